import { type Figure, figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const twoDigitYear: Rule = {
  id: 'numerals/two-digit-year',
  summary: '四位年份只写了后两位，如24年底、98年5月。',
  rationale:
    '年份要写全四位。只看后面有月份、“底、末、初”的两位数：“近10年”“30年来”说的是多久，“十四五”是名称，都不报告。',
  sources: ['GB/T 15835-2011 5.1.4（四位数字表示的年份不应简写）'],
  severity: 'warning',
  examples: {
    bad: [{ text: '[|24|]年底完成，[|98|]年5月建成。', fixed: '2024年底完成，1998年5月建成。' }],
    good: ['2024年底完成。', '近10年初步统计，30年来增长一倍。', '工期12年5个月。'],
  },
  check: inParagraphs(
    Trait.digit,
    function* (paragraph) {
      const { text } = paragraph;
      for (const figure of figuresOf(paragraph)) {
        const { start, end } = figure;
        if (!isShortYear(figure) || !FOLLOWS.test(text.slice(end + 1, end + 8))) continue;
        if (DURATION.test(text.slice(Math.max(0, start - 3), start))) continue;
        const year = text.slice(start, end);
        const full = `${Number(year) >= 50 ? 19 : 20}${year}`;
        yield {
          span: { start, end },
          message: `年份要写全四位：${full}年。`,
          fixes: () => [{ title: `改为${full}`, safety: 'unsafe', edits: [{ span: { start, end }, newText: full }] }],
        };
      }
    },
    (paragraph) => figuresOf(paragraph).some(isShortYear),
  ),
};

const isShortYear = ({ start, end, next }: Figure): boolean => next === '年' && end - start === 2;
const FOLLOWS = /^(?:底|末|年底|年末|年初|度(?![过假])|[上下]半年|初(?!步|级|中|期|心|具|见|显)|(?:1[0-2]|0?[1-9])月)/;
const DURATION = /[近过约达满这第历前超每长共时0-9.—～-]$|历经$/;
