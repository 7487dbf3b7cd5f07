import { openingLabel } from '../../document/paragraph';
import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const halfWidthMark: Rule = {
  id: 'punctuation/half-width-mark',
  summary: '汉字之间用了半角的逗号、分号、冒号、问号、叹号或句点。',
  rationale:
    '汉字后面的点号用全角。半角的 , ; : ! 可以自动改，后面照外文的习惯空的一格一并删去；汉字之间的 . 可能是句号，也可能是间隔号，? 可能是转码丢失的字，由人定夺。' +
    '外文、网址、时刻、表格里的半角标点不报告，段首的序号“一.”由章节序号的规则检查。',
  sources: ['GB/T 15834-2011 3.1、4.1—4.7（标点的形式）', '已校订的官方文件 38.6 万字中，汉字后的半角逗号、冒号 0 处'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '清河护林[|,|]建设绿廊[|;|]具体如下[|:|]', fixed: '清河护林，建设绿廊；具体如下：' },
      { text: '清河护林[|, |]建设绿廊。', fixed: '清河护林，建设绿廊。' },
      { text: '清河护林[|.|]建设绿廊。' },
    ],
    good: ['项目（Phase 1, Phase 2）按期完工，9:30开工，网址为http://example.com。', '清河护林，建设绿廊；增长3.5%。'],
  },
  check: inParagraphs(Trait.halfWidth, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    const { text } = paragraph;
    const label = openingLabel(paragraph);
    // The comma of 第一, is none of a label’s own marks.
    const from = label && label.form !== 'ordinal' ? label.span.end : paragraph.start;
    MARK.lastIndex = from;
    for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
      const { 0: typed, index: at } = match;
      const mark = typed.charAt(0);
      const end = at + typed.length;
      const full = FULL[mark] ?? '';
      yield {
        span: { start: at, end },
        message: `汉字后面的“${mark}”是半角，要用全角的“${full}”${mark === '.' ? '或间隔号“·”' : ''}。`,
        fixes: () =>
          mark === '.'
            ? [rewrite(at, end, '。', 'unsafe'), rewrite(at, end, '·', 'unsafe')]
            : // A question mark within a sentence can be what is left of a character lost in conversion.
              [rewrite(at, end, full, mark === '?' ? 'unsafe' : 'safe')],
      };
    }
  }),
};

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };

/**
 * Behind a Chinese character or what ends a quotation or figure; what follows is Chinese, a figure, a quotation or the
 * end. The blank goes with it that is typed behind such a mark in foreign text.
 */
const MARK =
  /(?:(?<=[\p{Script=Han}”’》〉）〕】"])(?:[,;?!](?=[\p{Script=Han}“‘《〈（(〔【"”’）》*0-9\s]|$)|:(?=[\p{Script=Han}“‘《〈（(〔【"*\s]|$)|\.(?=[\p{Script=Han}“《]|\s*$))|(?<=[0-9%％])[,;:](?=[\p{Script=Han}“《]))(?: (?=[\p{Script=Han}“‘《（]))?/gu;
