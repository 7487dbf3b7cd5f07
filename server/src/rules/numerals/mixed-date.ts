import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const mixedDate: Rule = {
  id: 'numerals/mixed-date',
  summary: '一个日期里汉字数字与阿拉伯数字混用，如二〇二四年5月、2024年五月一日、二十世纪90年代。',
  rationale: '同一个日期的年、月、日用同一种数字。“2024年正月”“2024年腊月”是农历的名称，不报告。',
  sources: ['GB/T 15835-2011 4.3（同类别同形式）'],
  severity: 'warning',
  examples: {
    bad: [{ text: '[|二〇二四年5月|]开工，[|2025年五月一日|]完工，[|二十世纪90年代|]建成。' }],
    good: ['二〇二四年五月、2024年5月1日、20世纪90年代', '2024年正月'],
  },
  check: inParagraphs(Trait.date, function* ({ text }) {
    for (const { index } of text.matchAll(/月|世纪/g)) {
      const from = Math.max(0, index - BEFORE);
      const match = (text.charAt(index) === '月' ? MONTH : CENTURY).exec(text.slice(from, index + BEHIND));
      if (!match || from + match.index + match[0].length <= index) continue;
      const start = from + match.index;
      const [written] = match;
      yield {
        span: { start, end: start + written.length },
        message: '一个日期里用同一种数字，要么都用汉字，要么都用阿拉伯数字。',
      };
    }
  }),
};

const MONTH =
  /[一二][〇零○一二三四五六七八九]{3}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{4}年(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十?[一二三四五六七八九十]日)|[0-9]{1,2}月[一二三]?十?[一二三四五六七八九十]日/;
const CENTURY = /[一二]?十[一二三四五六七八九]?世纪[0-9]0年代|[0-9]{1,2}世纪[一二三四五六七八九]十年代/;
/** How much of a date stands before its 月, and from there on. */
const BEFORE = 7;
const BEHIND = 8;
