import { hasMarksInOrder, type MarkPair, pairedMarksOf } from '../../document/paired-marks';
import type { Paragraph } from '../../document/paragraph';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Finding, Fix, Rule } from '../rule';
import { MARKS } from './marks';

export const crossedMarks: Rule = {
  id: 'punctuation/crossed-marks',
  summary: '引号、书名号、括号互相交叉，如“《……”》。',
  rationale: '成对的标号只能一层套一层，里面的先收，外面的后收。紧挨着的两半可以自动对调，隔着文字的由人定夺。',
  sources: ['GB/T 15834-2011 4.8、4.9、4.15（成对使用）'],
  severity: 'warning',
  examples: {
    bad: [{ text: '印发“[|《护林办法”》|]一文。', fixed: '印发“《护林办法》”一文。' }],
    good: ['印发“《护林办法》”一文（含“附件”）。'],
  },
  check: inParagraphs(
    Trait.paired,
    function* (paragraph) {
      const open: MarkPair[] = [];
      for (const pair of pairedMarksOf(paragraph).pairs) {
        for (let around = open.at(-1); around && around.close < pair.open; around = open.at(-1)) open.pop();
        const around = open.at(-1);
        if (around && around.close < pair.close) yield describe(paragraph.text, around, pair);
        else open.push(pair);
      }
    },
    (paragraph) => !hasMarksInOrder(paragraph) && hasPairsInside(paragraph),
  ),
};

/** Whether a pair of marks begins inside another. */
function hasPairsInside(paragraph: Paragraph): boolean {
  let close = -1;
  for (const pair of pairedMarksOf(paragraph).pairs) {
    if (pair.open < close) return true;
    ({ close } = pair);
  }
  return false;
}

function describe(text: string, outer: MarkPair, inner: MarkPair): Finding {
  const first = MARKS[outer.kind];
  const second = MARKS[inner.kind];
  return {
    span: { start: inner.open, end: inner.close + 1 },
    message: `${first.name}${first.open}……${first.close}与${second.name}${second.open}……${second.close}交叉了，要一层套一层，先开的后收。`,
    fixes: () => [...swap(text, outer.close, inner.close), ...swap(text, outer.open, inner.open)],
  };
}

/** Two marks side by side, swapped. */
function swap(text: string, left: number, right: number): Fix[] {
  if (right !== left + 1) return [];
  const newText = text.charAt(right) + text.charAt(left);
  return [{ title: `对调为${newText}`, safety: 'safe', edits: [{ span: { start: left, end: right + 1 }, newText }] }];
}
