import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const percentagePoints: Rule = {
  id: 'numerals/percentage-points',
  summary: '百分点写成了“百分比”，或者缺“个”字，如提高2个百分比、提高2百分点。',
  rationale: '比率之间的差叫“百分点”，前面要有量词“个”：提高2个百分点。',
  sources: ['统计用语：百分点是比率相减的差'],
  severity: 'warning',
  examples: {
    bad: [{ text: '提高2.5[|个百分比|]，下降3[|百分点|]。', fixed: '提高2.5个百分点，下降3个百分点。' }],
    good: ['提高2.5个百分点，百分比是25%。'],
  },
  check: inParagraphs(
    Trait.digit,
    function* ({ text }) {
      for (const { 0: written, index: start } of text.matchAll(WRONG)) {
        const end = start + written.length;
        yield {
          span: { start, end },
          message: '比率的差写作“个百分点”。',
          fixes: () => [rewrite(start, end, '个百分点')],
        };
      }
    },
    ({ text }) => text.includes('百分'),
  ),
};

const WRONG = /(?<=[0-9一二三四五六七八九十两几] ?)(?:个百分比|百分点|个百份点)/g;
