import type { PolicyDocument } from '../../../document/document';
import { factByTool } from '../../../document/fact';
import type { Paragraph } from '../../../document/paragraph';
import { changedLine, type Versions } from '../../../document/versions';
import { createPhraseFinder, type PhraseFinder } from '../../../lexicon/matcher';
import type { Matches } from '../../../lexicon/matches';
import { once } from '../../../text/memo';
import type { Span } from '../../../text/span';

/** How often some phrases occur in a document, and where. */
export interface Uses {
  countOf(phrase: string): number;
  /** All places of a few of them, by position; spans of the line. */
  placesOf(few: readonly string[]): readonly Place[];
  /** The first few places, by position; spans of the document. */
  firstOf(phrase: string): readonly Span[];
}

export interface Place {
  readonly phrase: string;
  readonly line: number;
  readonly span: Span;
}

/** So many places of a phrase are remembered. */
const MOST_PLACES = 3;

/** What was counted in the latest version of a document. */
interface Counted {
  readonly document: PolicyDocument;
  readonly phrases: ReadonlySet<string>;
  /** The phrases in one text, by which the finder for them is known. */
  readonly name: string;
  /** The place of each phrase in `counts`. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly counts: Uint32Array;
}

/**
 * Makes a function that looks for phrases in a document, all in one pass. As long as they are the same as before, it
 * looks only at paragraphs that are new; so each purpose needs one of its own. Phrases do not cross lines.
 */
export function createUses(): (document: PolicyDocument, phrases: ReadonlySet<string>) => Uses {
  const search = factByTool((paragraph, find: PhraseFinder): Matches => find(paragraph.text));
  const latest = new WeakMap<Versions, Counted>();
  const matchesIn = (paragraphs: readonly Paragraph[], { name, phrases }: Counted): readonly Matches[] =>
    phrases.size === 0 ? [] : search(paragraphs, name, () => createPhraseFinder([...phrases]));

  const countAll = (document: PolicyDocument, phrases: ReadonlySet<string>, name: string): Counted => {
    const indexes = new Map([...phrases].map((phrase, index) => [phrase, index]));
    const counted = { document, phrases, name, indexes, counts: new Uint32Array(phrases.size) };
    for (const matches of matchesIn(document.paragraphs, counted)) add(counted.counts, matches, 1);
    return counted;
  };
  const countAgain = (known: Counted, document: PolicyDocument): Counted | undefined => {
    const changed = changedLine(known.document, document);
    if (!changed) return undefined;
    const counts = known.counts.slice();
    const [gone, come] = matchesIn([changed.before, changed.after], known);
    if (gone) add(counts, gone, -1);
    if (come) add(counts, come, 1);
    return { ...known, document, counts };
  };
  const count = (document: PolicyDocument, phrases: ReadonlySet<string>): Counted => {
    const known = latest.get(document.versions);
    const name = known?.phrases === phrases ? known.name : [...phrases].join('\n');
    return (known?.name === name ? countAgain(known, document) : undefined) ?? countAll(document, phrases, name);
  };

  return (document, phrases) => {
    const counted = count(document, phrases);
    latest.set(document.versions, counted);
    const { indexes, counts } = counted;
    const places = once(() => firstPlaces(document, matchesIn(document.paragraphs, counted), counts.length));
    const countOf = (phrase: string): number => counts[indexes.get(phrase) ?? -1] ?? 0;
    return {
      countOf,
      placesOf: (few) => {
        const wanted = new Map(few.map((phrase) => [indexes.get(phrase), phrase]));
        return matchesIn(document.paragraphs, counted).flatMap((matches, line) => placesIn(matches, line, wanted));
      },
      firstOf: (phrase) => {
        const first = (indexes.get(phrase) ?? 0) * MOST_PLACES;
        const known = places().subarray(first, first + Math.min(countOf(phrase), MOST_PLACES));
        return Array.from(known, (start) => ({ start, end: start + phrase.length }));
      },
    };
  };
}

const NONE: readonly Place[] = [];

function placesIn(matches: Matches, line: number, wanted: ReadonlyMap<number | undefined, string>): readonly Place[] {
  if (matches.length === 0) return NONE;
  const places: Place[] = [];
  for (let at = 0; at < matches.length; at += 3) {
    const phrase = wanted.get(matches[at]);
    if (phrase === undefined) continue;
    places.push({ phrase, line, span: { start: matches[at + 1] as number, end: matches[at + 2] as number } });
  }
  return places;
}

function add(counts: Uint32Array, matches: Matches, times: number): void {
  for (let at = 0; at < matches.length; at += 3) {
    const phrase = matches[at] as number;
    counts[phrase] = (counts[phrase] as number) + times;
  }
}

/** Of each of so many phrases the places where it stands first: as many as are remembered, one phrase behind the other. */
function firstPlaces({ starts }: PolicyDocument, matches: readonly Matches[], phrases: number): Uint32Array {
  const places = new Uint32Array(phrases * MOST_PLACES);
  const counts = new Uint8Array(phrases);
  for (let line = 0; line < matches.length; line++) {
    const found = matches[line] as Matches;
    for (let at = 0; at < found.length; at += 3) {
      const phrase = found[at] as number;
      const count = counts[phrase] as number;
      if (count === MOST_PLACES) continue;
      places[phrase * MOST_PLACES + count] = (starts[line] ?? 0) + (found[at + 1] as number);
      counts[phrase] = count + 1;
    }
  }
  return places;
}
