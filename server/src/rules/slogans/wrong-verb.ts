import type { Rule } from '../rule';
import { findingsByFault, RECORD } from './record';

export const wrongVerb: Rule = {
  id: 'slogans/wrong-verb',
  summary: '固定提法前用错了动词，如“坚定‘四个意识’”。',
  rationale:
    '“四个意识”用“增强”，“四个自信”用“坚定”，“两个维护”用“做到”，“两个确立”用“坚定拥护”，相互换用是常见的笔误。' +
    '只报告规范提法表中确知有误的搭配，其他动词不作判断。',
  sources: ['规范提法表'],
  severity: 'warning',
  examples: {
    bad: [{ text: '各部门要[|坚定“四个意识”|]。', fixed: '各部门要增强“四个意识”。' }],
    good: ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。', '深刻领悟“两个确立”的决定性意义。'],
  },
  aspects: RECORD,
  check: (document) => findingsByFault(document, 'verb'),
};
