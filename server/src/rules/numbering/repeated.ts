import type { PolicyDocument } from '../../document/document';
import type { ListItem } from '../../document/numbering/lists';
import { NUMBERING } from '../../document/numbering/numbering';
import { renumber, shiftNumbers } from '../../edits/renumber';
import type { Finding, Fix, Rule } from '../rule';
import { canCount, labelSpan, numberThrough, type Placed, showLabel, showNumbers, slips } from './slip';

export const repeated: Rule = {
  id: 'numbering/repeated',
  summary: '同级序号用了两次。',
  rationale:
    '同一个序号出现两次，引用它的人分不清指哪一项。后面的序号接着重复的数往下编，就从这里起全部加一；' +
    '后面的序号本来就对，只改这一个。连用三次以上只报告一处，依次改好。另起一组的（一）不算重复。',
  sources: ['GB/T 9704-2012 7.3.3', '3,130 份工作报告中约 20 处缺号、重号，几乎都是真错'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '（一）稳增长\n（二）促改革\n[|（二）|]惠民生\n（四）防风险',
        fixed: '（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险',
      },
      {
        text: '1.稳增长\n2.促改革\n[|2.|]惠民生\n3.防风险',
        fixed: '1.稳增长\n2.促改革\n3.惠民生\n4.防风险',
      },
      {
        text: '（一）稳增长\n[|（一）|]促改革\n（一）惠民生\n（二）防风险',
        fixed: '（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险',
      },
    ],
    good: ['一、回顾\n（一）稳增长\n（二）促改革\n二、任务\n（一）惠民生\n（二）防风险'],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const slip of slips(document)) {
      if (slip.before && isRepeat(slip)) yield describe(document, slip, slip.before);
    }
  },
};

/** A mistyped number that equals the one before it is a repeat to the reader. */
export function isRepeat({ item, before }: Placed): boolean {
  const known = before?.step === 'not-restarted' ? before.label.ordinal : before?.meant;
  return item.step === 'repeat' || (item.step === 'mistyped' && item.label.ordinal === known);
}

function describe(document: PolicyDocument, placed: Placed, before: ListItem): Finding {
  const { item, run } = placed;
  const written = showLabel(item);
  return {
    span: labelSpan(document, item),
    message:
      run.length > 1
        ? `${written}重复：从这里起连续${run.length}项都是${written}，应为${showNumbers(run)}。`
        : `${written}重复：前一项已经是${written}，这里应为${showNumbers(run)}。`,
    related: [{ span: labelSpan(document, before), message: `前一个${written}在这里` }],
    ...(canCount(run) && { fixes: () => [repair(document, placed)] }),
  };
}

function repair(document: PolicyDocument, { list, index, item, run }: Placed): Fix {
  const title = `${run.length > 1 ? '依次' : ''}改为${showNumbers(run)}`;
  const otherwise = () => numberThrough(document, list);
  if (item.step === 'repeat') {
    const edits = shiftNumbers(document, list, index, item.meant - item.label.ordinal);
    return { title: `${title}，后面的序号顺延`, safety: 'safe', edits, otherwise };
  }
  const changes = run.map((each) => ({ item: each, ordinal: each.meant }));
  return { title, safety: 'safe', edits: renumber(document, list, changes), otherwise };
}
