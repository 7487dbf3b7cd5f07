import type { PolicyDocument } from '../../document/document';
import { NUMBERING } from '../../document/numbering/numbering';
import { renumber, shiftNumbers } from '../../edits/renumber';
import type { Finding, Rule } from '../rule';
import { isRepeat } from './repeated';
import { canCount, labelSpan, numberThrough, type Placed, showLabel, showNumbers, slips } from './slip';

export const disordered: Rule = {
  id: 'numbering/disordered',
  summary: '同级序号次序错乱：写错一个数、两个序号颠倒、倒退，或者新的部分没有从一开始。',
  rationale:
    '按能解释全部序号的最少差错判断错在哪一处：其余序号都连得上，只有一个不合，就是这一个写错了；' +
    '相邻两个互换就连得上，就是颠倒。文中确实另起一组、或者全文连续编号的，不报告。',
  sources: ['GB/T 9704-2012 7.3.3', '（一）在每个“一、”下重新起编的工作报告 1,860 份，连续编号的 3 份'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '（一）稳\n（二）改\n[|（七）|]惠\n（四）防', fixed: '（一）稳\n（二）改\n（三）惠\n（四）防' },
      { text: '1.稳\n2.改\n[|4.|]惠\n3.防\n5.保', fixed: '1.稳\n2.改\n3.惠\n4.防\n5.保' },
    ],
    good: ['（一）稳\n（二）改。重点做好以下两项工作：\n（一）甲\n（二）乙\n（三）惠\n（四）防'],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const slip of slips(document)) {
      const finding = isRepeat(slip) ? undefined : describe(document, slip);
      if (finding) yield finding;
    }
  },
};

function describe(document: PolicyDocument, placed: Placed): Finding | undefined {
  const { list, index, item, run } = placed;
  const written = showLabel(item);
  const meant = showLabel(item, item.meant);
  switch (item.step) {
    case 'mistyped':
    case 'opens-mistyped': {
      const repair = () =>
        renumber(
          document,
          list,
          run.map((each) => ({ item: each, ordinal: each.meant })),
        );
      if (run.length === 1)
        return report(document, placed, `序号应为${meant}，这里写作${written}。`, `改为${meant}`, repair);
      const numbers = showNumbers(run);
      const message = `从这里起连续${run.length}项都写作${written}，应为${numbers}。`;
      const finding = report(document, placed, message, `依次改为${numbers}`, repair);
      return canCount(run) ? finding : { ...finding, fixes: () => [] };
    }
    case 'fall':
      return report(document, placed, `序号倒退：这里应为${meant}，写作${written}。`, `从${written}起重新编号`, () =>
        shiftNumbers(document, list, index, item.meant - item.label.ordinal),
      );
    case 'not-restarted':
      return report(
        document,
        placed,
        `新的部分应从${meant}编起，这里接着上一部分写作${written}。`,
        `从${meant}起重新编号`,
        () =>
          renumber(
            document,
            list,
            list.items.map((each, at) => ({ item: each, ordinal: at + 1 })),
          ),
      );
    case 'swapped': {
      const next = list.items[index + 1];
      if (!next) return undefined;
      const finding = report(document, placed, `${written}与${showLabel(next)}次序颠倒。`, '对调两个序号', () =>
        renumber(
          document,
          list,
          [item, next].map((each) => ({ item: each, ordinal: each.meant })),
        ),
      );
      return { ...finding, related: [{ span: labelSpan(document, next), message: '与它颠倒的序号' }] };
    }
    default:
      return undefined;
  }
}

function report(
  document: PolicyDocument,
  { list, item, before }: Placed,
  message: string,
  title: string,
  edits: () => ReturnType<typeof renumber>,
): Finding {
  return {
    span: labelSpan(document, item),
    message,
    related: before ? [{ span: labelSpan(document, before), message: `前一个序号是${showLabel(before)}` }] : [],
    fixes: () => [{ title, safety: 'safe', edits: edits(), otherwise: () => numberThrough(document, list) }],
  };
}
