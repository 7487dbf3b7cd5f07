import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { heaviestRising } from '../../../server/src/document/footnotes/increasing';
import { offsetsOf } from '../../../server/src/document/footnotes/offsets';
import { pairingsOf } from '../../../server/src/document/footnotes/pairing';

const TERMS = ['一窗办', '绿廊', '湖链', '云仓', '湖长制', '渔光互补', '夜湖集', '稻鸭田', '智慧堤', '联湖贷'];

/** The pairs as `number of the mark>number of the definition`, in the order of the marks; `>` alone without one. */
function pairs(marks: readonly [number, string][], definitions: readonly [number, string][]): string {
  const body = marks.map(([number, term]) => `今年继续推行“${term}”［${number}］，抓好落实。`).join('\n');
  const list = definitions.map(([number, term]) => `${number}.“${term}”：指一项工作。`).join('\n');
  const [pairing] = pairingsOf(parse(`${body}\n名词解释\n${list}`));
  ok(pairing);
  return pairing.marks
    .map(({ number }, mark) => {
      const definition = pairing.definitionOf.get(mark);
      return `${number}>${definition === undefined ? '' : pairing.definitions[definition]?.number}`;
    })
    .join(' ');
}

const numbered = (terms: readonly string[], from = 1): [number, string][] =>
  terms.map((term, index) => [index + from, term]);

describe('pairing', () => {
  it('goes by number where number and term agree', () => {
    strictEqual(pairs(numbered(TERMS.slice(0, 3)), numbered(TERMS.slice(0, 3))), '1>1 2>2 3>3');
  });

  it('goes by term where the number is wrong', () => {
    const marks = numbered(TERMS.slice(0, 5)).map(([n, term]): [number, string] => [n === 3 ? 8 : n, term]);
    strictEqual(pairs(marks, numbered(TERMS.slice(0, 5))), '1>1 2>2 8>3 4>4 5>5');
  });

  it('goes by number where the term is unknown, and by place where both are', () => {
    strictEqual(
      pairs(
        [
          [1, '一窗办'],
          [2, '甲事'],
          [33, '乙事'],
          [4, '云仓'],
        ],
        numbered(TERMS.slice(0, 4)),
      ),
      '1>1 2>2 33>3 4>4',
    );
  });

  it('leaves out marks that cite again, even where the first one has a wrong number or none', () => {
    strictEqual(
      pairs(
        [
          [1, '一窗办'],
          [2, '绿廊'],
          [2, '绿廊'],
          [3, '湖链'],
        ],
        numbered(TERMS.slice(0, 3)),
      ),
      '1>1 2>2 3>3',
    );
    const list = numbered(TERMS.slice(0, 5));
    const cited = (second: [number, string]): string =>
      pairs([[1, '一窗办'], second, [3, '湖链'], [4, '云仓'], [2, '绿廊'], [5, '湖长制']], list);
    strictEqual(cited([2, '绿廊']), '1>1 2>2 3>3 4>4 5>5');
    strictEqual(cited([8, '绿廊']), '1>1 8>2 3>3 4>4 5>5');
    // Other words with the same number are another footnote.
    strictEqual(cited([2, '甲事']), '1>1 2> 3>3 4>4 2>2 5>5');
  });

  it('follows the terms where the list was renumbered after a deletion', () => {
    const list = numbered(TERMS.filter((term) => term !== '云仓'));
    strictEqual(pairs(numbered(TERMS), list), '1>1 2>2 3>3 4> 5>4 6>5 7>6 8>7 9>8 10>9');
  });
});

describe('heaviestRising', () => {
  const kept = (...values: number[]): number[] =>
    [...heaviestRising(values.map((value) => ({ value, weight: 1 })))]
      .sort((a, b) => a - b)
      .map((at) => values[at] as number);

  it('keeps as many as it can, those without gaps first', () => {
    deepStrictEqual(kept(1, 2, 9, 3, 4), [1, 2, 3, 4]);
    deepStrictEqual(kept(1, 7, 2, 3), [1, 2, 3]);
    deepStrictEqual(kept(5, 2, 3), [2, 3]);
    deepStrictEqual(kept(4, 9, 5), [4, 5]);
    deepStrictEqual(kept(3, 3, 3), [3]);
    deepStrictEqual(kept(), []);
    deepStrictEqual(kept(1000, 1), [1]);
    deepStrictEqual(kept(1, 2, 191, 4), [1, 2, 4]);
  });

  it('prefers weight to length', () => {
    deepStrictEqual(
      [
        ...heaviestRising([
          { value: 9, weight: 5 },
          { value: 1, weight: 1 },
          { value: 2, weight: 1 },
        ]),
      ],
      [0],
    );
  });

  it('takes a hundred thousand items', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({ value: ((index * 7919) % 1000) + 1, weight: 1 }));
    ok(heaviestRising(items).size > 100);
  });
});

describe('offsetsOf', () => {
  const offsets = (...votes: (number | undefined)[]): readonly number[] => offsetsOf(votes, () => 0.2);

  it('follows votes that agree one behind the other', () => {
    deepStrictEqual(offsets(0, 0, 0, 1, 1, undefined, 1, 1), [0, 0, 0, 1, 1, 1, 1, 1]);
    deepStrictEqual(offsets(0, 0, 0, -1, -1, -1, -1), [0, 0, 0, -1, -1, -1, -1]);
  });

  it('is not moved by single votes, nor by accidental ones that are scattered', () => {
    deepStrictEqual(offsets(0, 0, 3, 0, 0), [0, 0, 0, 0, 0]);
    deepStrictEqual(offsets(0, 1, 0, 1, 0, 1, 0), [0, 0, 0, 0, 0, 0, 0]);
    deepStrictEqual(offsets(), []);
  });
});
