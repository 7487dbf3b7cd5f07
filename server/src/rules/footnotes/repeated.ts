import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { renderMark } from '../../edits/footnotes';
import { insertFootnote, makeRoom, renumberOne } from '../../edits/footnotes-shifts';
import type { Finding, Rule } from '../rule';
import type { RepeatedSlip, ShiftSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, renumberFix, shown } from './wording';

export const repeated: Rule = {
  id: 'footnotes/repeated',
  summary: '两个不同的词用了同一个注码。',
  rationale:
    '同号的两个注码只有一条释文，读者会读到不相干的解释。多半是插入注释后没有重新编号，或复制时忘了改号。' +
    '同一个词再次出现、沿用原来注码的，不算重复。',
  sources: ['在 4,108 份公文中报告 2 处，都是真错'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链[|［2］|]，用好云仓［4］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］，继续推进“一窗办”［1］，疏浚湖链［3］。\n名词解释\n' +
        '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'repeated')) {
      yield 'from' in slip ? describeShift(document, slip) : describe(document, slip);
    }
  },
};

function describe(
  document: PolicyDocument,
  { mark, other, correct, insertAs, confirmed, told, twin }: RepeatedSlip,
): Finding {
  const code = shown(document, mark);
  const right = correct === undefined ? undefined : renderMark(document, mark, correct);
  const related = [{ span: other.span, message: `${shown(document, other)}在这里已经用过` }];
  if (twin) {
    return {
      span: mark.span,
      message: `正文和${appendixName(document)}中都有两个 ${mark.number} 号，插入注释后没有重新编号。请从这里起依次改号。`,
      related: [...related, { span: twin.label, message: `第二条编号为 ${mark.number} 的释文` }],
      fixes: () => fixOf('从这里起注码和释文各加一', makeRoom(document, mark, twin)),
    };
  }
  if (correct !== undefined && right !== undefined) {
    return {
      span: mark.span,
      message: `注码${code}用了两次，按前后次序此处应为${right}。请改正注码。`,
      ...(confirmed ? { severity: 'error' as const } : {}),
      related,
      fixes: () => [
        ...fixOf(`改为${right}`, renumberOne(document, mark, correct), told),
        ...(confirmed ? renumberFix(document) : []),
      ],
    };
  }
  return {
    span: mark.span,
    message: `注码${code}用了两次，所注的不是同一处。请另编号码、补写释文，或者删去这个注码。`,
    related,
    fixes: () =>
      insertAs === undefined
        ? []
        : fixOf(`编为第 ${insertAs} 条，补写释文，以后依次改号`, insertFootnote(document, mark, insertAs)),
  };
}

/** A mark was deleted, the marks behind it renumbered, its definition kept. */
function describeShift(document: PolicyDocument, { from, offset }: ShiftSlip): Finding {
  return {
    span: from.span,
    message:
      `从${shown(document, from)}起，注码比所注词语在${appendixName(document)}中的编号小 ${Math.abs(offset)}，` +
      '前面可能少标了注码。请补上注码，再重新编号。',
  };
}
