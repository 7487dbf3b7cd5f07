import type { Span } from '../text/span';

/**
 * Occurrences of phrases, three numbers each: the phrase, as its index in the list its finder was made from, and its
 * start and end, in UTF-16 units and half-open.
 */
export type Matches = readonly number[];

/** A place of a text with what the phrase there stands for. */
export interface Meant<Meaning> {
  readonly meaning: Meaning;
  readonly span: Span;
}

const NONE: readonly never[] = [];

/**
 * What matches stand for, in their order.
 * @param meanings by phrase; the matches of those without one are left out
 */
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

const NO_MATCHES: Matches = [];

/** So many numbers are not kept for the next text. */
const LARGE = 3 * 65_536;

/**
 * Where the matches of the text that is being searched are put. A common array: those of small integers take half the
 * memory of typed ones, whose buffers lie elsewhere, and are made and collected much faster.
 */
let gathered: number[] = [];

/** So many matches of a text that has been searched. */
export function taken(count: number): Matches {
  if (count === 0) return NO_MATCHES;
  const matches = gathered.slice(0, 3 * count);
  if (gathered.length > LARGE) gathered = [];
  return matches;
}

/**
 * Puts a match of the text that is being searched in its place among so many before it: no more of them begin behind it
 * than a phrase is long.
 */
export function insert(count: number, phrase: number, start: number, end: number): void {
  let at = 3 * count;
  while (at > 0 && ((gathered[at - 2] as number) - start || (gathered[at - 1] as number) - end) > 0) {
    for (let part = at - 3; part < at; part++) gathered[part + 3] = gathered[part] as number;
    at -= 3;
  }
  gathered[at] = phrase;
  gathered[at + 1] = start;
  gathered[at + 2] = end;
}
