import type { PolicyDocument } from '../../document/document';
import { NUMBERING } from '../../document/numbering/numbering';
import type { Finding, Rule } from '../rule';
import { countEdit, type Miscount, miscounts } from './miscounts';
import { labelSpan, slips } from './slip';

export const statedCount: Rule = {
  id: 'numbering/stated-count',
  summary: '引领句说的项数与后面列出的项数不符，如“以下六个方面”只列了五项。',
  rationale:
    '增删一项之后常忘了改引领句里的数。只看引领句末一分句里唯一的一个数，并与最后一项应有的序号比较：' +
    '“三个方面11项工作”有两个数，“30件实事”可以分几组列，都不报告。',
  sources: ['1,863 处引领句中有 11 处与所列项数不符'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '重点抓好以下[|五|]个方面工作：\n（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险',
        fixed: '重点抓好以下四个方面工作：\n（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险',
      },
    ],
    good: [
      '重点抓好以下两个方面工作：\n（一）稳增长\n（二）促改革',
      '今年要办好30件民生实事：\n（一）教育\n（二）医疗\n（三）养老',
    ],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const miscount of miscounts(document)) yield describe(document, miscount);
  },
};

function describe(document: PolicyDocument, miscount: Miscount): Finding {
  const edit = countEdit(document, miscount);
  const { span, newText } = edit;
  return {
    span,
    message: `这里说“${document.text.slice(span.start, span.end)}”，后面列了${miscount.count}项。请改正这个数，或补上缺少的内容。`,
    related: [{ span: labelSpan(document, miscount.last), message: '最后一项在这里' }],
    fixes: () => [
      { title: `改为“${newText}”`, safety: hasSlip(document, miscount) ? 'unsafe' : 'safe', edits: [edit] },
    ],
  };
}

/** Where a number is wrong as well, that comes first: what is done about it may tell how many items there are. */
const hasSlip = (document: PolicyDocument, { last }: Miscount): boolean =>
  slips(document).some(({ list }) => list.items.includes(last));
