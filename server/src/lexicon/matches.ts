import type { Span } from '../text/span';

/**
 * Occurrences of phrases, three numbers each: the phrase, as its index in the list its finder was made from, and its
 * start and end, in UTF-16 units and half-open.
 */
export type Matches = Int32Array;

/** A place of a text with what the phrase there stands for. */
export interface Meant<Meaning> {
  readonly meaning: Meaning;
  readonly span: Span;
}

const NONE: readonly never[] = [];

/** What matches stand for, in their order. @param meanings by phrase; the matches of those without one are left out */
export function meantBy<Meaning>(
  matches: Matches,
  meanings: readonly (Meaning | undefined)[],
): readonly Meant<Meaning>[] {
  let meant: Meant<Meaning>[] | undefined;
  for (let at = 0; at < matches.length; at += 3) {
    const meaning = meanings[matches[at] as number];
    if (meaning === undefined) continue;
    meant ??= [];
    meant.push({ meaning, span: { start: matches[at + 1] as number, end: matches[at + 2] as number } });
  }
  return meant ?? NONE;
}
