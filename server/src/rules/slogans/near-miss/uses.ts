import type { PolicyDocument } from '../../../document/document';
import type { Paragraph } from '../../../document/paragraph';
import { createPhraseFinder, type PhraseFinder } from '../../../lexicon/matcher';
import type { Matches } from '../../../lexicon/matches';
import { memoizeEach } from '../../../text/memo';
import type { Span } from '../../../text/span';

/** How often some phrases occur in a document, and where first. */
export interface Uses {
  countOf(phrase: string): number;
  /** The first few places, by position; spans of the document. */
  firstOf(phrase: string): readonly Span[];
}

/** So many places of a phrase are remembered. */
const MOST_PLACES = 3;

/**
 * Makes a function that looks for phrases in a document, all in one pass. As long as they are the same as before, it
 * looks only at paragraphs that are new; so each purpose needs one of its own. Phrases do not cross lines.
 */
export function createUses(): (document: PolicyDocument, phrases: ReadonlySet<string>) => Uses {
  const matchesIn = memoizeEach((paragraph: Paragraph, find: PhraseFinder): Matches => find(paragraph.text));
  return ({ paragraphs, starts }, phrases) => {
    const list = [...phrases];
    const matches = list.length === 0 ? [] : matchesIn(paragraphs, list.join('\n'), () => createPhraseFinder(list));
    const counts = new Uint32Array(list.length);
    const places = new Uint32Array(list.length * MOST_PLACES);
    for (let line = 0; line < matches.length; line++) {
      const found = matches[line] as Matches;
      for (let at = 0; at < found.length; at += 3) {
        const phrase = found[at] as number;
        const count = counts[phrase] as number;
        if (count < MOST_PLACES) places[phrase * MOST_PLACES + count] = (starts[line] ?? 0) + (found[at + 1] as number);
        counts[phrase] = count + 1;
      }
    }
    const indexes = new Map(list.map((phrase, index) => [phrase, index]));
    const countOf = (phrase: string): number => counts[indexes.get(phrase) ?? -1] ?? 0;
    return {
      countOf,
      firstOf: (phrase) => {
        const first = (indexes.get(phrase) ?? 0) * MOST_PLACES;
        const known = places.subarray(first, first + Math.min(countOf(phrase), MOST_PLACES));
        return Array.from(known, (start) => ({ start, end: start + phrase.length }));
      },
    };
  };
}
