import type { Rule } from '../rule';
import { findingsByFault, RECORD } from './record';

export const outdated: Rule = {
  id: 'slogans/outdated',
  summary: '用了已经停用的提法。',
  rationale:
    '提法随年份更替：“一带一路”倡议不再称战略，地方的总量指标称地区生产总值。文件的年份取自标题或成文日期，' +
    '成文于更替之前的文件、看不出年份的文件，都不报告。',
  sources: ['规范提法表，其中各提法的更替年份'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '2026年政府工作报告\n融入[|“一带一路”战略|]。',
        fixed: '2026年政府工作报告\n融入“一带一路”倡议。',
      },
    ],
    good: ['——2016年1月12日在云溪市第三届人民代表大会第五次会议上\n主动融入“一带一路”战略。', '融入“一带一路”战略。'],
  },
  aspects: RECORD,
  check: (document) => findingsByFault(document, 'outdated'),
};
