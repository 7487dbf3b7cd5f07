import type { PolicyDocument } from '../../../document/document';
import { FITTING } from '../../../document/footnotes/closeness';
import type { MarkContext } from '../../../document/footnotes/contexts';
import { footnoteAspect } from '../../../document/footnotes/footnotes';
import type { Definition, Mark } from '../../../document/footnotes/model';
import { type Pairing, pairingsOf } from '../../../document/footnotes/pairing';
import { type Part, partsOf } from '../../../document/footnotes/parts';
import { endAlike } from '../../../document/footnotes/recited';
import { changeOf, derive, moveParts } from '../../../document/versions';
import { memoize } from '../../../text/memo';
import type { Span } from '../../../text/span';
import { type DefinitionOrder, orderDefinitions } from './definition-order';
import { definitionsAlone } from './definitions-alone';
import { gapsAmong, type Numbered, undefinedAmong, withoutWholesaleLoss } from './gaps';
import { withLostMarks } from './lost-marks';
import { lostThroughout } from './lost-throughout';
import { orderMarks } from './mark-order';
import { withMistypedLabels } from './mistyped-labels';
import { isSequence, type Place, sequenceOf } from './sequence';
import type { RepeatedSlip, Slip, UnusedSlip } from './slip';
import { termSlips } from './terms';

/** The slips of one rule in a document. */
export function slipsOf<R extends Slip['rule']>(document: PolicyDocument, rule: R): Extract<Slip, { rule: R }>[] {
  return allSlips(document).filter((slip): slip is Extract<Slip, { rule: R }> => slip.rule === rule);
}

/** The fewest slips that explain what is wrong with the footnotes of a document. Computed once for all the rules. */
const allSlips = memoize((document: PolicyDocument): readonly Slip[] => {
  const parts = partsOf(document);
  return pairingsOf(document).flatMap((pairing, index) => {
    const part = parts[index] as Part;
    const slips = withLostMarks(document, part, pairing, explain(document, pairing));
    return pairing.marks.length === 0 ? slips.concat(lostThroughout(document, part, allSlips)) : slips;
  });
});

/** Whether what stands at an offset is half of the brackets of a mark, and reported with it. */
export const isOfLostMark = (document: PolicyDocument, offset: number): boolean =>
  endsOf(lostMarks(document)).has(offset);

const lostMarks = derive(
  [footnoteAspect],
  (document): readonly { readonly span: Span }[] =>
    slipsOf(document, 'lost-mark').flatMap(({ marks }) => marks.map(({ span }) => ({ span }))),
  (marks, from, to) => moveParts(marks, changeOf(from, to), ['span']),
);

const endsOf = memoize(
  (marks: readonly { readonly span: Span }[]): ReadonlySet<number> =>
    new Set(marks.flatMap(({ span }) => [span.start, span.end - 1])),
);

function explain(document: PolicyDocument, pairing: Pairing): Slip[] {
  if (pairing.marks.length === 0) return definitionsAlone(pairing);
  if (pairing.definitions.length === 0) return marksAlone(pairing);
  return marksAndDefinitions(document, pairing);
}

function marksAndDefinitions(document: PolicyDocument, pairing: Pairing): Slip[] {
  const { marks, definitions, orphans, blocks, closeness } = pairing;
  const order = withMistypedLabels(pairing, orderDefinitions(pairing));
  const places = placesOf(pairing, order);
  const definedAs = new Map<number, Numbered>();
  definitions.forEach((definition, index) => {
    const number = order.meant[index] as number;
    if (!definedAs.has(number)) definedAs.set(number, { number, definition, index });
  });
  const isDefined = (number: number): boolean => definedAs.has(number);
  const slips: Slip[] = [...order.slips];
  for (const orphan of orphans) slips.push(undefinedMark(marks[orphan] as Mark, true));
  if (!isSequence(places, definitions.length, 0.5)) {
    const lone = places.filter(({ value }) => !isDefined(value));
    return lone.length <= places.length * 0.1
      ? slips.concat(lone.map(({ mark }) => undefinedMark(mark, false)))
      : slips;
  }
  const sequence = sequenceOf(places);
  const highest = highestNumber(sequence.kept, order.meant, marks);
  const markOrder = orderMarks(sequence, {
    highest,
    isDefined,
    closeness: ({ index }, number) => {
      const defined = definedAs.get(number);
      return defined ? closeness(index, defined.index) : 0;
    },
  });
  const shifted = new Set(blocks.flatMap(({ first, last }) => marks.slice(first, last + 1)));
  const undefinedSlips = undefinedAmong(
    sequence.kept,
    ({ value, mark }) => isDefined(value) || shifted.has(mark),
    order.meant.reduce((highest, number) => Math.max(highest, number), 0),
  );
  const explained = new Set([...markOrder.explained, ...explainedBy(order, definitions)]);
  const gaps = gapsAmong({ kept: sequence.kept, definedAs, explained, highest });
  const excusable = pairing.annotates && holdsPictures(document);
  const shiftAt = new Map(blocks.map(({ first, offset }) => [marks[first], Math.max(0, -offset)]));
  const withContext = (slip: UnusedSlip): UnusedSlip => ({
    ...slip,
    excusable,
    shifted: slip.behind ? (shiftAt.get(slip.behind) ?? 0) : 0,
  });
  const inOrder = new Set(sequence.kept.map(({ index }) => index));
  const definitionOf = (mark: number) => settledDefinition(pairing, order, inOrder, markOrder.touched, mark);
  const all = slips.concat(
    markOrder.slips,
    undefinedSlips,
    shiftsOf(pairing, order),
    gaps.map((slip) => (slip.rule === 'unused' ? withContext(slip) : slip)),
    [...termSlips(pairing, definitionOf)],
  );
  const distinct = withoutRecited(pairing, withoutTwins(all)).filter(
    (slip) => !(pairing.annotates && isCitedAgain(slip)),
  );
  return withoutWholesaleLoss(distinct, Math.max(definitions.length, places.length));
}

/** Whether a document has pictures or tables, in which marks may stand that are not read. */
const holdsPictures = memoize(({ text }: PolicyDocument): boolean => /!\[|<table|^\|/m.test(text));

/** Marks without numbered definitions: only their own order can be checked, and only if it is one. */
function marksAlone({ marks }: Pairing): Slip[] {
  const places = marks.map((mark, index) => ({
    mark,
    index,
    value: mark.number,
    paired: undefined,
    weight: 1,
    wrong: false,
  }));
  if (marks.length < 4 || !isSequence(places, 0, 0.7)) return [];
  const sequence = sequenceOf(places);
  const highest = sequence.kept.at(-1)?.value ?? 0;
  const { slips, explained } = orderMarks(sequence, { highest, isDefined: undefined, closeness: () => 0 });
  return [...slips, ...gapsAmong({ kept: sequence.kept, definedAs: new Map(), explained, highest: 0 })];
}

/** The definition that a mark has by its number, where neither has a slip of its own and the mark stands in order. */
function settledDefinition(
  { marks, definitionsByNumber, definitions, blocks, orphans, repeats }: Pairing,
  { pairs, reported }: DefinitionOrder,
  inOrder: ReadonlySet<number>,
  touched: ReadonlySet<number>,
  mark: number,
): number | undefined {
  if (orphans.has(mark) || repeats.has(mark) || touched.has(mark)) return undefined;
  if (blocks.some(({ first, last }) => mark >= first && mark <= last)) return undefined;
  const { number } = marks[mark] as Mark;
  const paired = pairs.definitionOf.get(mark);
  if (paired !== undefined && definitions[paired]?.number === number) return paired;
  if (!inOrder.has(mark) || (paired !== undefined && reported.has(paired))) return undefined;
  const [definition, twin] = definitionsByNumber.get(number) ?? [];
  return definition !== undefined && twin === undefined && !reported.has(definition) ? definition : undefined;
}

/** A footnote inserted without renumbering repeats its number among the marks and in the list: one slip, not two. */
function withoutTwins(slips: readonly Slip[]): Slip[] {
  const duplicates = slips.filter((slip) => slip.rule === 'duplicate-definition');
  const twins = new Map(duplicates.map((slip) => [slip.definition.number, slip]));
  const merged = new Set<Slip>();
  const result = slips.map((slip) => {
    const duplicate = slip.rule === 'repeated' && 'mark' in slip ? twins.get(slip.mark.number) : undefined;
    if (!duplicate || merged.has(duplicate)) return slip;
    merged.add(duplicate);
    return { ...slip, twin: duplicate.definition } as Slip;
  });
  return result.filter((slip) => !merged.has(slip));
}

/** A mark without a definition, or with the number of another, and those by which its words are cited again: one slip. */
function withoutRecited({ marks, contexts }: Pairing, slips: readonly Slip[]): readonly Slip[] {
  const contextOf = new Map(marks.map((mark, index) => [mark, contexts[index] as MarkContext]));
  const known = new Map<string, MarkContext>();
  const again = new Set<Slip>();
  const cited = slips.flatMap((slip) => {
    const mark = undefinedMarkOf(slip);
    return mark ? [{ slip, mark }] : [];
  });
  for (const { slip, mark } of cited.sort((a, b) => a.mark.span.start - b.mark.span.start)) {
    const context = contextOf.get(mark);
    if (!context) continue;
    const key = `${slip.rule} ${mark.number}`;
    const earlier = known.get(key);
    if (earlier && endAlike(context, earlier)) again.add(slip);
    else known.set(key, context);
  }
  return again.size > 0 ? slips.filter((slip) => !again.has(slip)) : slips;
}

function undefinedMarkOf(slip: Slip): Mark | undefined {
  if (slip.rule === 'undefined') return slip.marks.length === 1 ? slip.marks[0] : undefined;
  return isCitedAgain(slip) ? slip.mark : undefined;
}

/** Notes on sentences are cited again without a word that tells; but then no number is left out. */
function isCitedAgain(slip: Slip): slip is RepeatedSlip {
  return slip.rule === 'repeated' && 'mark' in slip && slip.correct === undefined && slip.twin === undefined;
}

/** The marks as places in the sequence; those that cite again and those that lost their definition are no part of it. */
function placesOf(pairing: Pairing, { pairs, meant }: DefinitionOrder): Place[] {
  const { marks, repeats, orphans, blocks, closeness, definitionsByNumber } = pairing;
  const shifted = new Set(blocks.flatMap(({ first, last }) => marks.slice(first, last + 1)));
  const numbers = new Set(meant);
  return marks.flatMap((mark, index): Place[] => {
    if (repeats.has(index) || orphans.has(index)) return [];
    const definition = pairs.definitionOf.get(index);
    const paired = definition === undefined ? undefined : meant[definition];
    const value = shifted.has(mark) && paired !== undefined ? paired : mark.number;
    const agrees = definition !== undefined && paired === value;
    const weight = 1 + (agrees ? (closeness(index, definition) >= FITTING ? 0.5 : 0.1) : 0);
    const unknown = !numbers.has(value) && !definitionsByNumber.has(value);
    return [{ mark, index, value, paired, weight, wrong: unknown && paired !== undefined && paired !== value }];
  });
}

/** Where stretches of shifted marks begin, unless a slip beside the border says so already. */
function shiftsOf(pairing: Pairing, { pairs }: DefinitionOrder): Slip[] {
  const { blocks, marks, orphans } = pairing;
  return blocks.flatMap(({ first, offset }): Slip[] => {
    const definition = pairs.definitionOf.get(first) ?? 0;
    const near = (index: number) => index >= 0 && index < marks.length;
    const markBefore = [first - 1, first - 2].some((mark) => near(mark) && !pairs.definitionOf.has(mark));
    const orphanNear = [first, first + 1, first + 2].some((mark) => orphans.has(mark));
    const unused = [definition - 1, definition - 2].some((other) => other >= 0 && !pairs.markOf.has(other));
    if (markBefore || orphanNear || unused) return [];
    const from = marks[first] as Mark;
    return [offset > 0 ? { rule: 'missing-number', from, offset } : { rule: 'repeated', from, offset }];
  });
}

/** Definitions with a slip of their own that has no right number, and those that describe a chart: no mark is missed. */
function explainedBy({ reported, meant }: DefinitionOrder, definitions: readonly Definition[]): number[] {
  return definitions.flatMap((definition, index) => {
    const number = meant[index] as number;
    const unexplained = reported.has(index) && number === definition.number;
    return unexplained || definition.key.startsWith('图中') ? [number] : [];
  });
}

function highestNumber(kept: readonly Place[], meant: readonly number[], marks: readonly Mark[]): number {
  const highestMark = marks.reduce((highest, { number }) => Math.max(highest, number), 0);
  // A list of years or of figures taken for definitions would leave endless gaps.
  const numbers = isCircledTail(marks) ? [] : meant.filter((number) => number <= highestMark + 400);
  return [...kept.map(({ value }) => value), ...numbers].reduce((highest, number) => Math.max(highest, number), 0);
}

function undefinedMark(mark: Mark, shifts: boolean): Slip {
  return {
    rule: 'undefined',
    marks: [mark],
    correct: undefined,
    insertAs: undefined,
    mistyped: undefined,
    shifts,
    told: false,
  };
}

/** The marks end with ⑨, ⑩ or ⑳ because there were no further characters, and the rest was lost as superscripts. */
function isCircledTail(marks: readonly Mark[]): boolean {
  const last = marks.at(-1)?.number ?? 0;
  return marks.every(({ kind }) => kind === 'circled') && (last === 9 || last % 10 === 0);
}
