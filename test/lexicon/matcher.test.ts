import { deepStrictEqual } from 'node:assert/strict';
import { createPhraseFinder, type Match } from '../../server/src/lexicon/matcher';

/** What the finder promises, the slow way. */
function searchOneByOne(phrases: readonly string[], text: string): Match[] {
  const matches = phrases.flatMap((phrase, index) => {
    if (phrase.length < 2 || phrases.indexOf(phrase) !== index) return [];
    const found: Match[] = [];
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      found.push({ phrase: index, start, end: start + phrase.length });
    }
    return found;
  });
  return matches.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same row of numbers from 0 to below `limit` in every run. */
function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('a phrase finder', () => {
  it('finds every phrase, overlapping and nested ones too', () => {
    const find = createPhraseFinder(['四个意识', '个意', '“四个意识”', '意识']);
    deepStrictEqual(find('增强“四个意识”'), [
      { phrase: 2, start: 2, end: 8 },
      { phrase: 0, start: 3, end: 7 },
      { phrase: 1, start: 4, end: 6 },
      { phrase: 3, start: 5, end: 7 },
    ]);
  });

  it('finds nothing in an empty text, for no phrases, and for phrases of less than two units', () => {
    deepStrictEqual(createPhraseFinder(['两新'])(''), []);
    deepStrictEqual(createPhraseFinder([])('两新'), []);
    deepStrictEqual(createPhraseFinder(['', '新'])('两新'), []);
  });

  it('finds phrases at the edges of a text, and units outside the basic plane', () => {
    deepStrictEqual(createPhraseFinder(['两新', '𠀀新'])('两新𠀀新'), [
      { phrase: 0, start: 0, end: 2 },
      { phrase: 1, start: 2, end: 5 },
    ]);
    deepStrictEqual(createPhraseFinder(['\ud800\udc00'])('\ud800'), []);
  });

  it('agrees with a search for each phrase on random texts', () => {
    const roll = createDice(1);
    const randomText = (length: number, alphabet: string): string =>
      Array.from({ length }, () => alphabet[roll(alphabet.length)]).join('');
    for (let round = 0; round < 300; round++) {
      const alphabet = round % 2 ? '三农工作' : '三农工作“”、新发展理念格局';
      const phrases = Array.from({ length: roll(60) }, () => randomText(roll(6), alphabet));
      const text = randomText(roll(200), alphabet);
      deepStrictEqual(createPhraseFinder(phrases)(text), searchOneByOne(phrases, text));
    }
  });

  it('agrees with it for thousands of phrases, whose hashes meet', () => {
    const roll = createDice(2);
    const randomPhrase = (): string =>
      String.fromCharCode(...Array.from({ length: 2 + roll(4) }, () => 0x4e00 + roll(40)));
    const phrases = Array.from({ length: 5000 }, randomPhrase);
    const text = Array.from({ length: 500 }, randomPhrase).join('');
    deepStrictEqual(createPhraseFinder(phrases)(text), searchOneByOne(phrases, text));
  });
});
