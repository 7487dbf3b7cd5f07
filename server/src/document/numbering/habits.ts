import { memoize } from '../../text/memo';
import { fact } from '../fact';
import { type LabelForm, RANK } from '../labels';
import { type Alignment, align, type Work } from './align';
import { ECHO_LENGTH } from './aspect';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';
import type { Boundary, Occurrence } from './sequences';

/** The cheapest explanation of the labels of one form, and the habit under which it is that. */
export interface Explanation {
  readonly cost: number;
  readonly alignment: Alignment;
  /** Boundaries of this rank and higher ones restart the form. */
  readonly restartRank: number;
}

/** What decides which habit a document can have. */
export interface Circumstances {
  readonly form: LabelForm;
  readonly occurrences: readonly Occurrence[];
  readonly boundaries: readonly Boundary[];
  readonly isWorkReport: boolean;
  /** The lists of a higher form begin anew. */
  readonly restartsElsewhere: boolean;
}

/** Habits other than "restarts at every heading", and other unusual readings, must be cheaper by this much. */
export const UNUSUAL = 0.25;
/**
 * More than a crossing costs: （一） runs on through 一、 in 3 of 1,863 work reports, 一、 through unnumbered parts in
 * none of 185 documents; and no numbering that runs on leaves headings between its first and its last out.
 */
const HARDLY_EVER = 1.2;
/** The items of an article begin anew in every article. */
const RUNS_ON_THROUGH_ARTICLES = 2;

const NUMBERS: ReadonlySet<LabelForm> = new Set(['arabic', 'bracketed-arabic', 'half-bracketed-arabic', 'circled']);

/** Computes an alignment by what is known of the last one of the same labels by a rank. */
export type Recall = (restartRank: number, compute: (known: Work | undefined) => Alignment) => Alignment;

/** Aligns the labels of a form under every habit that the document can have, and takes the cheapest. */
export function explain(entries: readonly Entry[], circumstances: Circumstances, recall: Recall): Explanation {
  const { form } = circumstances;
  const ranks = restartRanks(entries);
  const habits = ranks.length > 0 ? [...ranks, ANNEX_BOUNDARY] : [RANK[form]];
  let best: { readonly alignment: Alignment; readonly restartRank: number } | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const restartRank of habits) {
    const alignment = recall(restartRank, (known) => align(entries, restartRank, NUMBERS.has(form), known));
    const cost = alignment.cost + prior(restartRank, ranks, entries, circumstances);
    if (cost >= lowest - 1e-9) continue;
    lowest = cost;
    best = { alignment, restartRank };
  }
  const { alignment, restartRank } = best as NonNullable<typeof best>;
  return { cost: lowest, alignment, restartRank };
}

/** Ranks that really occur between labels, the lowest form first: each is a habit the document may have. */
const restartRanks = memoize((entries: readonly Entry[]): readonly number[] => {
  const ranks = new Set<number>();
  for (const { boundary } of entries) ranks.add(boundary);
  ranks.delete(ANNEX_BOUNDARY);
  ranks.delete(NO_BOUNDARY);
  return [...ranks].sort((a, b) => b - a);
});

/** Chapters and articles run on through a whole document (about 210 documents, none restarts); the others restart. */
function prior(
  restartRank: number,
  ranks: readonly number[],
  entries: readonly Entry[],
  { form, occurrences, boundaries, isWorkReport, restartsElsewhere }: Circumstances,
): number {
  if (form === 'article' || form === 'chapter') return restartRank === ANNEX_BOUNDARY ? 0 : UNUSUAL;
  const through = ranks.filter((rank) => rank > restartRank);
  if (through.length === 0) return 0;
  if (entries.some(({ inArticle }) => inArticle) && restartRank < RANK.article) return RUNS_ON_THROUGH_ARTICLES;
  if (form === 'arabic' && areDefinitions(occurrences)) return restartRank === ANNEX_BOUNDARY ? 0 : UNUSUAL;
  if (isWorkReport && (form === 'bracketed-han' || form === 'han')) return HARDLY_EVER;
  return through.some((rank) => fillsItsParts(rank, occurrences, boundaries, restartsElsewhere))
    ? UNUSUAL
    : HARDLY_EVER;
}

/** Definitions of terms are numbered as the footnotes they are, whatever pages and headings come between. */
const areDefinitions = memoize((occurrences: readonly Occurrence[]): boolean => {
  const definitions = occurrences.filter(
    ({ paragraph, label }) => looksDefining(paragraph)[paragraph.labels.indexOf(label)],
  );
  return definitions.length * 10 >= occurrences.length * 9;
});

/** Of each label of a paragraph whether what stands behind it looks like a term and its meaning. */
const looksDefining = fact(({ text, labels }): readonly boolean[] =>
  labels.map(({ span: { end } }) => /^[^。，；]{1,22}[：:]./.test(text.slice(end, end + ECHO_LENGTH))),
);

const MANY_PARTS = 3;

/**
 * Whether labels stand under three headings of a list or more, or under both of two. Numbering that runs on is there
 * to count everything in a document: it does not hold on to two parts of five, nor to two where other lists restart.
 */
function fillsItsParts(
  rank: number,
  occurrences: readonly Occurrence[],
  boundaries: readonly Boundary[],
  restartsElsewhere: boolean,
): boolean {
  let parts = 0;
  let filled = 0;
  let isOpen = false;
  let next = 0;
  for (const { label, order } of occurrences) {
    for (let at = boundaries[next]; at && at.order < order; at = boundaries[++next]) {
      if (at.rank > rank) continue;
      isOpen = at.rank === rank;
      if (!isOpen) continue;
      if (at.ordinal === 1) {
        if (filled > 1 && filled === parts && !restartsElsewhere) return true;
        parts = 0;
        filled = 0;
      }
      parts++;
    }
    if (!isOpen || label.optional) continue;
    isOpen = false;
    filled++;
    if (filled >= MANY_PARTS) return true;
  }
  for (const { rank: of, ordinal } of boundaries.slice(next)) {
    if (of === rank && ordinal === 1) break;
    if (of === rank) parts++;
  }
  return filled > 1 && filled === parts && !restartsElsewhere;
}
