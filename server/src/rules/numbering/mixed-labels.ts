import { NUMBERING } from '../../document/numbering/numbering';
import type { Rule } from '../rule';
import { describeShape } from './malformed-label';
import { oddShapes } from './shape';

export const mixedLabels: Rule = {
  id: 'numbering/mixed-labels',
  summary: '同一组序号用了两种写法，如 1. 与 1、 混用，（一）与(一)混用。',
  rationale:
    '同级标题的序号应当一个样子。按这一组里多数的写法报告少数；不足三项的，看全文的习惯。' +
    '不同的组各用各的写法，不报告。',
  sources: ['GB/T 9704-2012 7.3.3'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '1.稳\n2.改\n[|3、|]惠\n4.防', fixed: '1.稳\n2.改\n3.惠\n4.防' },
      { text: '（一）稳\n（二）改\n[|(三)|]惠', fixed: '（一）稳\n（二）改\n（三）惠' },
    ],
    good: ['1.稳\n2.改\n3.惠\n附件1\n1、甲\n2、乙\n3、丙'],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const odd of oddShapes(document)) if (odd.isSound) yield describeShape(document, odd);
  },
};
