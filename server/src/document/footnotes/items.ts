import type { Label, LabelKind } from './labels';

/** A labelled line of the document. */
export interface LabelledLine {
  readonly line: number;
  readonly label: Label;
}

/** So many labelled lines are looked through for the number expected. */
const LOOKAHEAD = 40;

/** The kind of label most of the lines have; the first one met wins a tie. */
export function prevailingKind(lines: readonly LabelledLine[]): LabelKind | undefined {
  const counts = new Map<LabelKind, number>();
  for (const { label } of lines) counts.set(label.kind, (counts.get(label.kind) ?? 0) + 1);
  let prevailing: LabelKind | undefined;
  for (const [kind, count] of counts) {
    if (prevailing === undefined || count > (counts.get(prevailing) ?? 0)) prevailing = kind;
  }
  return prevailing;
}

/**
 * The items of a numbered list among the labelled lines of its region. Gaps, repeats and mistyped numbers stay in,
 * for they are what the rules are about; sub-lists inside a definition and a second list behind the first do not.
 */
export function itemsOf(lines: readonly LabelledLine[], kind: LabelKind): LabelledLine[] {
  const items: LabelledLine[] = [];
  const isLater = laterOccurrences(lines, kind);
  const seen = new Set<number>();
  let last = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as LabelledLine;
    const { number } = line.label;
    if (line.label.kind !== kind) {
      // ① … ⑩ go on as （11）; a comma typed for the dot. It must be just the number expected, and nobody else's.
      if (number !== last + 1 || line.label.kind === 'chinese') continue;
      const owner = isLater(number, at);
      if (owner !== undefined && owner <= at + LOOKAHEAD) continue;
    } else if (number === 1 && last > 0 && (seen.has(1) || opensSubList(lines, at, kind, seen))) {
      const expected = isLater(last + 1, at);
      if (expected !== undefined && isList(lines, at, expected, kind)) {
        at = expected - 1;
        continue;
      }
      if (last >= 3 && startsAgain(lines, at, kind)) break;
    }
    items.push(line);
    last = number;
    seen.add(number);
  }
  return items;
}

/** Whether the lines of a kind from one index up to another are two at least and count from 1. */
function isList(lines: readonly LabelledLine[], from: number, end: number, kind: LabelKind): boolean {
  let count = 0;
  for (let at = from; at < end; at++) {
    const { label } = lines[at] as LabelledLine;
    if (label.kind === kind && label.number !== ++count) return false;
  }
  return count > 1;
}

/** Whether the 1 at this index goes on with a 2 that the list has already; a 1 it has not yet is merely out of order. */
function opensSubList(lines: readonly LabelledLine[], at: number, kind: LabelKind, seen: ReadonlySet<number>): boolean {
  const next = lines[at + 1];
  return next !== undefined && next.label.kind === kind && next.label.number === 2 && seen.has(2);
}

/** Whether the 1 at this index opens a list of its own, and is no slip for a number of the list before it. */
function startsAgain(lines: readonly LabelledLine[], at: number, kind: LabelKind): boolean {
  const next = lines.slice(at + 1, at + LOOKAHEAD).find(({ label }) => label.kind === kind);
  return next !== undefined && next.label.number <= 2;
}

/** A function that tells at which index behind a given one a number occurs next; to be asked with rising indices. */
function laterOccurrences(
  lines: readonly LabelledLine[],
  kind: LabelKind,
): (number: number, at: number) => number | undefined {
  const indices = new Map<number, number[]>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const { label } = lines[at] as LabelledLine;
    if (label.kind !== kind) continue;
    const known = indices.get(label.number);
    if (known) known.push(at);
    else indices.set(label.number, [at]);
  }
  return (number, at) => {
    const known = indices.get(number);
    while (known?.length && (known.at(-1) as number) <= at) known.pop();
    return known?.at(-1);
  };
}
