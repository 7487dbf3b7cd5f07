import type { PolicyDocument } from '../../../document/document';
import { type BareNumber, bareNumbersOf } from '../../../document/footnotes/bare-numbers';
import { closenessOf } from '../../../document/footnotes/closeness';
import { contextAround } from '../../../document/footnotes/contexts';
import { footnotesOf } from '../../../document/footnotes/footnotes';
import type { Definition, Mark } from '../../../document/footnotes/model';
import type { Paragraph } from '../../../document/paragraph';
import { type Span, shift } from '../../../text/span';
import type { LostSlip, Slip } from './slip';

/** A bare number with its place in the document. */
interface Candidate extends BareNumber {
  readonly place: Span;
  readonly paragraph: Paragraph;
}

/** A lost mark is at most so many numbers from the marks beside it. */
const NEAR = 5;
const NEAR_AT_END = 3;
/** Terms stand before a bare number this closely by no accident. */
const CLOSE_TERM = 2;
/** The term stands directly before it. */
const DIRECT = 3;
const FEWEST = 3;
/** Of one number so many are looked at. */
const MOST_OF_A_NUMBER = 8;

/** Adds the marks that lost their brackets; what was reported for want of them is dropped. */
export function withLostMarks(document: PolicyDocument, slips: readonly Slip[]): Slip[] {
  const { marks, definitions } = footnotesOf(document);
  if (marks.length === 0) return [...slips, ...lostThroughout(document, definitions)];
  const byNumber = definitionByNumber(definitions);
  const used = new Set(marks.map(({ number }) => number));
  const lost: LostSlip[] = [];
  let next = 0;
  for (const candidate of candidatesIn(document)) {
    while (next < marks.length && (marks[next] as Mark).span.start < candidate.place.start) next++;
    const [before, behind] = [marks[next - 1], marks[next]];
    if (used.has(candidate.number) || !fitsBetween(candidate.number, before, behind)) continue;
    const definition = byNumber.get(candidate.number);
    if (!isMark(candidate, definition, definitions.length > 0, before, behind)) continue;
    used.add(candidate.number);
    const mark = { number: candidate.number, span: candidate.place };
    lost.push({ rule: 'lost-mark', marks: [mark], like: (before ?? behind) as Mark });
  }
  return lost.length === 0 ? [...slips] : [...withoutExplained(slips, lost), ...lost];
}

function isMark(
  candidate: Candidate,
  definition: Definition | undefined,
  hasDefinitions: boolean,
  before: Mark | undefined,
  behind: Mark | undefined,
): boolean {
  if (candidate.plain) return definition !== undefined && closenessTo(candidate, definition) >= DIRECT;
  if (definition && isCloseTo(candidate, definition)) return true;
  if (hasDefinitions && !definition) return false;
  const { number, stops, quoted } = candidate;
  const follows = before ? before.number === number - 1 : number === 1;
  const precedes = !behind || behind.number === number + 1;
  return stops || (quoted && follows && precedes);
}

/** Whether the term of a definition stands in the words before a number. */
function isCloseTo(candidate: Candidate, definition: Definition): boolean {
  return closenessTo(candidate, definition) >= CLOSE_TERM;
}

function closenessTo({ paragraph, span }: Candidate, definition: Definition): number {
  return closenessOf(contextAround(paragraph.text, span.start, span.end), definition);
}

function fitsBetween(number: number, before: Mark | undefined, behind: Mark | undefined): boolean {
  if (before && (before.number >= number || number - before.number > (behind ? NEAR : NEAR_AT_END))) return false;
  return !behind || (behind.number > number && behind.number - number <= NEAR);
}

/** All superscripts lost, as on most web sites: one slip for the document, if three terms prove it. */
function lostThroughout(document: PolicyDocument, definitions: readonly Definition[]): LostSlip[] {
  const byNumber = definitionByNumber(definitions);
  if (byNumber.size === 0) return [];
  const seen = new Map<number, number>();
  const marks = candidatesIn(document).flatMap((candidate) => {
    const { number, place } = candidate;
    const definition = byNumber.get(number);
    const times = seen.get(number) ?? 0;
    seen.set(number, times + 1);
    if (times >= MOST_OF_A_NUMBER) return [];
    return definition && !candidate.plain && isCloseTo(candidate, definition) ? [{ number, span: place }] : [];
  });
  return marks.length < FEWEST ? [] : [{ rule: 'lost-mark', marks, like: undefined }];
}

/** The bare numbers of the body. */
function candidatesIn(document: PolicyDocument): Candidate[] {
  const { appendix, definitions } = footnotesOf(document);
  const body = appendix ? (appendix.heading ?? appendix.first) : document.paragraphs.length;
  const defining = new Set(definitions.map(({ line }) => line));
  const candidates: Candidate[] = [];
  for (let line = 0; line < body; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    const numbers = bareNumbersOf(paragraph);
    if (numbers.length === 0 || defining.has(line)) continue;
    const start = document.starts[line] as number;
    for (const number of numbers) candidates.push({ ...number, place: shift(number.span, start), paragraph });
  }
  return candidates;
}

function definitionByNumber(definitions: readonly Definition[]): Map<number, Definition> {
  const numbered = definitions.filter(({ kind }) => kind !== 'none');
  return new Map(numbered.map((definition) => [definition.number, definition]));
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
