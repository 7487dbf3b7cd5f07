import type { Paragraph } from '../../document/paragraph';
import { openingLabel } from '../../document/paragraph';
import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const strayBlank: Rule = {
  id: 'punctuation/stray-blank',
  summary: '正文的汉字之间、汉字与标点之间多了空格。',
  rationale:
    '正文一段之内不用空格，多余的空格是排版、复制留下的，会让检索和核对落空。只检查一段以上的正文：' +
    '标题、署名、名单、表格、目录里的空格是有意的，引号、书名号、括号里的空格可能隔开两句口号，条款序号后面的空格是规定的，都不报告。' +
    '标点旁的空格可以自动删去，汉字之间、两个点号之间的由人定夺。',
  sources: ['GB/T 15834-2011 5.1（标点的位置）', '党政机关公文正文的通行排法'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '坚持清河护林，治理河道三条，栽植树木一万株。[| |]建设绿廊八条，改造公园六座，群众更加满意。',
        fixed: '坚持清河护林，治理河道三条，栽植树木一万株。建设绿廊八条，改造公园六座，群众更加满意。',
      },
    ],
    good: [
      '张 三　李 四',
      '第五条 治理河道三条，栽植树木一万株。建设绿廊八条，改造公园六座。',
      '标语“清河护林 造福百姓”立在河边，治理河道三条，栽植树木一万株。',
    ],
  },
  check: inParagraphs(Trait.blank, function* (paragraph) {
    if (!isBody(paragraph)) return;
    const { text } = paragraph;
    BLANK.lastIndex = openingLabel(paragraph)?.span.end ?? paragraph.start;
    const from = BLANK.lastIndex;
    for (let match = BLANK.exec(text); match && match.index < paragraph.end; match = BLANK.exec(text)) {
      const { 0: blanks, index: start } = match;
      const front = text.slice(from, start);
      if ((hanOf(front) <= LONGEST_LABEL && !/[，。；、,;]/.test(front)) || isOpen(front)) continue;
      const end = start + blanks.length;
      const [before, after] = [text.charAt(start - 1), text.charAt(end)];
      // Between two stops something else is gone, too.
      const isCertain = (MARK.test(before) || MARK.test(after)) && !(STOP.test(before) && STOP.test(after));
      yield {
        span: { start, end },
        message: '正文里多了空格，请删去。',
        fixes: () => [
          {
            title: '删去空格',
            safety: isCertain ? 'safe' : 'unsafe',
            edits: [{ span: { start, end }, newText: '' }],
          },
        ],
      };
    }
  }),
};

// The one blank behind a half-width mark goes with that (punctuation/half-width-mark).
const BLANK =
  /(?:(?<=[\p{Script=Han}，。；：、？！”’》）])|(?<=[\p{Script=Han}”’》）][,;:?!])(?! [\p{Script=Han}“‘《（]))[ \t\u3000\u00a0\u2002\u2003\u2009]+(?=[\p{Script=Han}，。；：、？！“‘《（”’》）])/gu;
/** What divides prose, also where it is half-width by mistake. */
const COMMA = /[，。；]|(?<=[\p{Script=Han}”’》）])[,;]/gu;
const STOP = /[，。；：、？！,;:?!]/;
const MARK = /[，。；：、？！”’》）“‘《（]/;

// Lengths are counted in Chinese characters, for marks and figures are put right by others.
const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** What stands before the first blank of a paragraph can be a label or a heading up to this length. */
const LONGEST_LABEL = 28;
/** Prose has at least so many. */
const SHORTEST_BODY = 20;
const MOST_BLANKS = 3;

/** A paragraph of prose: long, with stops inside, and not laid out by blanks. */
function isBody(paragraph: Paragraph): boolean {
  const { text, start, end } = paragraph;
  if (end - start < SHORTEST_BODY || isMarkup(paragraph)) return false;
  const content = text.slice(start, end);
  if (hanOf(content) < SHORTEST_BODY) return false;
  return (content.match(COMMA)?.length ?? 0) >= 2 && (content.match(BLANK)?.length ?? 0) <= MOST_BLANKS;
}

/** Paired marks, whichever half: some are straight, half-width or the wrong way round, and put right elsewhere. */
const FAMILIES: readonly RegExp[] = [/[“”"]/g, /[‘’]/g, /[《》<>]/g, /[（）()]/g];

/** Whether one of the paired marks in a text is still open at its end. */
const isOpen = (text: string): boolean => FAMILIES.some((family) => (text.match(family)?.length ?? 0) % 2 === 1);
