import { type PolicyDocument, spanIn } from '../../document/document';
import { RANK } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { NUMBERING, numberingOf } from '../../document/numbering/numbering';
import type { Rule } from '../rule';
import { labelSpan, showLabel } from './slip';

export const loneItem: Rule = {
  id: 'numbering/lone-item',
  summary: '一组序号只有一项，如一个部分里只有（一）没有（二）。',
  rationale:
    '只有一项就用不着编号，多半是其余各项删掉了，或者下一项的序号漏写了。' +
    '后面还没有别的标题时，可能正在往下写，不报告。',
  sources: ['185 份公开发布的公文中没有一处'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '一、回顾\n[|（一）|]稳增长\n二、任务\n（一）促改革\n（二）惠民生',
        fixed: '一、回顾\n稳增长\n二、任务\n（一）促改革\n（二）惠民生',
      },
    ],
    good: ['一、回顾\n二、任务\n（一）促改革', '一、回顾\n（一）稳增长\n（二）促改革\n二、任务'],
  },
  aspects: NUMBERING,
  *check(document) {
    const lists = numberingOf(document).filter(({ form }) => RANK[form] <= RANK['bracketed-arabic']);
    const last = lastHeadingLine(lists);
    for (const { items } of lists) {
      const [item] = items;
      if (!item || items.length > 1 || !isCertain(item) || item.line >= last) continue;
      yield {
        span: labelSpan(document, item),
        message: `这一组只有${showLabel(item)}一项。只有一项不必编号：请删去序号，或补上其余各项的序号。`,
        fixes: () => [{ title: `删去${showLabel(item)}`, safety: 'unsafe', edits: [removal(document, item)] }],
      };
    }
  },
};

const isCertain = ({ label }: ListItem): boolean => label.ordinal === 1 && !label.optional && !label.glued;

const lastHeadingLine = (lists: readonly NumberedList[]): number =>
  lists.reduce((line, { items }) => Math.max(line, items.at(-1)?.line ?? 0), 0);

/** Takes the label away, and the blanks behind it. */
function removal(document: PolicyDocument, { label, line }: ListItem) {
  const text = document.paragraphs[line]?.text ?? '';
  const blanks = /^[ \u3000]*/.exec(text.slice(label.span.end, label.span.end + 8))?.[0].length ?? 0;
  return { span: spanIn(document, line, { start: label.span.start, end: label.span.end + blanks }), newText: '' };
}
