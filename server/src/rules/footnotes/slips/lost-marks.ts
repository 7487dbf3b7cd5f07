import { lineAt, type PolicyDocument, startOf } from '../../../document/document';
import { type BareNumber, bareNumbersOf, readingsOf } from '../../../document/footnotes/bare-numbers';
import { closenessOf, EXACT, exactMatcher, FITTING } from '../../../document/footnotes/closeness';
import { contextAround } from '../../../document/footnotes/contexts';
import { footnotesOf, isOfFootnotes } from '../../../document/footnotes/footnotes';
import type { Definition, Mark } from '../../../document/footnotes/model';
import type { Pairing } from '../../../document/footnotes/pairing';
import type { Part } from '../../../document/footnotes/parts';
import type { Paragraph } from '../../../document/paragraph';
import { extended } from '../../../text/extended';
import { type Span, shift } from '../../../text/span';
import type { LostSlip, Slip } from './slip';

/** Digits of the body with their place in the document. */
export interface Candidate extends BareNumber {
  readonly place: Span;
  readonly paragraph: Paragraph;
}

/** A number that may be a lost mark, and what tells whether it is one. */
interface Reading {
  readonly candidate: Candidate;
  readonly number: number;
  readonly before: Mark | undefined;
  readonly behind: Mark | undefined;
  readonly definition: Definition | undefined;
}

/** A lost mark is at most so many numbers from the marks beside it. */
const NEAR = 5;
const NEAR_AT_END = 3;
/** Terms stand before a bare number this closely by no accident. */
export const CLOSE_TERM = 2;

/** Adds the marks of a part that lost their brackets; what was reported for want of them is dropped. */
export function withLostMarks(
  document: PolicyDocument,
  { span, definitions }: Part,
  { marks }: Pairing,
  slips: readonly Slip[],
): Slip[] {
  if (marks.length === 0) return [...slips];
  const byNumber = definitionByNumber(definitions);
  const definitionAt = definitionFinder(definitions, byNumber);
  const used = new Set(marks.map(({ number }) => number));
  // Where the definitions have numbers, a number that none of them has is that of no mark.
  const mayBeLost = (number: number): boolean => !used.has(number) && (byNumber.size === 0 || byNumber.has(number));
  const lost: LostSlip[] = [];
  for (let next = 0; next <= marks.length; next++) {
    const [before, behind] = [marks[next - 1], marks[next]];
    const missing = new Set(numbersBetween(before, behind).filter(mayBeLost));
    // Between most marks no number is missing, and nothing has to be looked at.
    if (missing.size === 0) continue;
    for (const candidate of candidatesBetween(document, span, before, behind)) {
      const number = readingsOf(candidate).find(
        (reading) =>
          missing.has(reading) &&
          isMark(
            { candidate, number: reading, before, behind, definition: definitionAt(candidate, reading) },
            definitions.length > 0,
          ),
      );
      if (number === undefined) continue;
      used.add(number);
      missing.delete(number);
      const { place, figure } = candidate;
      const end = figure ? place.start + String(number).length : place.end;
      lost.push({
        rule: 'lost-mark',
        marks: [{ number, span: { start: place.start, end } }],
        like: (before ?? behind) as Mark,
        uncertain: figure,
      });
    }
  }
  return lost.length === 0 ? [...slips] : [...withoutExplained(slips, lost), ...lost];
}

function isMark(reading: Reading, hasDefinitions: boolean): boolean {
  const { candidate, number, before, behind, definition } = reading;
  const closeness = definition ? closenessTo(candidate, definition) : 0;
  const follows = before ? before.number === number - 1 : number === 1;
  const precedes = !behind || behind.number === number + 1;
  // A figure as large as just the number that is missing is one, unless everything else speaks for the mark.
  if (candidate.figure) {
    const isWhole = String(number) === candidate.digits;
    return closeness >= EXACT && (!isWhole || (follows && precedes));
  }
  if (candidate.plain) return closeness >= EXACT || (closeness >= FITTING && follows && precedes);
  if (closeness >= CLOSE_TERM) return true;
  if (hasDefinitions && !definition) return false;
  return candidate.stops || (candidate.quoted && follows && precedes);
}

/** How well the words before some digits are the term of a definition. */
export function closenessTo({ paragraph, span }: Candidate, definition: Definition): number {
  return closenessOf(contextAround(paragraph.text, span.start, span.end), definition);
}

/** The numbers that a mark between two others could have. */
function numbersBetween(before: Mark | undefined, behind: Mark | undefined): number[] {
  const first = Math.max(before ? before.number + 1 : 1, behind ? behind.number - NEAR : 1);
  const last = Math.min(
    behind ? behind.number - 1 : Number.POSITIVE_INFINITY,
    before ? before.number + (behind ? NEAR : NEAR_AT_END) : Number.POSITIVE_INFINITY,
  );
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** A function that finds the definition with a number, or in an unnumbered list the one whose term stands before it. */
function definitionFinder(
  definitions: readonly Definition[],
  byNumber: ReadonlyMap<number, Definition>,
): (candidate: Candidate, number: number) => Definition | undefined {
  if (byNumber.size > 0 || definitions.length === 0) return (_, number) => byNumber.get(number);
  const match = exactMatcher(definitions);
  return ({ paragraph, span }) => match(contextAround(paragraph.text, span.start, span.end));
}

/** Those bare numbers of a part that stand between two marks. */
function* candidatesBetween(
  document: PolicyDocument,
  part: Span,
  before: Mark | undefined,
  behind: Mark | undefined,
): Generator<Candidate> {
  const [from, to] = [before?.span.start ?? -1, behind?.span.start ?? Number.POSITIVE_INFINITY];
  const span = { start: Math.max(part.start, from), end: Math.min(part.end, to) };
  for (const candidate of candidatesIn(document, span)) {
    const { start } = candidate.place;
    if (start > from && start <= to) yield candidate;
  }
}

/** The bare numbers of the body between two offsets. */
export function* candidatesIn(document: PolicyDocument, { start: from, end }: Span): Generator<Candidate> {
  const { appendix } = footnotesOf(document);
  const body = appendix ? (appendix.heading ?? appendix.first) : document.paragraphs.length;
  for (let line = lineAt(document, from); line < body && startOf(document, line) < end; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    const numbers = bareNumbersOf(paragraph);
    if (numbers.length === 0 || isOfFootnotes(document, line)) continue;
    const start = document.starts[line] as number;
    for (const number of numbers) yield extended(number, { place: shift(number.span, start), paragraph });
  }
}

/** Of definitions with one number the first: what follows has most likely the wrong number. */
export function definitionByNumber(definitions: readonly Definition[]): Map<number, Definition> {
  const byNumber = new Map<number, Definition>();
  for (const definition of definitions) {
    if (definition.kind !== 'none' && !byNumber.has(definition.number)) byNumber.set(definition.number, definition);
  }
  return byNumber;
}

/** A lost mark is the reason why its definition has no mark, or why its number is missing: that is no second slip. */
function withoutExplained(slips: readonly Slip[], lost: readonly LostSlip[]): Slip[] {
  const numbers = new Set(lost.flatMap(({ marks }) => marks.map(({ number }) => number)));
  return slips.flatMap((slip): Slip[] => {
    if (slip.rule === 'unused') {
      const definitions = slip.definitions.filter(({ number }) => !numbers.has(number));
      if (definitions.length === slip.definitions.length) return [slip];
      return definitions[0] ? [{ ...slip, definitions, number: definitions[0].number }] : [];
    }
    if (slip.rule !== 'missing-number' || !('first' in slip)) return [slip];
    const { first, last } = slip;
    return first === last && numbers.has(first) ? [] : [slip];
  });
}
