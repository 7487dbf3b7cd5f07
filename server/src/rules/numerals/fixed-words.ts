import type { Paragraph } from '../../document/paragraph';
import { figuresOf } from '../../document/punctuation';
import { quotationAt } from '../../document/quotes';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const fixedWords: Rule = {
  id: 'numerals/fixed-words',
  summary: '定型的词语用了阿拉伯数字，如星期5、第3产业、14五规划、19大报告。',
  rationale: '数字已经成为词语一部分的，用汉字数字：星期五、第三产业、“十四五”规划、党的二十大。',
  sources: ['GB/T 15835-2011 4.2.3（含有汉字数字的定型词语）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '星期[|5|]上报第[|3|]产业数据。', fixed: '星期五上报第三产业数据。' },
      { text: '党的[|20|]大报告，[|14五|]规划。', fixed: '党的二十大报告，“十四五”规划。' },
    ],
    good: ['星期五上报第三产业数据。', '建设20大项目，2024五项工程。'],
  },
  check: inParagraphs(
    Trait.digit,
    function* (paragraph) {
      for (const { 0: written, index: start } of paragraph.text.matchAll(WORDS)) {
        const end = start + written.length;
        const word = written.replace(/[0-9]+/, (digits) => HAN[Number(digits)] ?? digits);
        const right = written.endsWith('五') && isBare(paragraph, start, end) ? `“${word}”` : word;
        yield {
          span: { start, end },
          message: `定型的词语用汉字数字“${word}”。`,
          fixes: () => [{ ...rewrite(start, end, right), title: right === word ? `改为${word}` : `改为“‘${word}’”` }],
        };
      }
    },
    (paragraph) =>
      figuresOf(paragraph).some(
        ({ start, next }) => '大五产'.includes(next || ' ') || paragraph.text.charAt(start - 1) === '期',
      ),
  ),
};

/** Whether the name of a plan stands in no quotation marks and not beside one. */
const isBare = (paragraph: Paragraph, start: number, end: number): boolean =>
  !/[“‘"'第]/.test(paragraph.text.charAt(start - 1)) &&
  !/[”’"']/.test(paragraph.text.charAt(end)) &&
  !quotationAt(paragraph, start);

const HAN: readonly string[] = [
  ...' 一二三四五六七八九十',
  ...['十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十', '二十一', '二十二'],
];
const WORDS =
  /(?<=星期)[1-6](?![0-9])|(?<=第)[1-3](?=产业)|(?<=党的|中共)(?:1[2-9]|2[0-2])(?=大)|(?<![0-9.])1[0-6]五(?=[”’]|规划|期间|时期|末|以来)|(?<=[“‘])1[0-6]五(?=[”’])/g;
