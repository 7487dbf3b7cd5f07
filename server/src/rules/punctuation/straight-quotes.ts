import { pairedMarksOf } from '../../document/paired-marks';
import { Trait } from '../../document/traits';
import { inParagraphs } from '../in-paragraphs';
import type { Rule } from '../rule';
import { MARKS } from './marks';

export const straightQuotes: Rule = {
  id: 'punctuation/straight-quotes',
  summary: '用了直引号 " 或 \'。',
  rationale:
    '汉字的引号用弯引号“”‘’。成对的直引号按前后位置自动改，只有一个的由 punctuation/unpaired 报告。外文里的直引号不报告。',
  sources: ['GB/T 15834-2011 4.8.1（引号的形式）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '实施[|"清河"|]行动。', fixed: '实施“清河”行动。' },
      { text: '实施[|“清河"|]行动。', fixed: '实施“清河”行动。' },
    ],
    good: ['实施“清河”行动。', '采用"open data"标准。'],
  },
  check: inParagraphs(Trait.straightQuote, function* (paragraph) {
    const { text } = paragraph;
    for (const { kind, open, close } of pairedMarksOf(paragraph).pairs) {
      if (kind !== 'double' && kind !== 'single') continue;
      const edits = [
        { at: open, newText: MARKS[kind].open },
        { at: close, newText: MARKS[kind].close },
      ]
        .filter(({ at }) => STRAIGHT.test(text.charAt(at)))
        .map(({ at, newText }) => ({ span: { start: at, end: at + 1 }, newText }));
      if (edits.length === 0 || !HAN_OR_FIGURE.test(text.slice(open + 1, close))) continue;
      const wanted = `${MARKS[kind].open}……${MARKS[kind].close}`;
      yield {
        span: { start: open, end: close + 1 },
        message: `汉字的引号要用弯引号${wanted}，不用直引号。`,
        fixes: () => [{ title: `改为${wanted}`, safety: 'safe', edits }],
      };
    }
  }),
};

const STRAIGHT = /["']/;
const HAN_OR_FIGURE = /\p{Script=Han}|^[0-9+]+$/u;
