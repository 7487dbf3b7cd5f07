import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import {
  chineseVariantOf,
  parseChineseNumeral,
  parseCircledNumeral,
  renderChineseNumeral,
  renderCircledNumeral,
} from '../../server/src/text/numerals';

describe('Chinese numerals', () => {
  it('reads back every ordinal it writes', () => {
    for (let value = 1; value <= 9999; value++) strictEqual(parseChineseNumeral(renderChineseNumeral(value)), value);
  });

  it('writes them as documents do', () => {
    const values = [1, 10, 11, 20, 100, 101, 110, 115, 1000, 1001, 1010, 9999];
    deepStrictEqual(
      values.map((value) => renderChineseNumeral(value)),
      [
        '一',
        '十',
        '十一',
        '二十',
        '一百',
        '一百零一',
        '一百一十',
        '一百一十五',
        '一千',
        '一千零一',
        '一千零一十',
        '九千九百九十九',
      ],
    );
  });

  it('reads 廿, 卅, 〇 and a hundred without 一', () => {
    deepStrictEqual(['廿', '廿三', '卅一', '一百〇二', '一百十五'].map(parseChineseNumeral), [20, 23, 31, 102, 115]);
  });

  it('reads back every ordinal in every way it writes them', () => {
    for (const variant of ['〇', '○', '廿', '〇廿', '○廿'] as const) {
      for (let value = 1; value <= 9999; value++) {
        const written = renderChineseNumeral(value, variant);
        strictEqual(parseChineseNumeral(written), value, written);
        strictEqual(renderChineseNumeral(value, chineseVariantOf(written)), written);
      }
    }
    deepStrictEqual(
      [20, 23, 31, 40, 105, 125].map((value) => renderChineseNumeral(value, '〇廿')),
      ['廿', '廿三', '卅一', '四十', '一百〇五', '一百廿五'],
    );
  });

  it('refuses what is no single ordinal', () => {
    for (const text of ['', '〇', '零', '二〇二四', '一二', '十十', '百', '一百一', '一零', '十百', '二零一', '万']) {
      strictEqual(parseChineseNumeral(text), undefined, text);
    }
  });
});

describe('circled numerals', () => {
  it('go from ① to ㊿ and no further', () => {
    for (let value = 1; value <= 50; value++)
      strictEqual(parseCircledNumeral(renderCircledNumeral(value) ?? ''), value);
    strictEqual(renderCircledNumeral(51), undefined);
    strictEqual(parseCircledNumeral('ⓐ'), undefined);
    strictEqual(parseCircledNumeral(''), undefined);
  });
});
