import { once } from '../text/memo';
import { createPhraseFinder } from './matcher';
import { type Matches, type Meant, meantBy } from './matches';

/** What one list of the lexicon says of the phrases that were found in a text. */
export type PhraseList<Meaning> = (matches: Matches) => readonly Meant<Meaning>[];

/** The phrases of all lists by their number, which is what is found. */
const numbers = new Map<string, number>();
const lists: (() => Iterable<string>)[] = [];

/**
 * Makes a list of phrases, which are searched together with those of all other lists: a search takes no longer for more
 * phrases. Lists are made where their modules are loaded, and read when the first text is searched.
 * @param read the phrases, with what each stands for in this list
 */
export function createList<Meaning>(read: () => ReadonlyMap<string, Meaning>): PhraseList<Meaning> {
  const phrases = once(read);
  lists.push(() => phrases().keys());
  const meanings = once(() => {
    const byNumber = new Array<Meaning | undefined>(numbers.size);
    for (const [phrase, meaning] of phrases()) byNumber[numbers.get(phrase) as number] = meaning;
    return byNumber;
  });
  return (matches) => meantBy(matches, matches.length === 0 ? NONE : meanings());
}

const NONE: readonly never[] = [];

const finder = once(() => {
  for (const phrases of lists) {
    for (const phrase of phrases()) if (!numbers.has(phrase)) numbers.set(phrase, numbers.size);
  }
  return createPhraseFinder([...numbers.keys()]);
});

/** The phrases of all lists in a text, overlapping ones too, by start and then by length. */
export function phrasesIn(text: string): Matches {
  return finder()(text);
}
