import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import { entityAt } from './entity';
import { toRange } from './range';

/** What a rename at a position would edit; undefined where nothing can be renamed. */
export function prepareRename(
  document: PolicyDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const span = entityAt(document, offsetAt(document, position))?.rename?.span;
  return span && { range: toRange(document, span), placeholder: document.text.slice(span.start, span.end) };
}

/** The edits of a rename, or a sentence in Chinese that says why it cannot be. */
export function rename(
  document: PolicyDocument,
  uri: string,
  position: Position,
  name: string,
): WorkspaceEdit | string | undefined {
  const edits = entityAt(document, offsetAt(document, position))?.rename?.to(name);
  if (edits === undefined || typeof edits === 'string') return edits;
  return { changes: { [uri]: edits.map(({ span, newText }) => ({ range: toRange(document, span), newText })) } };
}
