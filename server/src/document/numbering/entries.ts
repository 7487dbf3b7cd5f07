import { RANK } from '../labels';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';
import type { Boundary, Occurrence, Sequences } from './sequences';

/**
 * Makes a function that tells what the alignment needs to know of labels of one form, with `boundaries` in order. A
 * label about which nothing has changed keeps its entry, and where that is true of all labels it was asked for before,
 * they are the very same list: changes of form are tried on a few labels of many.
 */
export function createEntries(
  sequences: Sequences,
): (occurrences: readonly Occurrence[], boundaries: readonly Boundary[]) => readonly Entry[] {
  const { all, announced, lastTitle } = sequences;
  const latest = new Array<Entry | undefined>(all.length);
  const lists = new Map<readonly Occurrence[], readonly Entry[]>();
  return (occurrences, boundaries) => {
    const known = lists.get(occurrences);
    let isKnown = known !== undefined;
    let next = 0;
    let lineBefore = -1;
    let inArticle = false;
    const entries = occurrences.map((occurrence, at) => {
      const { line, order } = occurrence;
      const index = order >> 1;
      let boundary = NO_BOUNDARY;
      let opensSublist = false;
      for (let before = boundaries[next]; before && before.order < order; before = boundaries[++next]) {
        if (before.rank <= RANK.article) inArticle = before.rank === RANK.article;
        if (before.rank >= boundary) continue;
        boundary = before.rank;
        opensSublist = before.rank !== ANNEX_BOUNDARY && before.ordinal === 1;
      }
      const introduced = announced[index] === true || (lastTitle[line - 1] ?? -1) > lineBefore;
      lineBefore = line;
      let entry = latest[index];
      if (
        entry?.boundary !== boundary ||
        entry.opensSublist !== opensSublist ||
        entry.inArticle !== inArticle ||
        entry.introduced !== introduced
      ) {
        entry = entryOf(occurrence, sequences.stated[index] as number, boundary, opensSublist, inArticle, introduced);
        latest[index] = entry;
      }
      isKnown &&= known?.[at] === entry;
      return entry;
    });
    if (isKnown && known) return known;
    lists.set(occurrences, entries);
    return entries;
  };
}

function entryOf(
  { label, echo }: Occurrence,
  stated: number,
  boundary: number,
  opensSublist: boolean,
  inArticle: boolean,
  introduced: boolean,
): Entry {
  return {
    ordinal: label.ordinal,
    optional: label.optional,
    loose: label.glued === 'loose',
    eager: !label.glued && (label.form === 'enumeration' || (label.damaged && /^#[）)﹚]/.test(label.shape))),
    boundary,
    opensSublist,
    inArticle,
    introduced,
    echo,
    stated,
  };
}
