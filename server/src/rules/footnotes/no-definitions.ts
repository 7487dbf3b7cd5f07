import { footnoteAspect, footnotesOf } from '../../document/footnotes/footnotes';
import type { Mark } from '../../document/footnotes/model';
import { appendDefinitions } from '../../edits/footnotes-definitions';
import type { Rule } from '../rule';

export const noDefinitions: Rule = {
  id: 'footnotes/no-definitions',
  summary: '正文有注码，文后没有“名词解释”。',
  rationale: '注码指向文后的释文，没有释文，注码就落了空。多半是摘编、转载时只取了正文，所以只作提示，一份文件一条。',
  sources: ['在 4,108 份公文中报告 14 处，都是发布时没有附上释文'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '推进“一窗办”[|［1］|]，建设绿廊［2］，疏浚湖链［3］。',
        fixed:
          '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n\n名词解释\n\n1.“一窗办”：\n\n2.建设绿廊：\n\n3.疏浚湖链：\n',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］。\n名词解释\n一窗办：指一项工作。\n绿廊：指林带。\n湖链：指湖泊。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    const { marks, definitions } = footnotesOf(document);
    if (marks.length < 3 || definitions.length > 0) return;
    yield {
      span: (marks[0] as Mark).span,
      message: `正文有 ${marks.length} 个注码，文后没有释文。请在文后补写“名词解释”，或者删去注码。`,
      fixes: () => [{ title: '在文后列出各条释文，待补写', safety: 'unsafe', edits: [appendDefinitions(document)] }],
    };
  },
};
