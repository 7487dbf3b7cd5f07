import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { shiftNumbers } from '../../edits/footnotes-shifts';
import type { Finding, Rule } from '../rule';
import type { MissingSlip, ShiftSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, placeOf, renumberFix, shown } from './wording';

export const missingNumber: Rule = {
  id: 'footnotes/missing-number',
  summary: '注码中间缺号，也没有这一号的释文。',
  rationale:
    '注码按首次出现的先后连续编号。中间缺一个数，多半是删了注释没有重新编号。' +
    '缺的数有释文的，由 footnotes/unused 报告；只有释文、没有注码的文件缺号，多半是发布时的缺损，只作提示。',
  sources: ['在 4,108 份公文中按警告报告 1 处，是真错'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链[|［4］|]，用好云仓［5］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n4.湖链：指相连的湖泊。\n5.云仓：指共享仓库。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。\n3.湖链：指湖泊。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'missing-number')) {
      yield 'from' in slip ? describeShift(document, slip) : describe(document, slip);
    }
  },
};

function describe(document: PolicyDocument, { first, last, behind }: MissingSlip): Finding {
  const absent = first === last ? `${first}` : `${first} 至 ${last}`;
  const fixes = () => [
    ...fixOf('以后的注码和释文依次改号', shiftNumbers(document, last + 1, first - last - 1)),
    ...renumberFix(document),
  ];
  if ('label' in behind) {
    return {
      span: placeOf(behind),
      severity: 'information',
      message: `${appendixName(document)}缺第 ${absent} 条。请核对是否遗漏释文，或者重新编号。`,
      fixes,
    };
  }
  return {
    span: behind.span,
    message: `${shown(document, behind)}之前缺注码 ${absent}，${appendixName(document)}也没有这一号。请重新编号，或者补上注释。`,
    fixes,
  };
}

/** A definition was deleted and the list renumbered, or a mark inserted and the marks renumbered. */
function describeShift(document: PolicyDocument, { from, offset }: ShiftSlip): Finding {
  return {
    span: from.span,
    message:
      `从${shown(document, from)}起，注码比所注词语在${appendixName(document)}中的编号大 ${offset}，` +
      '前面可能多标了注码或删去了释文。请核对，再重新编号。',
  };
}
