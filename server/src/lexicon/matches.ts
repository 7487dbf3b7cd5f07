import type { Span } from '../text/span';

/**
 * Occurrences of phrases, three numbers each: the phrase, as its index in the list its finder was made from, and its
 * start and end, in UTF-16 units and half-open.
 */
export type Matches = Int32Array;

/** One of these matches by itself. */
export interface Match {
  readonly phrase: number;
  readonly span: Span;
}

const NONE: readonly Match[] = [];

/** Matches as objects, for where few are found. */
export function placesOf(matches: Matches): readonly Match[] {
  if (matches.length === 0) return NONE;
  const places: Match[] = [];
  for (let at = 0; at < matches.length; at += 3) {
    const [phrase, start, end] = [matches[at] as number, matches[at + 1] as number, matches[at + 2] as number];
    places.push({ phrase, span: { start, end } });
  }
  return places;
}
