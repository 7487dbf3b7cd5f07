import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const chineseZero: Rule = {
  id: 'numerals/chinese-zero',
  summary: '汉字年份的零没有用“〇”，如二零二四年、二○二四年、二O二四年。',
  rationale:
    '数字当编号用，汉字的零写作“〇”（U+3007）：二〇二四年；用作计量才写“零”：三千零五十二。' +
    '圆圈○、字母O、阿拉伯数字0看着相像，检索时却是另一个字。',
  sources: ['GB/T 15835-2011 5.2.5（“零”和“〇”）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '[|二零二四|]年治理河道。', fixed: '二〇二四年治理河道。' },
      { text: '到[|二O三五|]年、[|一九九○|]年', fixed: '到二〇三五年、一九九〇年' },
    ],
    good: ['二〇二四年治理河道三千零五十二公里。', '2024年'],
  },
  check: inParagraphs(Trait.zero, function* ({ text }) {
    for (const { 1: year = '', index: start } of text.matchAll(YEAR)) {
      const right = year.replace(ZERO, '〇');
      if (right === year) continue;
      const end = start + year.length;
      yield {
        span: { start, end },
        message: `汉字年份的零用“〇”，写作“${right}年”。`,
        fixes: () => [rewrite(start, end, right)],
      };
    }
  }),
};

const ZEROS = '零○◯OoОоΟοＯｏ0';
const ZERO = new RegExp(`[${ZEROS}]`, 'g');
const DIGIT = `[〇${ZEROS}一二三四五六七八九]`;
/** A year of four Chinese numerals with at least two of them Chinese. */
const YEAR = new RegExp(
  `(?<![${ZEROS}〇一二三四五六七八九十百千万0-9A-Za-z])((?:一[八九]|二[〇${ZEROS}])${DIGIT}{2})(?=年|·|远景)`,
  'g',
);
