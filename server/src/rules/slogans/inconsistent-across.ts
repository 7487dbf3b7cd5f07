import { findingsAcross } from '../across';
import type { Rule } from '../rule';
import { differenceOf } from './spelling';

export const inconsistentAcross: Rule = {
  id: 'slogans/inconsistent-across',
  summary: '同一提法在别的文件里是另一种写法，只差标点、空格、全角半角或大小写。',
  rationale:
    '只在 gongwen check --across 比对各份文件时报告。同一单位的各份文件里，带引号的提法只应有一种写法：一份写“双随机、一公开”，' +
    '一份写“双随机一公开”，读者会疑心是两回事。以多数文件的写法为准，每份文件只在第一处报告；本文自己就有两种写法的，' +
    '由 slogans/inconsistent-form 报告。各项都是一个字的（黄、赌、毒与黄赌毒）不报告。只差一字的提法各地、各年大多确是不同的提法' +
    '（“一村一品”与“一县一品”），不比对。',
  sources: ['185 份各地、各年的文件放在一起比对，59 个提法有两种以上写法，逐一读过，都是同一提法'],
  severity: 'information',
  examples: {
    others: ['推行“双随机、一公开”监管。', '深化“双随机、一公开”。'],
    bad: [{ text: '全面推行“[|双随机一公开|]”监管。', fixed: '全面推行“双随机、一公开”监管。' }],
    good: ['全面推行“双随机、一公开”监管。', '全面推行双随机一公开监管。', '“双随机一公开”即“双随机、一公开”。'],
  },
  *check(document, { archive }) {
    if (!archive) return;
    yield* findingsAcross(
      document,
      archive,
      'term',
      (text, model) => `只差${differenceOf(text, model.text)}。请统一写法。`,
    );
  },
};
