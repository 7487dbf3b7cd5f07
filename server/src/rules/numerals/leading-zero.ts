import { figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const leadingZero: Rule = {
  id: 'numerals/leading-zero',
  summary: '纯小数没有写整数位的0，如.46%。',
  rationale: '小于1的小数要写出整数位的0：0.46%。只看后面有百分号、千分号或计量单位的，版本号、扩展名不报告。',
  sources: ['GB/T 15835-2011 5.1.2（纯小数必须写出小数点前定位的“0”）'],
  severity: 'warning',
  examples: {
    bad: [{ text: '自然增长率为[|.46|]‰，提高[|.2|]个百分点。', fixed: '自然增长率为0.46‰，提高0.2个百分点。' }],
    good: ['自然增长率为0.46‰，提高0.2个百分点。', '2.5%，附表.3，v.2个'],
  },
  check: inParagraphs(
    Trait.digit,
    function* ({ text }) {
      for (const { 0: written, index: start } of text.matchAll(DECIMAL)) {
        yield {
          span: { start, end: start + written.length },
          message: `小数点前面要写“0”：0${written}。`,
          fixes: () => [rewrite(start, start + written.length, `0${written}`)],
        };
      }
    },
    (paragraph) => figuresOf(paragraph).some(({ start }) => paragraph.text.charAt(start - 1) === '.'),
  ),
};

const DECIMAL = /(?<![0-9０-９A-Za-z./\\])\.[0-9]+(?=[%％‰万亿]|个?百[分份][点比]|平方|立方|公[里顷斤]|吨|元|米)/g;
