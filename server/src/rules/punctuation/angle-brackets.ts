import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const angleBrackets: Rule = {
  id: 'punctuation/angle-brackets',
  summary: '书名号写成了大于号、小于号，如<护林办法>、＜护林办法＞。',
  rationale:
    '书名号是《》，书名号里再用书名号是〈〉。只看括住汉字的一对尖括号：里面没有汉字的是算式、网页的标签，不报告。',
  sources: ['GB/T 15834-2011 4.15.1（书名号的形式）、4.15.3.5（书名号外双内单）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '印发[|<护林办法>|]和《关于[|＜清河办法＞|]的说明》。',
        fixed: '印发《护林办法》和《关于〈清河办法〉的说明》。',
      },
    ],
    good: ['印发《护林办法》，浓度<5且>2。', '<!-- 来源：云溪日报 -->', '<p>治理河道</p>'],
  },
  check: inParagraphs(Trait.angle, function* (paragraph) {
    const { text } = paragraph;
    if (isMarkup(paragraph)) return;
    for (const { 0: written, 1: inner = '', index: start } of text.matchAll(ANGLES)) {
      if (!/\p{Script=Han}{2}/u.test(inner)) continue;
      const end = start + written.length;
      const [open, close] = text.lastIndexOf('《', start) > text.lastIndexOf('》', start) ? ['〈', '〉'] : ['《', '》'];
      yield {
        span: { start, end },
        message: `书名号要写作${open}……${close}，不用大于号、小于号。`,
        fixes: () => [
          {
            title: `改为${open}……${close}`,
            safety: 'safe',
            edits: [
              { span: { start, end: start + 1 }, newText: open },
              { span: { start: end - 1, end }, newText: close },
            ],
          },
        ],
      };
    }
  }),
};

const ANGLES = /[<＜]((?=[\p{Script=Han}“0-9]{2})[^<>＜＞，。；]{2,60})[>＞]/gu;
