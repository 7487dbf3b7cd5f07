import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { renderMark } from '../../edits/footnotes';
import type { Edit } from '../../text/span';
import type { Rule } from '../rule';
import type { LostSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { fixOf } from './wording';

export const lostMark: Rule = {
  id: 'footnotes/lost-mark',
  summary: '注码丢了括号或上标，只剩下数字，如“链长制”3，。',
  rationale:
    '从网页或排版文件复制时，上标注码会变成普通数字，读起来像正文的数。只有这个数正好补上前后注码之间的空缺，' +
    '或者同号释文的词就在它前面，才报告；后面有单位、小数、范围的是正文的数；' +
    '但释文没有注码、它的词就在数前、数的开头又正是这一号的，可能是注码与后面的字连在了一起，也报告。全文都丢了的合为一条提示。',
  sources: ['后引号后面的数字 3,937 处，3,147 处后面有单位，只有 28 处后面是点号', '在 4,108 份公文中报告 5 份'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推进“一窗办”［1］，建设“绿廊”[|2|]，疏浚“湖链”［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
        fixed:
          '推进“一窗办”［1］，建设“绿廊”［2］，疏浚“湖链”［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
      },
    ],
    good: [
      '推进“一窗办”［1］，新增“四上”企业2家、“小巨人”8家，疏浚“湖链”［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'lost-mark')) {
      const [first] = slip.marks;
      if (!first) continue;
      if (slip.marks.length > 1) {
        yield {
          span: first.span,
          severity: 'information',
          message: `正文有 ${slip.marks.length} 处数字是丢了上标的注码，所注的词都在文后的释文中。请把它们改回注码。`,
          related: slip.marks.slice(1).map(({ span }) => ({ span, message: '这里也是' })),
          fixes: () => fixOf(`全部改为［${first.number}］的写法`, restored(document, slip)),
        };
      } else if (slip.uncertain) {
        yield {
          span: first.span,
          message: `“${first.number}”可能是丢了括号的注码，与后面的字连在了一起。请补上括号；如果原来就是数，请在前面补上注码。`,
          fixes: () => [
            ...fixOf('补上括号', restored(document, slip)),
            ...fixOf('数字不动，前面补上注码', added(document, slip)),
          ],
        };
      } else {
        const written = document.text.slice(first.span.start, first.span.end);
        const isHalf = /[^0-9０-９]/.test(written);
        yield {
          span: first.span,
          message: isHalf
            ? `“${written}”是缺了半边括号的注码。请补上另一半。`
            : `“${first.number}”是丢了括号的注码。请补上括号。`,
          fixes: () => fixOf('补上括号', restored(document, slip)),
        };
      }
    }
  },
};

/** The marks put before the digits, which stay. */
function added(document: PolicyDocument, slip: LostSlip): (Edit | undefined)[] {
  return restored(document, slip).map(
    (edit) => edit && { span: { start: edit.span.start, end: edit.span.start }, newText: edit.newText },
  );
}

function restored(document: PolicyDocument, { marks, like }: LostSlip): (Edit | undefined)[] {
  return marks.map(({ number, span }) => {
    const newText = like ? renderMark(document, like, number) : `［${number}］`;
    return newText === undefined ? undefined : { span, newText };
  });
}
