import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const wrongEllipsis: Rule = {
  id: 'punctuation/wrong-ellipsis',
  summary: '省略号没有写作“……”，如 ...　。。。　…　⋯⋯，或者与“等”并用。',
  rationale:
    '省略号是占两个字的六连点“……”。用句点、句号拼出来的，只有三点的，都改为六连点。省略号与“等”作用相同，不一起用。目录里的一长串点、外文里的省略号不报告。',
  sources: ['GB/T 15834-2011 4.11.1（省略号的形式）、附录A.9（省略号不与“等”并用）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '清河、护林[|...|]都要抓好。', fixed: '清河、护林……都要抓好。' },
      { text: '清河、护林[|。。。|]', fixed: '清河、护林……' },
      { text: '清河、护林[|…|]', fixed: '清河、护林……' },
      { text: '清河、护林[|……等|]。', fixed: '清河、护林等。' },
      { text: '清河、护林[|等……|]', fixed: '清河、护林等' },
    ],
    good: ['清河、护林……都要抓好。', '一、清河..............3', 'Wait...', '自由、平等……'],
  },
  check: inParagraphs(Trait.dots, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    const { text } = paragraph;
    for (const { 0: marks, index: at } of text.matchAll(DOTS)) {
      if (marks.length > LONGEST) continue;
      const start = etceteraBeside(text, at, at + marks.length);
      if (start !== undefined) {
        const end = start + marks.length + 1;
        yield {
          span: { start, end },
          severity: 'information',
          message: '省略号与“等”作用相同，只用一个。',
          fixes: () => [rewrite(start, end, '等', 'unsafe'), rewrite(start, end, '……', 'unsafe')],
        };
        continue;
      }
      if (marks === '……' || marks === '…………') continue;
      if (!CHINESE.test(text.charAt(at - 1) + text.charAt(at + marks.length))) continue;
      yield {
        span: { start: at, end: at + marks.length },
        message: `省略号要写作六连点“……”，这里是“${marks}”。`,
        fixes: () => [rewrite(at, at + marks.length, '……')],
      };
    }
  }),
};

const DOTS = /\.{3,}|。{3,}|[…⋯]+|·{3,}/g;
const ETCETERA = /^等(?![级待候离额值温距到于式号量])/;
const ENDED_LIST = /、[^、，。；]{1,12}(?<![平均相同何高中初优上头特对不])等$/;
/** More dots lead to the page number of a table of contents. */
const LONGEST = 6;
const CHINESE = /[\p{Script=Han}“”《》（），。；：、]/u;

/** Where 等 and the ellipsis from `at` to `end` begin, if they stand side by side. */
function etceteraBeside(text: string, at: number, end: number): number | undefined {
  if (ETCETERA.test(text.slice(end, end + 2))) return at;
  return ENDED_LIST.test(text.slice(Math.max(0, at - 15), at)) ? at - 1 : undefined;
}
