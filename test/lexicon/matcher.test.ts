import { deepStrictEqual } from 'node:assert/strict';
import { createPhraseFinder } from '../../server/src/lexicon/matcher';
import { type Meant, meantBy } from '../../server/src/lexicon/matches';

/** What the finder promises, the slow way. */
function searchOneByOne(phrases: readonly string[], text: string): Meant<number>[] {
  const matches = phrases.flatMap((searched, meaning) => {
    if (searched.length < 2) return [];
    const found: Meant<number>[] = [];
    for (let start = text.indexOf(searched); start >= 0; start = text.indexOf(searched, start + 1)) {
      found.push({ meaning, span: { start, end: start + searched.length } });
    }
    return found;
  });
  return matches.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Each match with the index of its phrase. */
function search(phrases: readonly string[], text: string): readonly Meant<number>[] {
  return meantBy(createPhraseFinder(phrases)(text), [...phrases.keys()]);
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
    deepStrictEqual(search(['四个意识', '个意', '“四个意识”', '意识'], '增强“四个意识”'), [
      { meaning: 2, span: { start: 2, end: 8 } },
      { meaning: 0, span: { start: 3, end: 7 } },
      { meaning: 1, span: { start: 4, end: 6 } },
      { meaning: 3, span: { start: 5, end: 7 } },
    ]);
  });

  it('gives matches by their start, wherever in a phrase its anchor is', () => {
    const common = ['推进新型城镇化', '推进新型工业化', '推进新型工业园', '新型城镇'];
    deepStrictEqual(search(['推进新型城镇化', ...common], '全面推进新型城镇化'), [
      { meaning: 0, span: { start: 2, end: 9 } },
      { meaning: 1, span: { start: 2, end: 9 } },
      { meaning: 4, span: { start: 4, end: 8 } },
    ]);
  });

  it('finds nothing in an empty text, for no phrases, and for phrases of less than two units', () => {
    deepStrictEqual(search(['两新'], ''), []);
    deepStrictEqual(search([], '两新'), []);
    deepStrictEqual(search(['', '新'], '两新'), []);
  });

  it('finds phrases at the edges of a text, and units outside the basic plane', () => {
    deepStrictEqual(search(['两新', '𠀀新'], '两新𠀀新'), [
      { meaning: 0, span: { start: 0, end: 2 } },
      { meaning: 1, span: { start: 2, end: 5 } },
    ]);
    deepStrictEqual(search(['\ud800\udc00'], '\ud800'), []);
    deepStrictEqual(search(['新\0', '新\0\0\0'], '两新'), []);
  });

  it('keeps what it has found when it searches again', () => {
    const find = createPhraseFinder(['两新', '两重']);
    const first = find('两新');
    find('两重两重两重');
    deepStrictEqual(meantBy(first, ['新', '重']), [{ meaning: '新', span: { start: 0, end: 2 } }]);
  });

  it('finds what is many times in one text, and what is in the next', () => {
    const find = createPhraseFinder(['两新', '新两']);
    deepStrictEqual(find('两新'.repeat(100_000)).length, 3 * 199_999);
    deepStrictEqual([...find('新两')], [1, 0, 2]);
  });

  it('agrees with a search for each phrase on random texts', () => {
    const roll = createDice(1);
    const randomText = (length: number, alphabet: string): string =>
      Array.from({ length }, () => alphabet[roll(alphabet.length)]).join('');
    for (let round = 0; round < 600; round++) {
      const alphabet = ['三农', '三农工作', '三农工作“”、新发展理念格局'][round % 3] as string;
      const phrases = Array.from({ length: roll(60) }, () => randomText(roll(10), alphabet));
      const text = randomText(roll(200), alphabet);
      deepStrictEqual(search(phrases, text), searchOneByOne(phrases, text));
    }
  });

  it('agrees with it for thousands of phrases, whose hashes meet', () => {
    const roll = createDice(2);
    const randomPhrase = (): string =>
      String.fromCharCode(...Array.from({ length: 2 + roll(6) }, () => 0x4e00 + roll(40)));
    const phrases = Array.from({ length: 5000 }, randomPhrase);
    const text = Array.from({ length: 500 }, randomPhrase).join('') + phrases.slice(0, 500).join('');
    deepStrictEqual(search(phrases, text), searchOneByOne(phrases, text));
  });
});
