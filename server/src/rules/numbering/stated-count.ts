import { type PolicyDocument, spanIn } from '../../document/document';
import type { LabelForm } from '../../document/labels';
import type { NumberedList } from '../../document/numbering/lists';
import { NUMBERING, numberingOf } from '../../document/numbering/numbering';
import { renderCount, statedCountOf } from '../../edits/renumber';
import type { Finding, Rule } from '../rule';
import { labelSpan } from './slip';

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
    for (const list of numberingOf(document)) {
      const finding = COUNTED.has(list.form) ? describe(document, list) : undefined;
      if (finding) yield finding;
    }
  },
};

const COUNTED: ReadonlySet<LabelForm> = new Set(['enumeration', 'bracketed-han', 'han', 'arabic', 'ordinal']);

function describe(document: PolicyDocument, list: NumberedList): Finding | undefined {
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!first || !last || (first.meant !== 1 && first.step !== 'opens-late')) return undefined;
  const stated = statedCountOf(document, list);
  if (!stated) return undefined;
  // Not the last number: a skipped one is another slip, and this count is right whether that is mended or not.
  const count = list.items.length;
  // An item that is lost is reported as a missing number; the count then agrees with the last one.
  const agrees = stated.count === count || stated.count === last.meant;
  // Far more than are listed: items grouped under the headings, 30件实事 in eight groups.
  if (agrees || count < 2 || stated.count > 2 * count + 1) return undefined;
  const span = spanIn(document, stated.line, stated.span);
  const right = renderCount(document, stated.line, stated, count);
  return {
    span,
    message: `这里说“${document.text.slice(span.start, span.end)}”，后面列了${count}项。请改正这个数，或补上缺少的内容。`,
    related: [{ span: labelSpan(document, last), message: '最后一项在这里' }],
    fixes: () => [{ title: `改为“${right}”`, safety: 'safe', edits: [{ span, newText: right }] }],
  };
}
