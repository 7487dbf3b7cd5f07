import { type PolicyDocument, spanIn } from '../../document/document';
import type { ListItem } from '../../document/numbering/lists';
import { NUMBERING } from '../../document/numbering/numbering';
import type { Rule } from '../rule';
import { groupsOf, headingsOf, runOn } from './nesting';
import { labelSpan, showLabel } from './slip';

export const loneItem: Rule = {
  id: 'numbering/lone-item',
  summary: '一组序号只有一项，如一个部分里只有（一）没有（二）。',
  rationale:
    '只有一项就用不着编号，多半是其余各项删掉了，或者下一项的序号漏写了。' +
    '上级标题之间只有一个这一级的序号就是，不管它写作几；各组接着往下编的、各级颠倒的不报告。' +
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
    const last = headingsOf(document).at(-1)?.item.line ?? 0;
    for (const groups of groupsOf(document).values()) {
      if (runOn(groups) || groups.some(({ turned }) => turned)) continue;
      for (const { items } of groups) {
        const [item] = items;
        if (!item || items.length > 1 || !isCertain(item) || item.line >= last) continue;
        yield {
          span: labelSpan(document, item),
          message: `这一组只有${showLabel(item)}一项。只有一项不必编号：请删去序号，或补上其余各项的序号。`,
          fixes: () => [{ title: `删去${showLabel(item)}`, safety: 'unsafe', edits: [removal(document, item)] }],
        };
      }
    }
  },
};

const isCertain = ({ label }: ListItem): boolean => !label.optional && !label.glued;

/** Takes the label away, and the blanks behind it. */
function removal(document: PolicyDocument, { label, line }: ListItem) {
  const text = document.paragraphs[line]?.text ?? '';
  const blanks = /^[ \u3000]*/.exec(text.slice(label.span.end, label.span.end + 8))?.[0].length ?? 0;
  return { span: spanIn(document, line, { start: label.span.start, end: label.span.end + blanks }), newText: '' };
}
