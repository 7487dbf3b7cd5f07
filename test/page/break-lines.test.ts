import { deepStrictEqual } from 'node:assert/strict';
import { breakLines } from '../../server/src/page/break-lines';

/** Breaks into lines of so many characters, the first of them two shorter. */
const broken = (text: string, width: number, first = width): string[] =>
  breakLines(text, { first, others: width, scale: () => 1 }).map(({ start, end }) => text.slice(start, end));

describe('printed lines', () => {
  it('are full of Chinese characters', () => {
    deepStrictEqual(broken('一二三四五六七八九十', 4), ['一二三四', '五六七八', '九十']);
    deepStrictEqual(broken('一二三四五六七八九十', 4, 2), ['一二', '三四五六', '七八九十']);
    deepStrictEqual(broken('', 4), ['']);
    deepStrictEqual(broken('𠀀𠀁𠀂', 2), ['𠀀𠀁', '𠀂']);
  });

  it('have one stop hang over the end rather than begin a line with it', () => {
    deepStrictEqual(broken('一二三四，五六', 4), ['一二三四，', '五六']);
    deepStrictEqual(broken('一二三四）五六', 4), ['一二三', '四）五六']);
    deepStrictEqual(broken('一二三四。”五六', 4), ['一二三', '四。”五', '六']);
  });

  it('do not end with an opening mark', () => {
    deepStrictEqual(broken('一二三《四五》', 4), ['一二三', '《四五》']);
    deepStrictEqual(broken('一二“《四五》”', 4), ['一二', '“《四', '五》”']);
  });

  it('keep dashes, dots, numbers and words together', () => {
    deepStrictEqual(broken('一二三——四', 4), ['一二', '三——四']);
    deepStrictEqual(broken('一二三……四', 4), ['一二', '三……四']);
    deepStrictEqual(broken('一二三1286.4亿元', 6), ['一二三', '1286.4亿元']);
    deepStrictEqual(broken('a'.repeat(30), 4), ['aaaaaaaa', 'aaaaaaaa', 'aaaaaaaa', 'aaaaaa']);
  });

  it('leave a quarter of a character between Chinese and digits', () => {
    // Four digits are two characters wide, and a half with what parts them from 一 and 二.
    deepStrictEqual(broken('一1234二三', 4), ['一1234', '二三']);
    deepStrictEqual(broken('一1234二三', 4.5), ['一1234二', '三']);
  });
});
