import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const letterInNumber: Rule = {
  id: 'numerals/letter-in-number',
  summary: '数字里混进了字母O、l、I，如2O24年、1O0%、20l9年。',
  rationale:
    '字母O与0、l和I与1形状相近，键入、识别时容易混。只看两边都是数字，或者后面紧跟年、月、日、%、万、亿、元的；O2O、CO2、型号不报告。',
  sources: ['GB/T 15835-2011 4.1（计量和编号用阿拉伯数字）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '[|2O24|]年增长[|1O|]%，栽树[|l2|]万株。', fixed: '2024年增长10%，栽树12万株。' },
      { text: '增长[|5.I2|]%。', fixed: '增长5.12%。' },
    ],
    good: ['发展O2O模式，降低CO2和PM10排放，建设5G基站，采用A10型。'],
  },
  check: inParagraphs(Trait.letterInNumber, function* ({ text }) {
    for (const { 0: written, index: start } of text.matchAll(MIXED)) {
      const end = start + written.length;
      const right = written.replace(/[OoОо]/g, '0').replace(/[lI]/g, '1');
      yield {
        span: { start, end },
        message: `数字里混进了字母，应为“${right}”。`,
        fixes: () => [rewrite(start, end, right)],
      };
    }
  }),
};

const WORD = '[0-9A-Za-zОо]';
const UNIT = '[年月日%％万亿元个项家户人亩公米座条件次岁]';
/** Digits on both sides of a letter, or a letter among digits before a unit; no number is longer than 30 characters. */
const MIXED = new RegExp(
  `(?<![-/.]|${WORD})(?=[lI]?[0-9])(?=[0-9.]{0,30}[OoОоlI])(?:[0-9OoОоlI.]{1,30}(?=${UNIT})|[0-9]+(?:\\.[0-9]*)?[OoОоlI]{1,2}[0-9]{2,})(?!${WORD})`,
  'g',
);
