import { lineAt, type PolicyDocument } from '../document/document';
import { moverBy } from '../text/moved';
import type { Edit } from '../text/span';
import type { Finding } from './rule';

/** A finding with the name of its rule. */
export interface Reported extends Finding {
  readonly rule: string;
}

/** A document and what is reported of it. */
export interface Report<One extends Reported> {
  readonly document: PolicyDocument;
  readonly found: readonly One[];
}

/**
 * What is reported of a document after some edits, and was not before: neither by the same rule at the same place, be
 * it in other words, nor, where it moved within its line, in the same words on the same line.
 */
export function newsAfter<One extends Reported>(
  before: Report<One>,
  edits: readonly Edit[],
  after: Report<One>,
): One[] {
  const move = moverBy(edits);
  const placeBefore = ({ rule, span }: Reported): string => `${rule} ${move(span.start)}`;
  const placeAfter = ({ rule, span }: Reported): string => `${rule} ${span.start}`;
  const known = new Set(before.found.map(placeBefore));
  const elsewhere = after.found.filter((one) => !known.has(placeAfter(one)));
  if (elsewhere.length === 0) return elsewhere;
  const stayed = new Set(after.found.map(placeAfter));
  const moved = new Map<string, number>();
  for (const one of before.found) {
    if (stayed.has(placeBefore(one))) continue;
    const words = wordsOf(before.document, one);
    moved.set(words, (moved.get(words) ?? 0) + 1);
  }
  return elsewhere.filter((one) => {
    const words = wordsOf(after.document, one);
    const left = moved.get(words) ?? 0;
    moved.set(words, left - 1);
    return left <= 0;
  });
}

const wordsOf = (document: PolicyDocument, { rule, span, message }: Reported): string =>
  `${rule} ${lineAt(document, span.start)} ${message}`;
