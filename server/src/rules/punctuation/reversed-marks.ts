import { hasMarksInOrder, pairedMarksOf } from '../../document/paired-marks';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';
import { otherSide } from './marks';

export const reversedMarks: Rule = {
  id: 'punctuation/reversed-marks',
  summary: '前引号、后引号用反，如“……“、”……”、”……“。',
  rationale:
    '前引号“、后引号”各在一头。输入法按次数交替给出前后引号，删过一个以后就会全部反过来。书名号、括号同此。两半之间有逗号、句号的由人定夺。',
  sources: ['GB/T 15834-2011 4.8.1、4.9.1、4.15.1（前后两半的形式）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '实施“清河[|“|]行动和“护林”行动。', fixed: '实施“清河”行动和“护林”行动。' },
      { text: '实施[|”清河“|]行动。', fixed: '实施“清河”行动。' },
      { text: '实施[|”|]清河”行动。', fixed: '实施“清河”行动。' },
    ],
    good: ['实施“清河”“护林”行动。'],
  },
  check: inParagraphs(
    Trait.paired,
    function* (paragraph) {
      const { text } = paragraph;
      for (const offsets of pairedMarksOf(paragraph).reversed) {
        const edits = offsets.map((at) => ({ span: { start: at, end: at + 1 }, newText: otherSide(text.charAt(at)) }));
        const [first = 0] = offsets;
        const last = offsets.at(-1) ?? first;
        const wanted = edits.map(({ newText }) => newText).join('……');
        // 绿廊”，疏浚“湖链 may as well be what is left of two quotations.
        const isCertain = !STOP.test(text.slice(first, last));
        yield {
          span: { start: first, end: last + 1 },
          message: `前后两半用反了，这里要用${wanted}。`,
          fixes: () => [{ title: `改为${wanted}`, safety: isCertain ? 'safe' : 'unsafe', edits }],
        };
      }
    },
    (paragraph) => !hasMarksInOrder(paragraph) && pairedMarksOf(paragraph).reversed.length > 0,
  ),
};

const STOP = /[，。；：？！,;:?!]/;
