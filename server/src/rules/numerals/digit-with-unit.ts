import { figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const digitWithUnit: Rule = {
  id: 'numerals/digit-with-unit',
  summary: '阿拉伯数字与“千、百、十”连用，如4千元、3百人。',
  rationale:
    '数值较大时只有“万”“亿”可以与阿拉伯数字连用，4千元写作4000元。千米、千瓦、千伏、百分之、百强一类的词，统计数字用的千公顷、千吨（1.2千吨），2万5千公里这样的写法，不受影响。正式发布的文件里也见得到，所以只作提示。',
  sources: ['GB/T 15835-2011 5.3（阿拉伯数字与汉字数字同时使用）'],
  severity: 'information',
  examples: {
    bad: [{ text: '补助[|4千|]元、[|3百|]人、[|2千|]万元。', fixed: '补助4000元、300人、2000万元。' }],
    good: [
      '补助4000元、2万元，架线500千伏、110千伏，装机30千瓦，2024十大工程，G346十岗段，种植3千公顷，里程2万5千公里。',
    ],
  },
  check: inParagraphs(
    Trait.digit,
    function* (paragraph) {
      const { text } = paragraph;
      for (const { start, end, next } of figuresOf(paragraph)) {
        const factor = factorOf(next);
        if (factor === 0 || end - start > 3 || !MEASURED.test(text.slice(end + 1, end + 4))) continue;
        // 2万5千公里 is written so even in the reports of the State Council.
        if (/[A-Za-z万]/.test(text.charAt(start - 1))) continue;
        const number = text.slice(start, end);
        if (next === '千' && (number.includes('.') || text.startsWith('公顷', end + 1))) continue;
        const right = String(Number(number) * factor);
        const span = { start, end: end + 1 };
        yield {
          span,
          message: `“${next}”不与阿拉伯数字连用，写作“${right}”。`,
          // With a rest behind it (1千多户, 9百5十) the figure needs a person.
          fixes: () =>
            /[.]/.test(right) || !/^[^多余几0-9]/.test(text.slice(end + 1))
              ? []
              : [{ title: `改为${right}`, safety: 'safe', edits: [{ span, newText: right }] }],
        };
      }
    },
    (paragraph) => figuresOf(paragraph).some(({ next }) => factorOf(next) > 0),
  ),
};

/** What 千, 百 or 十 multiplies by; 0 for every other character. */
const factorOf = (character: string): number =>
  character === '千' ? 1000 : character === '百' ? 100 : character === '十' ? 10 : 0;

/** A measure word or a larger unit behind it, so that 千 is a number and not of 千米, 百强. */
const MEASURED =
  /^(?:[多余几]?(?:[元人户家个亩项名件座条吨株头只台套辆份所处间栋次天年岁万]|公里|公顷|公斤|平方|立方|美元)|[多余])(?!亿次)/;
