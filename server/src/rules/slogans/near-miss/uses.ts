import { type PolicyDocument, spanIn } from '../../../document/document';
import { factByTool } from '../../../document/fact';
import type { Paragraph } from '../../../document/paragraph';
import { changedLine, createLatest } from '../../../document/versions';
import { createPhraseFinder, type PhraseFinder } from '../../../lexicon/matcher';
import type { Matches } from '../../../lexicon/matches';
import { once } from '../../../text/memo';
import type { Span } from '../../../text/span';

/** How often some phrases occur in a document, and where. */
export interface Uses {
  /** What was counted: the very same in the next version if no line was changed that has one of the phrases. */
  readonly counts: Counts;
  countOf(phrase: string): number;
  /** All places of a few of them, by position; spans of the line. */
  placesOf(few: readonly string[]): readonly Place[];
  /** Of a few of them the first places, by position; spans of the document. */
  firstOf(few: readonly string[]): ReadonlyMap<string, readonly Span[]>;
}

export type Counts = Readonly<Uint32Array>;

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
  /** Of the phrases that were asked for, where they stand first. */
  readonly firsts: Map<string, readonly Place[]>;
}

/**
 * Makes a function that looks for phrases in a document, all in one pass. As long as they are the same as before, it
 * looks only at paragraphs that are new; so each purpose needs one of its own. Phrases do not cross lines.
 */
export function createUses(): (document: PolicyDocument, phrases: ReadonlySet<string>) => Uses {
  const search = factByTool((paragraph, find: PhraseFinder): Matches => find(paragraph.text));
  const latest = createLatest<Counted>();
  const searchFor = (paragraphs: readonly Paragraph[], { name, phrases }: Counted): ((one: Paragraph) => Matches) =>
    search(paragraphs, name, () => createPhraseFinder([...phrases]));

  const countAll = (document: PolicyDocument, phrases: ReadonlySet<string>, name: string): Counted => {
    const indexes = new Map([...phrases].map((phrase, index) => [phrase, index]));
    const counted = { document, phrases, name, indexes, counts: new Uint32Array(phrases.size), firsts: new Map() };
    if (phrases.size === 0) return counted;
    const matchesIn = searchFor(document.paragraphs, counted);
    for (const paragraph of document.paragraphs) add(counted.counts, matchesIn(paragraph), 1);
    return counted;
  };
  const countAgain = (known: Counted, document: PolicyDocument): Counted | undefined => {
    const changed = changedLine(known.document, document);
    if (!changed) return undefined;
    const matchesIn = searchFor(known.document.paragraphs, known);
    const [gone, come] = [matchesIn(changed.before), matchesIn(changed.after)];
    if (gone.length + come.length === 0) return { ...known, document };
    const counts = known.counts.slice();
    add(counts, gone, -1);
    add(counts, come, 1);
    const isAsBefore = (phrase: string): boolean => {
      const index = known.indexes.get(phrase) as number;
      return !isAmong(gone, index) && !isAmong(come, index);
    };
    const firsts = new Map([...known.firsts].filter(([phrase]) => isAsBefore(phrase)));
    return { ...known, document, counts, firsts };
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
    const matchesIn = once(() => searchFor(document.paragraphs, counted));
    const wantedOf = (few: readonly string[]) => new Map(few.map((phrase) => [indexes.get(phrase), phrase]));
    const countOf = (phrase: string): number => counts[indexes.get(phrase) ?? -1] ?? 0;
    return {
      counts,
      countOf,
      placesOf: (few) => {
        const wanted = wantedOf(few);
        const find = matchesIn();
        const places: Place[] = [];
        const { paragraphs } = document;
        for (let line = 0; line < paragraphs.length; line++)
          for (const place of placesIn(find(paragraphs[line] as Paragraph), line, wanted)) places.push(place);
        return places;
      },
      firstOf: (few) => {
        const { firsts } = counted;
        const unknown = few.filter((phrase) => !firsts.has(phrase));
        const missing = unknown.reduce((sum, phrase) => sum + Math.min(countOf(phrase), MOST_PLACES), 0);
        for (const [phrase, places] of firstPlaces(document, matchesIn(), wantedOf(unknown), missing))
          firsts.set(phrase, places);
        const spansOf = (phrase: string): readonly Span[] =>
          (firsts.get(phrase) ?? NONE).map(({ line, span }) => spanIn(document, line, span));
        return new Map(few.map((phrase) => [phrase, spansOf(phrase)]));
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

function isAmong(matches: Matches, phrase: number): boolean {
  for (let at = 0; at < matches.length; at += 3) if (matches[at] === phrase) return true;
  return false;
}

/** Where some phrases stand first, `missing` places in all: phrases that are asked about are frequent and soon found. */
function firstPlaces(
  { paragraphs }: PolicyDocument,
  matchesIn: (paragraph: Paragraph) => Matches,
  wanted: ReadonlyMap<number | undefined, string>,
  missing: number,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>(Array.from(wanted.values(), (phrase) => [phrase, []]));
  let left = missing;
  for (let line = 0; line < paragraphs.length && left > 0; line++) {
    for (const place of placesIn(matchesIn(paragraphs[line] as Paragraph), line, wanted)) {
      const known = places.get(place.phrase) as Place[];
      if (known.length === MOST_PLACES) continue;
      known.push(place);
      left--;
    }
  }
  return places;
}
