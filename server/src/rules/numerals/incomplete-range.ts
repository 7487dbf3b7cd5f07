import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const incompleteRange: Rule = {
  id: 'numerals/incomplete-range',
  summary: '数值范围的前一个数缺百分号或“万、亿”，如5—10%、3—5万户。',
  rationale:
    '百分号和“万、亿”是数的一部分，前一个数省去了，5—10%可以读成5到10%，3—5万可以读成3到5万。普通的计量单位（5—10公里）可以只写一次。',
  sources: ['GB/T 15835-2011 5.1.3（数值范围）', 'GB/T 15834-2011 附录A.11（连接号）'],
  severity: 'information',
  examples: {
    bad: [{ text: '增长[|5—10%|]，改造[|3～5万|]户。', fixed: '增长5%—10%，改造3万～5万户。' }],
    good: ['增长5%—10%，改造3万～5万户，长5—10公里。', '2024—2026年', '比例为3-5。'],
  },
  check: inParagraphs(Trait.dash, function* ({ text }) {
    for (const match of text.matchAll(RANGE)) {
      const [written, from = '', mark = '', to = '', unit = ''] = match;
      const { index: start } = match;
      const end = start + written.length;
      const right = `${from}${unit}${mark}${to}${unit}`;
      yield {
        span: { start, end },
        message: `范围的前一个数也要写“${unit}”：${right}。`,
        fixes: () => [rewrite(start, end, right, unit === '%' || unit === '％' ? 'safe' : 'unsafe')],
      };
    }
  }),
};

const RANGE =
  /(?<![0-9A-Za-z.—–～~－-])([0-9]+(?:\.[0-9]+)?)([-—–～~－]|至|到)([0-9]+(?:\.[0-9]+)?)([%％]|[万亿]+)(?!分之)/g;
