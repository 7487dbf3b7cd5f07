import { hasMarksInOrder, type MarkPair, pairedMarksOf, type StrayMark } from '../../document/paired-marks';
import { openingLabel, type Paragraph } from '../../document/paragraph';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';
import { MARKS, otherSide } from './marks';

export const mismatchedBrackets: Rule = {
  id: 'punctuation/mismatched-brackets',
  summary: '一对括号的两半不是同一种，如（……)、〔……］。',
  rationale:
    '括号的两半要同形同宽。半边全角半边半角、半边圆半边方，多是分两次输入留下的。括号里有汉字的一律改为全角，' +
    '形状不同的由人定夺。段首序号的括号由 numbering/malformed-label 检查，公文字号的括号由 punctuation/document-number 检查。',
  sources: ['GB/T 15834-2011 4.9（成对使用）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '改造小区[|（含老旧楼院)|]八处。', fixed: '改造小区（含老旧楼院）八处。' },
      { text: '改造小区[|（含老旧楼院］|]八处。' },
    ],
    good: ['改造小区（含老旧楼院）八处。', '(一）改造小区'],
  },
  check: inParagraphs(
    Trait.paired,
    function* (paragraph) {
      const { pairs, strays } = pairedMarksOf(paragraph);
      for (const pair of pairs) {
        const finding = describeWidths(paragraph, pair);
        if (finding) yield finding;
      }
      for (const [index, stray] of strays.entries()) {
        const next = strays[index + 1];
        if (isMismatch(paragraph, stray, next) && !isDocumentNumber(paragraph.text, next.at)) {
          yield {
            span: { start: stray.at, end: next.at + 1 },
            message: `前半个是${MARKS[stray.kind].name}，后半个是${MARKS[next.kind].name}，两半要用同一种括号。`,
            fixes: () => [
              rewrite(next.at, next.at + 1, otherSide(paragraph.text.charAt(stray.at)), 'unsafe'),
              rewrite(stray.at, stray.at + 1, otherSide(paragraph.text.charAt(next.at)), 'unsafe'),
            ],
          };
        }
      }
    },
    (paragraph) => {
      if (hasMarksInOrder(paragraph)) return false;
      const { pairs, strays } = pairedMarksOf(paragraph);
      return strays.length > 0 || pairs.some((pair) => hasTwoWidths(paragraph.text, pair));
    },
  ),
};

const BRACKETS: readonly string[] = ['round', 'square', 'tortoise', 'lens', 'title', 'small-title'];
const LONGEST = 40;

/** Whether two strays, one behind the other, are the two halves of one pair of brackets, mistyped. */
export function isMismatch(
  { text }: Paragraph,
  open: StrayMark | undefined,
  close: StrayMark | undefined,
): close is StrayMark {
  return (
    open?.opens === true &&
    close?.opens === false &&
    BRACKETS.includes(open.kind) &&
    BRACKETS.includes(close.kind) &&
    open.kind !== close.kind &&
    close.at - open.at <= LONGEST &&
    close.at - open.at > 1 &&
    !/[。；“”]/.test(text.slice(open.at, close.at))
  );
}

function isDocumentNumber(text: string, close: number): boolean {
  return /^[0-9]{4}$/.test(text.slice(close - 4, close)) && /^第?[0-9]+号/.test(text.slice(close + 1, close + 8));
}

/** Whether a pair of brackets has one half of either width. */
const hasTwoWidths = (text: string, { kind, open, close }: MarkPair): boolean =>
  (kind === 'round' || kind === 'square') && otherSide(text.charAt(open)) !== text.charAt(close);

function describeWidths(paragraph: Paragraph, pair: MarkPair): Finding | undefined {
  const { text } = paragraph;
  const { open, close } = pair;
  const label = openingLabel(paragraph);
  if (!hasTwoWidths(text, pair) || (label && open < label.span.end)) return undefined;
  const inner = text.slice(open + 1, close);
  // Footnote marks are checked by their own family, and a number by the shape of its list.
  if (/^(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})$/.test(inner) || isDocumentNumber(text, close)) return undefined;
  const full = MARKS[pair.kind];
  const [opening, closing] = [text.charAt(open), text.charAt(close)];
  return {
    span: { start: open, end: close + 1 },
    message: `一对括号半边全角半边半角（${opening}……${closing}），要写作${full.open}……${full.close}。`,
    fixes: () => [opening === full.open ? rewrite(close, close + 1, full.close) : rewrite(open, open + 1, full.open)],
  };
}
