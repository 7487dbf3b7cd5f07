import { memoize } from '../../text/memo';
import type { PolicyDocument } from '../document';
import { isInAppendix } from '../footnotes/footnotes';
import { LABEL_FORMS, type Label, type LabelForm, RANK } from '../labels';
import { type Aligned, type Alignment, align } from './align';
import { ANNEX_BOUNDARY, type Entry } from './entry';
import { type FormChange, formChanges } from './form-changes';
import { cutLists, type NumberedList } from './lists';
import {
  type Boundary,
  entriesOf,
  mergeBoundaries,
  type Occurrence,
  readSequences,
  restartRanks,
  type Sequences,
} from './sequences';

/**
 * The numbered lists of a document as a reader sees them: which labels count on from which, where a list restarts
 * and where it slipped.
 */
export const numberingOf = memoize((document: PolicyDocument): readonly NumberedList[] => {
  const sequences = readSequences(document, (line) => isInAppendix(document, line));
  const reading = readLists(sequences, []);
  return joinAcrossForms(withFormChanges(sequences, reading).lists);
});

/** One way to read the numbers of a document, and what its slips cost. */
interface Reading {
  readonly lists: readonly NumberedList[];
  readonly cost: number;
}

/**
 * Forms are read from the highest to the lowest, and the labels in use of the higher ones are the boundaries of the
 * lower: a false label never cuts a list.
 * @param changes labels to be read as items of another form
 */
function readLists(sequences: Sequences, changes: readonly FormChange[]): Reading {
  let boundaries: readonly Boundary[] = sequences.fixedBoundaries;
  const lists: NumberedList[] = [];
  let cost = 0;
  for (const form of LABEL_FORMS) {
    const occurrences = occurrencesOf(form, sequences, changes);
    if (occurrences.length === 0) continue;
    const entries = entriesOf(occurrences, boundaries, sequences);
    const { steps, restartRank, cost: ofForm } = explain(form, entries, sequences);
    cost += ofForm;
    const isBelowArticles = restartRank >= RANK.article && entries.some(({ boundary }) => boundary === RANK.article);
    const habit = { restartRank, isBelowArticles, isWorkReport: sequences.isWorkReport };
    lists.push(...cutLists(form, occurrences, steps, habit));
    boundaries = mergeBoundaries(boundaries, boundariesOf(form, occurrences, steps));
  }
  return { lists, cost };
}

const MOST_CHANGES = 8;

/** Tries each change of form that would explain a slip, and keeps those that make the whole cheaper. */
function withFormChanges(sequences: Sequences, plain: Reading): Reading {
  const slips = new Set<Label>();
  for (const { items } of plain.lists) for (const { step, label } of items) if (IS_SLIP.has(step)) slips.add(label);
  if (slips.size === 0) return plain;
  let best = plain;
  const accepted: FormChange[] = [];
  const isSlip = (occurrence: Occurrence | undefined): boolean =>
    occurrence !== undefined && slips.has(occurrence.label);
  const suspects = formChanges(sequences.openings).filter(
    ({ occurrences, next }) => isSlip(occurrences[0]) || isSlip(next),
  );
  for (const change of suspects.slice(0, MOST_CHANGES)) {
    const reading = readLists(sequences, [...accepted, change]);
    if (reading.cost + change.cost >= best.cost) continue;
    best = { ...reading, cost: reading.cost + change.cost };
    accepted.push(change);
  }
  return best;
}

const IS_SLIP: ReadonlySet<string> = new Set([
  'gap',
  'mistyped',
  'fall',
  'swapped',
  'repeat',
  'opens-late',
  'opens-mistyped',
]);

/** The labels of a form, without those that are read as another, with those that are read as this one. */
function occurrencesOf(form: LabelForm, { byForm }: Sequences, changes: readonly FormChange[]): readonly Occurrence[] {
  const own = byForm.get(form) ?? [];
  if (changes.length === 0) return own;
  const gone = new Set(changes.flatMap(({ occurrences }) => occurrences));
  const guests = changes.flatMap(({ to, occurrences }) => (to === form ? occurrences : []));
  return [...own.filter((occurrence) => !gone.has(occurrence)), ...guests].sort((a, b) => a.offset - b.offset);
}

/** Habits other than "restarts at every heading" must be cheaper by this much. */
const UNUSUAL_HABIT = 0.25;
/** （一） runs on through 一、 in 3 of 1,863 work reports, 一、 through unnumbered parts in none of 185 documents. */
const RUNS_ON_IN_WORK_REPORT = 1.2;
/** The items of an article begin anew in every article. */
const RUNS_ON_THROUGH_ARTICLES = 2;

const NUMBERS: ReadonlySet<LabelForm> = new Set(['arabic', 'bracketed-arabic', 'half-bracketed-arabic', 'circled']);

interface Explanation extends Alignment {
  readonly restartRank: number;
}

/** Aligns the labels of a form under every habit that the document can have, and takes the cheapest. */
function explain(form: LabelForm, entries: readonly Entry[], { isWorkReport }: Sequences): Explanation {
  const ranks = restartRanks(entries);
  const habits = ranks.length > 0 ? [...ranks, ANNEX_BOUNDARY] : [RANK[form]];
  let best: Explanation | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const restartRank of habits) {
    const alignment = align(entries, restartRank, NUMBERS.has(form));
    const cost = alignment.cost + prior(form, restartRank, ranks, isWorkReport);
    if (cost >= lowest - 1e-9) continue;
    lowest = cost;
    best = { ...alignment, cost, restartRank };
  }
  return best as Explanation;
}

/** Chapters and articles run on through a whole document (about 210 documents, none restarts); the others restart. */
function prior(form: LabelForm, restartRank: number, ranks: readonly number[], isWorkReport: boolean): number {
  if (form === 'article' || form === 'chapter') return restartRank === ANNEX_BOUNDARY ? 0 : UNUSUAL_HABIT;
  const restartsEverywhere = ranks.length === 0 || restartRank === ranks[0];
  if (restartsEverywhere) return 0;
  if (ranks.includes(RANK.article) && restartRank < RANK.article) return RUNS_ON_THROUGH_ARTICLES;
  return isWorkReport && (form === 'bracketed-han' || form === 'han') ? RUNS_ON_IN_WORK_REPORT : UNUSUAL_HABIT;
}

function boundariesOf(
  form: LabelForm,
  occurrences: readonly { readonly offset: number }[],
  steps: readonly Aligned[],
): Boundary[] {
  const rank = RANK[form];
  return occurrences.flatMap(({ offset }, index) => {
    const { step, meant } = steps[index] as Aligned;
    return step === 'ignored' ? [] : [{ offset, rank, ordinal: meant }];
  });
}

const LINES_BETWEEN_FORMS = 6;

/** ⑩ followed by （11）: a list that goes on in another form because its own has no further numbers misses no first item. */
function joinAcrossForms(lists: readonly NumberedList[]): readonly NumberedList[] {
  const ends = new Map<number, { readonly line: number; readonly form: LabelForm }[]>();
  for (const { form, items } of lists) {
    const last = items[items.length - 1];
    if (!last || !isListForm(form)) continue;
    const known = ends.get(last.meant);
    if (known) known.push({ line: last.line, form });
    else ends.set(last.meant, [{ line: last.line, form }]);
  }
  return lists.map((list) => {
    const [first, ...others] = list.items;
    if (first?.step !== 'opens-late' || !isListForm(list.form)) return list;
    const goesOn = ends
      .get(first.label.ordinal - 1)
      ?.some(({ line, form }) => form !== list.form && line < first.line && first.line - line <= LINES_BETWEEN_FORMS);
    return goesOn ? { ...list, items: [{ ...first, step: 'follows' as const }, ...others] } : list;
  });
}

const isListForm = (form: LabelForm): boolean => RANK[form] >= RANK.arabic;
