import type { PolicyDocument } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import type { Definition } from '../../document/footnotes/model';
import { insertMark } from '../../edits/footnotes';
import { shiftMarks } from '../../edits/footnotes-shifts';
import type { Finding, Rule } from '../rule';
import type { UnusedSlip } from './slips/slip';
import { slipsOf } from './slips/slips';
import { appendixName, fixOf, placeOf, termShown } from './wording';

export const unused: Rule = {
  id: 'footnotes/unused',
  summary: '“名词解释”中的释文在正文没有注码。',
  rationale:
    '有释文而无注码，多半是改稿时删了注码或删了那一段，释文没有跟着删；也可能是注码漏标。' +
    '正文一个注码也没有的（发布时丢了上标，432 份有释文的报告中约 360 份如此）不报告，' +
    '认得出是注码的数字（footnotes/lost-mark）之外还缺几条的，只作提示；' +
    '连续几条没有注码，是删了一段正文，合为一条报告。',
  sources: ['在 4,108 份公文中按警告报告 4 处，2 处是真错，2 处是发布时的缺损'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推进“一窗办”［1］，建设绿廊，疏浚湖链［3］。\n名词解释\n1.一窗办：指只进一扇窗。\n[|2.|]绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。',
      '推进“一窗办”，建设绿廊。\n名词解释\n1.一窗办：指只进一扇窗。\n2.绿廊：指沿湖林带。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    for (const slip of slipsOf(document, 'unused')) yield describe(document, slip);
  },
};

function describe(document: PolicyDocument, slip: UnusedSlip): Finding {
  const { definitions, number, before, behind, shifted, excusable } = slip;
  const first = definitions[0] as Definition;
  return {
    span: placeOf(first),
    message: messageFor(document, slip),
    ...(excusable ? { severity: 'information' as const } : {}),
    related: definitions.slice(1).map((definition) => ({ span: placeOf(definition), message: '这一条也没有注码' })),
    fixes: () => {
      if (definitions.length > 1) return [];
      const edits = [insertMark(document, first, number, before, behind)];
      return behind && shifted > 0
        ? fixOf(`在正文补上注码 ${number}，以后的注码依次改号`, [...edits, ...shiftMarks(document, behind, shifted)])
        : fixOf(`在正文补上注码 ${number}`, edits);
    },
  };
}

function messageFor(document: PolicyDocument, { definitions, number }: UnusedSlip): string {
  const place = appendixName(document);
  const count = definitions.length;
  const last = (definitions.at(-1) as Definition).number;
  if (count === 1) {
    const term = termShown(document, definitions[0] as Definition);
    return `${place}第 ${number} 条${term}在正文没有注码。请在这个词后补上注码，或者删去释文并重新编号。`;
  }
  if (last - number + 1 === count) {
    return (
      `${place}第 ${number} 条至第 ${last} 条（${count} 条）在正文没有注码，可能删去了一段正文。` +
      '请补上注码，或者删去释文并重新编号。'
    );
  }
  return `${place}有 ${count} 条在正文没有注码，多半是上标在排版或转换时丢失了。请对照原稿补上注码。`;
}
