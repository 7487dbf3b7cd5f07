import type { Rule } from '../rule';
import { CONFUSIONS, findingsOf } from './slips';

export const outdated: Rule = {
  id: 'wording/outdated',
  summary: '用了已经停用的名称或说法，如撤并了的机构、改了名的制度。',
  rationale:
    '机构改革、制度更替之后仍用旧名，多半是沿用往年的稿子。文件的年份取自标题或成文日期，成文于更替之前的、看不出年份的，都不报告；' +
    '名称前有“原”字的、书名号里的也不报告。回顾往年工作时旧名可能正合适，所以只作提示，修改由人定夺。',
  sources: ['深化党和国家机构改革方案（2018年、2023年）；宪法修正案（2018年）；居住证暂行条例（2016年施行）'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '2026年政府工作报告\n由市[|工商行政管理局|]牵头。',
        fixed: '2026年政府工作报告\n由市市场监督管理局牵头。',
      },
      { text: '2026年政府工作报告\n加强[|法制建设|]。', fixed: '2026年政府工作报告\n加强法治建设。' },
    ],
    good: [
      '2016年政府工作报告\n由市工商行政管理局牵头。',
      '由市工商行政管理局牵头。',
      '2026年政府工作报告\n接收原工商行政管理局的职责，修订《云溪市新型农村合作医疗办法》。',
    ],
  },
  aspects: CONFUSIONS,
  check: (document) =>
    findingsOf(document, 'outdated', (written, { right, why }) => `“${written}”宜改为“${right}”：${why}。`),
};
