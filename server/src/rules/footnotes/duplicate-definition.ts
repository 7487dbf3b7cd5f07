import { footnoteAspect } from '../../document/footnotes/footnotes';
import { renumberOne } from '../../edits/footnotes-shifts';
import type { Rule } from '../rule';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, placeOf, termShown } from './wording';

export const duplicateDefinition: Rule = {
  id: 'footnotes/duplicate-definition',
  summary: '“名词解释”中有两条释文编号相同。',
  rationale:
    '同一个编号有两条释文，读者不知道注码指哪一条。按次序能看出应是几号的，给出应改的编号。' +
    '正文也有两个同号注码的，合为一条，在注码处报告（footnotes/repeated）。',
  sources: ['在 4,108 份公文中报告 4 处，2 处是真错，2 处出自 1921 年一份有两套注释的文件'],
  severity: 'error',
  examples: {
    bad: [
      {
        text:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n[|2.|]湖链：指相连的湖泊。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］。\n名词解释\n1.一窗办：指：\n（1）只进一扇窗；\n（2）办所有事。\n2.绿廊：指沿湖林带。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const { definition, other, correct, told } of slipsOf(document, 'duplicate-definition')) {
      const problem = `${appendixName(document)}中${termShown(document, other)}和${termShown(document, definition)}都编为 ${definition.number}`;
      yield {
        span: placeOf(definition),
        message:
          correct === undefined
            ? `${problem}。请改正其中一条的编号，或者删去多余的一条。`
            : `${problem}，按次序这一条应为 ${correct}。请改正编号。`,
        related: [{ span: placeOf(other), message: `编号 ${definition.number} 已经用在这里` }],
        fixes: () =>
          correct === undefined ? [] : fixOf(`编号改为 ${correct}`, renumberOne(document, definition, correct), told),
      };
    }
  },
};
