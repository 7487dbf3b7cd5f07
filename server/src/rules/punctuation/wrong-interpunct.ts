import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const wrongInterpunct: Rule = {
  id: 'punctuation/wrong-interpunct',
  summary: '间隔号没有写作“·”，如阿依古丽•买买提、白蛇传・情。',
  rationale:
    '外国人名、少数民族人名、书名与篇名之间的间隔号是居中的“·”（U+00B7）。形状相近的圆点检索时是另一个字。段首的项目符号不报告。',
  sources: ['GB/T 15834-2011 4.14.1（间隔号的形式）'],
  severity: 'warning',
  examples: {
    bad: [{ text: '阿依古丽[|•|]买买提、“清河[|・|]护林”行动', fixed: '阿依古丽·买买提、“清河·护林”行动' }],
    good: ['阿依古丽·买买提', '• 治理河道', '清河 • 护林'],
  },
  check: inParagraphs(Trait.interpunct, function* ({ text }) {
    for (const { 0: mark, index: at } of text.matchAll(DOT)) {
      yield {
        span: { start: at, end: at + 1 },
        message: `间隔号要写作“·”，这里是“${mark}”。`,
        fixes: () => [rewrite(at, at + 1, '·')],
      };
    }
  }),
};

/** The text as it is to be. */
export const withInterpuncts = (text: string): string => text.replace(DOT, '·');

const DOT = /(?<=\p{Script=Han})[•・‧∙⋅](?=\p{Script=Han})/gu;
