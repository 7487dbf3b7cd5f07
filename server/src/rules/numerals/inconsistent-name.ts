import { findingsAcross } from '../across';
import type { Rule } from '../rule';

export const inconsistentName: Rule = {
  id: 'numerals/inconsistent-name',
  summary: '同一项数据在别的文件里用的是另一个名称。',
  rationale:
    '只在 gongwen check --across 比对各份文件时报告。历年的数据要能前后比较，名称就要一致：一份写“社会消费品零售总额”，一份写' +
    '“社会消费品零售额”，读者会以为口径变了。只比对确知是同一项数据的十几组名称，并且后面给出了数值或增速的；“外贸出口总额”' +
    '与“外贸进出口总额”这样口径不同的不在其中。以多数文件的名称为准，每份文件只在第一处报告。',
  sources: ['国家统计局、海关总署发布的指标名称'],
  severity: 'information',
  examples: {
    others: ['社会消费品零售总额增长8.1%。', '社会消费品零售总额突破千亿元。'],
    bad: [{ text: '[|社会消费品零售额|]增长6%。', fixed: '社会消费品零售总额增长6%。' }],
    good: ['社会消费品零售总额增长6%。', '统计社会消费品零售额的口径。', '限额以上社会消费品零售额增长6%。'],
  },
  *check(document, { archive }) {
    if (!archive) return;
    yield* findingsAcross(document, archive, 'figure', () => '是同一项数据。请统一名称，便于前后比较。');
  },
};
