import { memoize } from '../../text/memo';
import type { PolicyDocument } from '../document';
import { FITTING } from './closeness';
import { footnotesOf, isInAppendix } from './footnotes';
import type { Definition, Mark } from './model';
import { type Pairing, pairingsOf } from './pairing';

/** One footnote: its marks in the order of the text, the first of them and those that cite it again, and its definition. */
export interface Entry {
  /** Empty for a definition that nothing cites. */
  readonly marks: readonly Mark[];
  /** Undefined for a mark that has none. */
  readonly definition: Definition | undefined;
}

/**
 * The footnotes of a document in the order in which they should be numbered: by their first marks; a definition that
 * nothing cites stays behind the one before it. Every mark and every numbered definition is part of just one.
 * Undefined where it cannot be told which belong together: an unnumbered list, pages that are numbered by themselves,
 * or a mark whose number several definitions have and whose words fit none of them.
 */
export const entriesOf = memoize((document: PolicyDocument): readonly Entry[] | undefined => {
  const [pairing, another] = pairingsOf(document);
  if (!pairing || another) return undefined;
  const { definitions, recited } = pairing;
  const { marks } = footnotesOf(document);
  if (marks.length > 0 && definitions.length === 0 && footnotesOf(document).definitions.length > 0) return undefined;
  const cited = new Map<number, Mark[]>();
  const undefinedMarks = new Map<number | Mark, Mark[]>();
  /** The marks of the entries, by their first ones, and the index of the definition. */
  const entries: { readonly marks: Mark[]; readonly definition: number | undefined }[] = [];
  const meantBy = new Map<number, number | undefined>();
  let index = -1;
  for (const mark of marks) {
    if (!recited.has(mark)) index++;
    // One that cites again means the definition of its number, else what the first mark of that number means.
    const meant = recited.has(mark)
      ? (pairing.definitionsByNumber.get(mark.number)?.[0] ?? meantBy.get(mark.number))
      : definitionMeant(pairing, index);
    if (meant === 'unclear') return undefined;
    if (!meantBy.has(mark.number)) meantBy.set(mark.number, meant);
    const key = !recited.has(mark) && pairing.orphans.has(index) ? mark : mark.number;
    const known = meant === undefined ? undefinedMarks.get(key) : cited.get(meant);
    if (known) {
      known.push(mark);
      continue;
    }
    const first = [mark];
    if (meant === undefined) undefinedMarks.set(key, first);
    else cited.set(meant, first);
    entries.push({ marks: first, definition: meant });
  }
  const behind = uncitedBehind(document, definitions, cited);
  const toEntry = (definition: number): Entry => ({ marks: [], definition: definitions[definition] });
  return [
    ...(behind.get(undefined) ?? []).map(toEntry),
    ...entries.flatMap((entry) => [
      { marks: entry.marks, definition: entry.definition === undefined ? undefined : definitions[entry.definition] },
      ...(entry.definition === undefined ? [] : (behind.get(entry.definition) ?? []).map(toEntry)),
    ]),
  ];
});

/** The index of the definition that a mark cites: the one it is paired with, else the one that has its number. */
function definitionMeant(pairing: Pairing, mark: number): number | undefined | 'unclear' {
  const { marks, definitions, definitionsByNumber, definitionOf, markOf, orphans, repeats, blocks, closeness } =
    pairing;
  const { number } = marks[mark] as Mark;
  const paired = definitionOf.get(mark);
  if (paired !== undefined) {
    const shifted = blocks.some(({ first, last }) => mark >= first && mark <= last);
    const agrees = definitions[paired]?.number === number || closeness(mark, paired) >= FITTING;
    // Place alone is no reason to make one footnote of a mark and a definition that have different numbers.
    if (shifted || agrees) return paired;
  }
  if (orphans.has(mark)) return undefined;
  const [definition, twin] = definitionsByNumber.get(number) ?? [];
  if (definition === undefined || repeats.has(mark)) return definition;
  if (twin !== undefined) return 'unclear';
  const owner = markOf.get(definition);
  // The definition's number is the wrong one, if its words stand before a mark of another number.
  return owner === undefined || marks[owner]?.number === number ? definition : undefined;
}

/**
 * For each cited definition those behind it in its list that nothing cites; under undefined those before the first
 * cited one. Notes in the body and the appendix are lists of their own.
 */
function uncitedBehind(
  document: PolicyDocument,
  definitions: readonly Definition[],
  cited: ReadonlyMap<number, unknown>,
): ReadonlyMap<number | undefined, readonly number[]> {
  const behind = new Map<number | undefined, number[]>();
  const last = new Map<boolean, number>();
  for (const [index, { line }] of definitions.entries()) {
    const inside = isInAppendix(document, line);
    if (cited.has(index)) last.set(inside, index);
    else {
      const before = last.get(inside);
      const known = behind.get(before);
      if (known) known.push(index);
      else behind.set(before, [index]);
    }
  }
  return behind;
}
