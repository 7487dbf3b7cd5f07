import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const stopInsideQuotes: Rule = {
  id: 'punctuation/stop-inside-quotes',
  summary: '后引号、后括号、后书名号前多了点号，如“……，”、“……。”。、“……。”，。',
  rationale:
    '引文是句子的一部分时，引号里面不用点号，停顿标在引号外面；引文是完整的句子时，句号只在引号里面。' +
    '里外都有、或者里面是逗号、顿号、分号、冒号的，必有一个多余。独立成句、只在引号里面有句号的不报告。',
  sources: ['GB/T 15834-2011 附录B.2.1（引号与点号的配合）', '附录A.8（括号里的点号）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '实施“清河[|，”|]行动。', fixed: '实施“清河”行动。' },
      { text: '提出“要治水[|，”，|]措施有力。', fixed: '提出“要治水”，措施有力。' },
      { text: '他说：“要治水[|。”。|]', fixed: '他说：“要治水。”' },
      { text: '提出“要治水[|。”，|]措施有力。', fixed: '提出“要治水”，措施有力。' },
      {
        text: '提出“要治水[|。”|]的要求，新建公园（含绿道[|。）|]八处。',
        fixed: '提出“要治水”的要求，新建公园（含绿道）八处。',
      },
    ],
    good: [
      '他说：“要治水。”',
      '提出“要治水”，措施有力。',
      '问“怎么治水？”，答“先治源。”有人说好。',
      '新建公园八处。（责任单位：市林业局。）改造公园六处。',
    ],
  },
  check: inParagraphs(Trait.stopInside, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    for (const { 0: marks, 1: quote, 2: bracket, index: start } of paragraph.text.matchAll(AMID)) {
      const closing = quote ?? bracket ?? '';
      yield {
        span: { start, end: start + marks.length },
        message: `“${closing}”里的话是句子的一部分，“${closing}”前面不用句号，请删去。`,
        fixes: () => [rewrite(start, start + marks.length, closing, 'unsafe')],
      };
    }
    for (const { 0: marks, 1: stop = '', 2: closing = '', 3: outside = '', index } of paragraph.text.matchAll(INSIDE)) {
      const span = { start: index, end: index + marks.length };
      const isWholeSentence = stop === '。' && outside === '。';
      yield {
        span,
        message:
          outside === ''
            ? `“${closing}”前面不应有“${stop}”，请删去，或者移到“${closing}”后面。`
            : `“${closing}”里面和外面都有点号，只留一个。`,
        fixes: () =>
          outside === ''
            ? [
                rewrite(span.start, span.end, closing, 'unsafe'),
                rewrite(span.start, span.end, closing + stop, 'unsafe'),
              ]
            : isWholeSentence
              ? [
                  rewrite(span.start, span.end, stop + closing, 'unsafe'),
                  rewrite(span.start, span.end, closing + outside, 'unsafe'),
                ]
              : [rewrite(span.start, span.end, closing + outside, stop === '。' ? 'unsafe' : 'safe')],
      };
    }
  }),
};

/** A full stop within a sentence: “……。”的要求, 公园（含绿道。）八处. */
const AMID =
  /。(?:(”)(?=的|等|这一|理念|精神|要求|原则|方针|思想|思路|目标|口号)|(?<=[^。！？；，：\n]（[^（）。]{1,80}。)(）)(?=\p{Script=Han}))/gu;

/** A mark that ends no sentence, or a full stop with a stop on the other side too. */
const INSIDE = /([，；：、。])([”’）》〉])([，。；：、]?)(?<!。[”’）》〉])/g;
