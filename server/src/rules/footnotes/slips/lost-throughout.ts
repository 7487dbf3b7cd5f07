import { type PolicyDocument, parse } from '../../../document/document';
import { footnotesOf } from '../../../document/footnotes/footnotes';
import type { Definition } from '../../../document/footnotes/model';
import type { Part } from '../../../document/footnotes/parts';
import { moverBy } from '../../../text/moved';
import { applyEdits, type Span } from '../../../text/span';
import { type Candidate, CLOSE_TERM, candidatesIn, closenessTo, definitionByNumber } from './lost-marks';
import type { LostSlip, Slip } from './slip';

/** A mark of which the digits are left. */
type Lost = LostSlip['marks'][number];

/** So many terms before bare numbers prove that the numbers are marks. */
const FEWEST = 3;
/** Of one number so many are looked at. */
const MOST_OF_A_NUMBER = 8;
/** Marks that are found show others beside them; after so many rounds hardly any do. */
const MOST_ROUNDS = 5;

/**
 * All superscripts lost, as on most web sites: one slip for the document, if three terms prove it. Which numbers are
 * marks beside those with their terms, and which definitions have none, shows the document with the marks put back.
 * @param slipsOf what is wrong in that
 */
export function lostThroughout(
  document: PolicyDocument,
  { span, definitions }: Part,
  slipsOf: (document: PolicyDocument) => readonly Slip[],
): Slip[] {
  const candidates = [...candidatesIn(document, span)];
  const marks = proven(candidates, definitions);
  if (marks.length < FEWEST) return [];
  // Where the notes begin anew on every page, one page tells nothing of the others.
  const isWhole = definitions === footnotesOf(document).definitions;
  for (let round = 0; isWhole && round < MOST_ROUNDS; round++) {
    const edits = marks.map(({ number, span }) => ({ span, newText: `［${number}］` }));
    const restored = parse(applyEdits(document.text, edits));
    const slips = slipsOf(restored);
    const lost = placedBefore(
      slips.filter((slip) => slip.rule === 'lost-mark'),
      candidates,
      moverBy(edits),
    );
    const certain = lost.filter(({ uncertain }) => !uncertain).flatMap((slip) => slip.marks);
    if (certain.length === 0) return [together(marks), ...lost, ...unusedAmong(slips, restored, definitions)];
    marks.push(...certain);
    marks.sort((a, b) => a.span.start - b.span.start);
  }
  return [together(marks)];
}

const together = (marks: readonly Lost[]): LostSlip => ({
  rule: 'lost-mark',
  marks,
  like: undefined,
  uncertain: false,
});

/** The numbers behind whose terms they stand. */
function proven(candidates: readonly Candidate[], definitions: readonly Definition[]): Lost[] {
  const byNumber = definitionByNumber(definitions);
  const seen = new Map<number, number>();
  const marks: Lost[] = [];
  for (const candidate of candidates) {
    const { plain, figure, digits, place } = candidate;
    if (plain || figure) continue;
    const number = Number(digits);
    const definition = byNumber.get(number);
    const times = seen.get(number) ?? 0;
    seen.set(number, times + 1);
    if (times >= MOST_OF_A_NUMBER || !definition) continue;
    if (closenessTo(candidate, definition) >= CLOSE_TERM) marks.push({ number, span: place });
  }
  return marks;
}

/** Lost marks of the document with others put back, as they stand in the one without. */
function placedBefore(
  slips: readonly LostSlip[],
  candidates: readonly Candidate[],
  move: (place: number) => number,
): LostSlip[] {
  const candidateAt = new Map(candidates.map((candidate) => [move(candidate.place.start), candidate]));
  return slips.flatMap(({ marks: [mark] }): LostSlip[] => {
    const candidate = mark && candidateAt.get(mark.span.start);
    if (!candidate) return [];
    const { start } = candidate.place;
    const span: Span = { start, end: start + mark.span.end - mark.span.start };
    // The term before it and the numbers on both sides have told that it is one: only of a part of a figure none can be sure.
    return [{ ...together([{ number: mark.number, span }]), uncertain: span.end < candidate.place.end }];
  });
}

/** The definitions that have no mark even then; where it stood, nothing can tell. */
function unusedAmong(slips: readonly Slip[], restored: PolicyDocument, definitions: readonly Definition[]): Slip[] {
  const { definitions: there } = footnotesOf(restored);
  if (there.length !== definitions.length) return [];
  const here = new Map(there.map((definition, index) => [definition, definitions[index] as Definition]));
  return slips.flatMap((slip): Slip[] => {
    if (slip.rule !== 'unused') return [];
    const missed = slip.definitions.flatMap((definition) => here.get(definition) ?? []);
    return [{ ...slip, definitions: missed, before: undefined, behind: undefined, excusable: true }];
  });
}
