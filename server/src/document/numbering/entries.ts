import { RANK } from '../labels';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';
import type { Boundary, Occurrence, Sequences } from './sequences';

/** What stands around labels. */
type Around = Pick<Sequences, 'lastTitle' | 'announced' | 'stated'>;

/** Labels with their entries. */
interface Kept {
  readonly occurrences: readonly Occurrence[];
  readonly entries: readonly Entry[];
}

/** Labels of one form by a name, which they keep in later versions, and by that of labels which are nearly the same. */
export interface Named {
  readonly name: string;
  readonly like: string;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Makes a function that tells what the alignment needs to know of labels, with boundaries in order. A label about which
 * nothing is different from the last time keeps its entry, and where that is true of all they are the very same list.
 */
export function createEntries(): (labels: Named, boundaries: readonly Boundary[], around: Around) => readonly Entry[] {
  const kept = new Map<string, Kept>();
  return ({ name, like, occurrences }, boundaries, around) => {
    let entries: readonly Entry[] | undefined;
    for (const other of new Set([like, name])) {
      const known = kept.get(other);
      if (known?.occurrences !== occurrences) continue;
      entries = readEntries(occurrences, boundaries, around, known.entries);
      if (entries === known.entries) break;
    }
    entries ??= readEntries(occurrences, boundaries, around);
    kept.set(name, { occurrences, entries });
    return entries;
  };
}

/** @param known the entries of the same labels, which are given back if they still hold */
function readEntries(
  occurrences: readonly Occurrence[],
  boundaries: readonly Boundary[],
  { lastTitle, announced, stated }: Around,
  known: readonly Entry[] = [],
): readonly Entry[] {
  let entries: Entry[] | undefined;
  let next = 0;
  let lineBefore = -1;
  let inArticle = false;
  for (let at = 0; at < occurrences.length; at++) {
    const { line, order, label, echo } = occurrences[at] as Occurrence;
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
    const entry = known[at];
    const isAsBefore =
      entry?.boundary === boundary &&
      entry.opensSublist === opensSublist &&
      entry.inArticle === inArticle &&
      entry.introduced === introduced &&
      entry.stated === stated[index];
    if (!isAsBefore) entries ??= known.slice(0, at);
    entries?.push(
      isAsBefore
        ? entry
        : {
            ordinal: label.ordinal,
            optional: label.optional,
            loose: label.glued === 'loose',
            eager: !label.glued && (label.form === 'enumeration' || (label.damaged && /^#[）)﹚]/.test(label.shape))),
            boundary,
            opensSublist,
            inArticle,
            introduced,
            echo,
            stated: stated[index] as number,
          },
    );
  }
  return entries ?? known;
}
