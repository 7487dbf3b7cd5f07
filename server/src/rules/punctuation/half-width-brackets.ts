import { type PolicyDocument, startOf } from '../../document/document';
import { factWith } from '../../document/fact';
import { linesWith } from '../../document/lines-with';
import { hasMarksInOrder, type MarkPair, pairedMarksOf } from '../../document/paired-marks';
import { openingLabel, type Paragraph } from '../../document/paragraph';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';

export const halfWidthBrackets: Rule = {
  id: 'punctuation/half-width-brackets',
  summary: '汉字的括注用了半角括号。',
  rationale:
    '括注里有汉字，或者紧跟在汉字后面的，用全角括号。全文的括注大多用半角的，是文中自己的写法，只作提示。' +
    '段首的序号、只有数字的括号、外文里的括号不报告。',
  sources: ['GB/T 15834-2011 4.9.1（括号的形式）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '新建公园（含绿道）8座，楼房[|(含改建)|]3幢。',
        fixed: '新建公园（含绿道）8座，楼房（含改建）3幢。',
      },
    ],
    good: ['（一）新建公园（含绿道）', '采用GDP (current US$) 口径。', '(一)新建公园\n(二)改建楼房'],
  },
  aspects: [aspectOf((paragraph) => [halfPairsOf(paragraph).map(toSpan), countFull(paragraph)])],
  *check(document) {
    let severity: 'information' | undefined;
    let isJudged = false;
    for (const line of linesWith(document, Trait.halfBracket)) {
      for (const { open, close } of halfPairsOf(document.paragraphs[line] as Paragraph)) {
        if (!isJudged) {
          severity = prefersHalf(document) ? 'information' : undefined;
          isJudged = true;
        }
        const offset = startOf(document, line);
        yield {
          span: { start: offset + open, end: offset + close + 1 },
          message: '括注的括号是半角，要用全角的（……）。',
          ...(severity && { severity }),
          fixes: () => [
            {
              title: '改为全角括号',
              safety: 'safe',
              edits: [
                { span: { start: offset + open, end: offset + open + 1 }, newText: '（' },
                { span: { start: offset + close, end: offset + close + 1 }, newText: '）' },
              ],
            },
          ],
        };
      }
    }
  },
};

const NONE: readonly MarkPair[] = [];

/** The half-width brackets of a paragraph around Chinese text, or directly behind it. */
const halfPairsOf = factWith(Trait.halfBracket, NONE, (paragraph: Paragraph): readonly MarkPair[] => {
  const { text } = paragraph;
  const from = openingLabel(paragraph)?.span.end ?? paragraph.start;
  return pairedMarksOf(paragraph).pairs.filter(({ kind, open, close }) => {
    if (kind !== 'round' || open < from || text.charAt(open) !== '(' || text.charAt(close) !== ')') return false;
    const inner = text.slice(open + 1, close);
    if (/^(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})$/.test(inner)) return false;
    return HAN.test(inner) || (HAN.test(text.charAt(open - 1)) && /[A-Za-z]/.test(inner));
  });
});

const toSpan = ({ open, close }: MarkPair): Span => ({ start: open, end: close + 1 });

const HAN = /\p{Script=Han}/u;

/** Whether most notes of a document stand in half-width brackets. */
function prefersHalf(document: PolicyDocument): boolean {
  let half = 0;
  let full = 0;
  for (const line of linesWith(document, Trait.paired)) {
    const paragraph = document.paragraphs[line] as Paragraph;
    half += halfPairsOf(paragraph).length;
    full += countFull(paragraph);
  }
  return half > full;
}

function countFull(paragraph: Paragraph): number {
  if ((paragraph.traits & Trait.paired) === 0) return 0;
  if (hasMarksInOrder(paragraph)) return paragraph.text.split('（').length - 1;
  const { pairs } = pairedMarksOf(paragraph);
  return pairs.filter(({ kind, open }) => kind === 'round' && paragraph.text.charAt(open) === '（').length;
}
