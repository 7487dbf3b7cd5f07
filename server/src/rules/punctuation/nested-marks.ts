import { hasMarksInOrder, pairedMarksOf } from '../../document/paired-marks';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';

export const nestedMarks: Rule = {
  id: 'punctuation/nested-marks',
  summary: '引号里再用双引号，书名号里再用双书名号。',
  rationale:
    '引号之内再用引号，外面用双的，里面用单的：“……‘……’……”；书名号同此：《……〈……〉……》。' +
    '里面的一层可以自动改为单的。圆括号里再用圆括号只是要尽量避免，不报告。',
  sources: ['GB/T 15834-2011 4.8.3.4（引号外双内单）、4.15.3.5（书名号外双内单）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '印发《关于转发[|《护林办法》|]的通知》。',
        fixed: '印发《关于转发〈护林办法〉的通知》。',
      },
      { text: '会议强调“要实施[|“清河”|]行动”。', fixed: '会议强调“要实施‘清河’行动”。' },
    ],
    good: ['印发《关于转发〈护林办法〉的通知》和《护林办法》。', '会议强调“要实施‘清河’行动”。'],
  },
  check: inParagraphs(
    Trait.paired,
    function* (paragraph) {
      for (const { kind, nested, open, close } of pairedMarksOf(paragraph).pairs) {
        const marks = nested ? INNER[kind] : undefined;
        if (!marks) continue;
        const [name, left, right] = marks;
        yield {
          span: { start: open, end: close + 1 },
          message: `${name}之内再用${name}，里面一层要用单的：${left}……${right}。`,
          fixes: () => [
            {
              title: `改为${left}……${right}`,
              safety: 'safe',
              edits: [
                { span: { start: open, end: open + 1 }, newText: left },
                { span: { start: close, end: close + 1 }, newText: right },
              ],
            },
          ],
        };
      }
    },
    (paragraph) => !hasMarksInOrder(paragraph) && pairedMarksOf(paragraph).pairs.some(({ nested }) => nested),
  ),
};

const INNER: Readonly<Record<string, readonly [name: string, open: string, close: string]>> = {
  double: ['引号', '‘', '’'],
  title: ['书名号', '〈', '〉'],
};
