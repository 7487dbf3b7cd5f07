import { isMarkup, Trait } from '../../document/punctuation';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const wrongEllipsis: Rule = {
  id: 'punctuation/wrong-ellipsis',
  summary: '省略号没有写作“……”，如 ...　。。。　…　⋯⋯。',
  rationale:
    '省略号是占两个字的六连点“……”。用句点、句号拼出来的，只有三点的，都改为六连点。目录里的一长串点、外文里的省略号不报告。',
  sources: ['GB/T 15834-2011 4.11.1（省略号的形式）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '清河、护林[|...|]都要抓好。', fixed: '清河、护林……都要抓好。' },
      { text: '清河、护林[|。。。|]', fixed: '清河、护林……' },
      { text: '清河、护林[|…|]', fixed: '清河、护林……' },
    ],
    good: ['清河、护林……都要抓好。', '一、清河..............3', 'Wait...'],
  },
  check: inParagraphs(Trait.dots, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    const { text } = paragraph;
    for (const { 0: marks, index: at } of text.matchAll(DOTS)) {
      if (marks === '……' || marks === '…………' || marks.length > LONGEST) continue;
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
/** More dots lead to the page number of a table of contents. */
const LONGEST = 6;
const CHINESE = /[\p{Script=Han}“”《》（），。；：、]/u;
