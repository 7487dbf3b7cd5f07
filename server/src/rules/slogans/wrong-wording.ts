import type { Rule } from '../rule';
import { findingsByFault, RECORD } from './record';

export const wrongWording: Rule = {
  id: 'slogans/wrong-wording',
  summary: '规范提法写成了已知的错误写法。',
  rationale:
    '规范提法是固定的，错一个字，意思就可能不同。本规则只报告确知有误的写法；已发布文件中也常见的，以“建议”提示。' +
    '以下情形不报告：文件成文于该提法出现之前，或该写法当时通行；看不出文件年份时，只报告与年份无关的写法；某地自己的口号，' +
    '只在标题部分写明该地的文件中检查；规范写法本身包含的字串不报告。动词、成员次序、引号的差错和已经停用的提法，各有规则。',
  sources: [
    '规范提法表，取自党的十八大、十九大、二十大报告，历年国务院政府工作报告和新华社新闻信息报道中的禁用词和慎用词',
  ],
  severity: 'warning',
  examples: {
    bad: [{ text: '坚决反对[|奢糜之风|]。', fixed: '坚决反对奢靡之风。' }, { text: '力争[|2030年前实现碳中和|]。' }],
    good: ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。', '全市认真学习总书记重要讲话精神。'],
  },
  aspects: RECORD,
  check: (document) => findingsByFault(document, 'wording'),
};
