import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import type { Definition, Mark } from '../../document/footnotes/model';
import { renderMark } from '../../edits/footnotes';
import { insertDefinition, insertDefinitions } from '../../edits/footnotes-definitions';
import { insertFootnote, reinsertDefinition, renumberOne } from '../../edits/footnotes-shifts';
import type { Finding, Rule } from '../rule';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, placeOf, shown, termShown } from './wording';

export const undefinedMark: Rule = {
  id: 'footnotes/undefined',
  summary: '正文的注码在“名词解释”中没有释文。',
  rationale:
    '读者按注码去找，找不到解释，多半是编号写错、释文漏写，或删了释文没有删注码。' +
    '能从前后次序或注码前的词看出应是几号的，给出应改的编号；连续许多注码没有释文，是释文不全，合为一条报告。' +
    '正文没有释文表的不在此报告；注码不成一个序列的（节选）只报告个别的。',
  sources: ['在 4,108 份公文中报告 2 处，都是发布时丢失了释文'],
  severity: 'error',
  examples: {
    bad: [
      {
        text:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链[|［9］|]，用好云仓［4］，落实湖长制［5］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。\n5.湖长制：指分湖负责。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］，落实湖长制［5］。\n名词解释\n' +
          '1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。\n4.云仓：指共享仓库。\n5.湖长制：指分湖负责。',
      },
      {
        text: '推进“一窗办”［1］，建设绿廊［2］，疏浚“湖链”[|［3］|]。\n\n名词解释\n\n1.一窗办：指只进一扇窗。\n\n2.绿廊：指沿湖林带。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚“湖链”［3］。\n\n名词解释\n\n1.一窗办：指只进一扇窗。\n\n' +
          '2.绿廊：指沿湖林带。\n\n3.“湖链”：',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。',
      '落实湖政发〔2024〕1号文件，见［2024］年度公报。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const { marks, correct, insertAs, mistyped, shifts, told } of slipsOf(document, 'undefined')) {
      const mark = marks[0] as Mark;
      if (mistyped) yield describeLabel(document, mark, mistyped, told);
      else if (marks.length > 1) yield describeGroup(document, marks);
      else if (shifts) yield describeShift(document, mark);
      else yield describe(document, mark, correct, insertAs, told);
    }
  },
};

function describe(
  document: PolicyDocument,
  mark: Mark,
  correct: number | undefined,
  insertAs: number | undefined,
  told: boolean,
): Finding {
  const code = shown(document, mark);
  const problem = `注码${code}在${appendixName(document)}中没有释文`;
  const right = correct === undefined ? undefined : renderMark(document, mark, correct);
  if (correct === undefined || right === undefined) {
    return {
      span: mark.span,
      message: `${problem}。请补写释文，或者改正注码。`,
      fixes: () => {
        const edits = insertAs === undefined ? [] : insertFootnote(document, mark, insertAs);
        const renumbered = edits.length > 2 ? '，以后依次改号' : '';
        const inserted = fixOf(`编为第 ${insertAs} 条，补写释文${renumbered}`, edits);
        // Not every mark can be written with every number: the middle of ［3-5］.
        return inserted.length > 0 ? inserted : fixOf(`补写${code}的释文`, [insertDefinition(document, mark)]);
      },
    };
  }
  return {
    span: mark.span,
    message: `${problem}；按前后次序，此处应为${right}。请改正注码。`,
    fixes: () => fixOf(`改为${right}`, renumberOne(document, mark, correct), told),
  };
}

/** The list was cut short, or never finished. */
function describeGroup(document: PolicyDocument, marks: readonly Mark[]): Finding {
  const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
  return {
    span: first.span,
    severity: 'warning',
    message:
      `从${shown(document, first)}到${shown(document, last)}的 ${marks.length} 个注码都没有释文，` +
      `${appendixName(document)}可能不全。请补写释文，或者改正注码。`,
    related: marks.slice(1).map(({ span }) => ({ span, message: '这个注码也没有释文' })),
    fixes: () => fixOf(`补写这 ${marks.length} 条释文`, insertDefinitions(document, marks)),
  };
}

function describeShift(document: PolicyDocument, mark: Mark): Finding {
  return {
    span: mark.span,
    message:
      `注码${shown(document, mark)}的释文不在${appendixName(document)}中，同号的释文解释的是另一个词，` +
      '其后的注码与释文也都错开。请补写释文，或者删去注码，再重新编号。',
    fixes: () => fixOf('补写释文，以后的释文依次改号', reinsertDefinition(document, mark)),
  };
}

function describeLabel(document: PolicyDocument, mark: Mark, definition: Definition, told: boolean): Finding {
  return {
    span: placeOf(definition),
    message:
      `${termShown(document, definition)}的注码是${shown(document, mark)}，释文却编为 ${definition.number}，` +
      `注码因此没有释文。请把释文的编号改为 ${mark.number}。`,
    related: [{ span: mark.span, message: '这个注码没有同号的释文' }],
    fixes: () => fixOf(`编号改为 ${mark.number}`, renumberOne(document, definition, mark.number), told),
  };
}
