import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const impossibleDate: Rule = {
  id: 'numerals/impossible-date',
  summary: '没有这一天，或者星期与日期不合，如2月30日、13月、2024年5月1日（星期四）。',
  rationale:
    '月份只有1—12，日要在那个月之内；2月29日只在闰年有，没写年份的不报告。日期后面紧跟星期的，按公历核对。' +
    '只看阿拉伯数字写的公历日期，汉字写的可能是农历。',
  sources: ['公历历法'],
  severity: 'error',
  examples: {
    bad: [
      { text: '截至[|2月30日|]，[|13月|]再报。' },
      { text: '[|2023年2月29日|]开工，[|2024年5月1日（星期四）|]完工。' },
    ],
    good: ['2024年2月29日、2月29日、4月30日', '2024年5月1日（星期三）', '二月三十日'],
  },
  check: inParagraphs(Trait.date, function* ({ text }) {
    for (const match of text.matchAll(DATE)) {
      const message = problemOf(match);
      if (message === undefined) continue;
      const hasWeekday = message.startsWith(WEEKDAY);
      const written = hasWeekday ? match[0] : match[0].replace(/[（(]?(?:星期|周)[^（(]*$/, '');
      yield { span: { start: match.index, end: match.index + written.length }, message };
    }
  }),
};

const DATE =
  /(?<![0-9.—～~-])(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})日(?:[（(]?(?:星期|周)([一二三四五六日天]|(?<=星期)[1-6](?![0-9]))[）)]?)?)?/g;
const DAYS = '日一二三四五六';
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAY = '这一天是';

function problemOf([, yearText, monthText = '', dayText, weekday]: RegExpMatchArray): string | undefined {
  const month = Number(monthText);
  if (month < 1 || month > 12) return `没有${month}月，请核对日期。`;
  if (dayText === undefined) return undefined;
  const day = Number(dayText);
  if (day < 1 || day > (LONGEST_MONTHS[month - 1] ?? 31)) return `${month}月没有${day}日，请核对日期。`;
  if (yearText === undefined) return undefined;
  const date = new Date(Date.UTC(Number(yearText), month - 1, day));
  if (date.getUTCDate() !== day) return `${yearText}年2月没有${day}日，请核对日期。`;
  const right = DAYS.charAt(date.getUTCDay());
  if (weekday === undefined || nameOf(weekday) === right) return undefined;
  return `${WEEKDAY}星期${right}，不是星期${nameOf(weekday)}，请核对日期。`;
}

/** The day of a week as it should be written: 5 is 五 (numerals/fixed-words). */
const nameOf = (weekday: string): string =>
  weekday.replace('天', '日').replace(/[1-6]/, (digit) => DAYS.charAt(Number(digit)));
