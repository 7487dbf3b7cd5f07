import type { Range } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument, positionAt } from '../document/document';
import type { Span } from '../text/span';

/** A span of the document as the protocol's range. */
export function toRange(document: PolicyDocument, { start, end }: Span): Range {
  return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** A range of the protocol as a span; places outside the text give the nearest ones inside. */
export function toSpan(document: PolicyDocument, { start, end }: Range): Span {
  return { start: offsetAt(document, start), end: offsetAt(document, end) };
}
