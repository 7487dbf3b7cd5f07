import { lineAt, type PolicyDocument } from '../document/document';
import { moverBy } from '../text/moved';
import { firstAtLeast } from '../text/sorted';
import type { Edit, Span } from '../text/span';
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
 * it in other words, also where the edits move its text to another place; nor, where it moved within its line, in the
 * same words on the same line.
 */
export function newsAfter<One extends Reported>(
  before: Report<One>,
  edits: readonly Edit[],
  after: Report<One>,
): One[] {
  const move = moverBy(edits);
  const moveWithText = textMoverBy(before.document.text, edits);
  const placeBefore = ({ rule, span }: Reported): string => `${rule} ${moveWithText(span) ?? move(span.start)}`;
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

/** A text so long is more than a number, which many edits take away and write. */
const SHORTEST_TEXT = 8;

/** Tells where a span is afterwards, if one edit takes its text away and one other writes the same elsewhere. */
function textMoverBy(text: string, edits: readonly Edit[]): (span: Span) => number | undefined {
  const long = edits.filter(({ span, newText }) => Math.max(span.end - span.start, newText.length) >= SHORTEST_TEXT);
  if (long.length < 2) return () => undefined;
  const move = moverBy(edits);
  const written = new Map<string, number | undefined>();
  for (const { span, newText } of long) {
    const place = span.start === span.end ? move(span.start) - newText.length : move(span.start);
    written.set(newText, written.has(newText) ? undefined : place);
  }
  const taken = long.flatMap(({ span }) => {
    const place = span.start < span.end ? written.get(text.slice(span.start, span.end)) : undefined;
    return place === undefined ? [] : [{ span, place }];
  });
  taken.sort((a, b) => a.span.end - b.span.end);
  const ends = taken.map(({ span }) => span.end);
  return ({ start, end }) => {
    const around = taken[firstAtLeast(ends, end)];
    return around && around.span.start <= start ? around.place + start - around.span.start : undefined;
  };
}
