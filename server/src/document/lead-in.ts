import { parseChineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { fact } from './fact';
import { openingLabel, type Paragraph } from './paragraph';

/** The number of items a lead-in announces. */
export interface StatedCount {
  readonly count: number;
  /** The numeral, from the paragraph's start. */
  readonly span: Span;
}

const ANNOUNCES = /(?:以下|下列|如下|下面)/;
const ENDS_COUNTED = /[一二两三四五六七八九十0-9几]+(?:个?方面|项|件|点|条|个|大)[^。]{0,14}。?$/;

/** Whether a list may begin behind a paragraph: 重点抓好以下八个方面工作： */
export const isLeadIn = fact((paragraph: Paragraph): boolean => {
  const { text, start, end } = paragraph;
  // The number of 第三条 counts nothing.
  const tail = text.slice(Math.max(openingLabel(paragraph)?.span.end ?? start, end - 40), end).replace(/[*_#]+$/, '');
  return /[：:]$/.test(tail) || ANNOUNCES.test(tail) || ENDS_COUNTED.test(tail.slice(-30));
});

const COUNTED =
  /([一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?:个(?:重点)?方面|方面|项(?:重点|主要)?(?:工作|任务|措施|举措|改革)|件(?:民生|惠民|为民|好|大)?实事|项(?:民生|惠民)?(?:实事|工程)|点(?:意见|要求|建议)|大(?:工程|行动|任务|重点)|个(?:重点|问题|着力点))/g;
const ANY_COUNT = /(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,4})(?=[个项件大条])/g;
const MENTIONS_LIST = /以下|下列|如下|抓好|做好|办好|突出|重点|着力|从|围绕|实施/;
const CERTAIN = /以下|下列|如下|[：:]$|(?:重点|着重|突出|着力|认真|切实|扎实|全力)(?:做好|抓好|办好)/;
const LONGEST_SENTENCE = 400;

/**
 * The count that the last sentence of a lead-in states, if it states exactly one and in its last clause.
 * 三个方面11项工作 states two, and says nothing certain of either.
 */
export const statedCount = fact(({ text, end }: Paragraph): StatedCount | undefined => {
  const from = Math.max(text.lastIndexOf('。', end - 2), text.lastIndexOf('；', end - 2), end - LONGEST_SENTENCE) + 1;
  const sentence = text.slice(from, end);
  if (!/[：:。]$/.test(sentence) || !MENTIONS_LIST.test(sentence) || !CERTAIN.test(sentence)) return undefined;
  const clause = sentence.lastIndexOf('，') + 1;
  const matches = [...sentence.matchAll(COUNTED)].filter(({ index }) => index >= clause);
  const numeral = matches[0]?.[1];
  if (matches.length !== 1 || numeral === undefined || (sentence.match(ANY_COUNT) ?? []).length !== 1) return undefined;
  const count = numeral === '两' ? 2 : (parseChineseNumeral(numeral) ?? Number(numeral));
  if (!(count >= 2)) return undefined;
  const start = from + (matches[0]?.index ?? 0);
  return { count, span: { start, end: start + numeral.length } };
});
