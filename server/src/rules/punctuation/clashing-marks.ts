import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';

export const clashingMarks: Rule = {
  id: 'punctuation/clashing-marks',
  summary: '点号重复或相撞，或者在一行的开头，如，，　。，　、。　“，。',
  rationale:
    '一个停顿只用一个点号。连用两个，多是改稿时删去了中间的字。重复的可以自动删去一个，不同的由人定夺；' +
    '前引号、前括号后面、一行的开头也不应有点号。问号、叹号连用三个以内和“？！”是允许的，“。。。”由 punctuation/wrong-ellipsis 检查。',
  sources: ['GB/T 15834-2011 4.1—4.7、5.1', '4.2.3.3、4.3.3.4（问号、叹号的叠用）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '清河护林[|，，|]建设绿廊。', fixed: '清河护林，建设绿廊。' },
      { text: '清河护林[|、。|]建设绿廊。', fixed: '清河护林。建设绿廊。' },
      { text: '实施[|“，|]清河”行动。', fixed: '实施“清河”行动。' },
      { text: '清河护林\n[|，|]建设绿廊。' },
    ],
    good: ['为什么？！', '清河护林，建设绿廊……'],
  },
  check: inParagraphs(Trait.stopsMeet, function* (paragraph) {
    if (isMarkup(paragraph)) return;
    const { text, start, end } = paragraph;
    if (STOP.test(text.charAt(start))) {
      yield {
        span: { start, end: start + 1 },
        severity: 'information',
        message: `“${text.charAt(start)}”不应在一行的开头，可能是误断了行。请接到上一行，或者删去。`,
      };
    }
    CLASH.lastIndex = start;
    for (let match = CLASH.exec(text); match && match.index < end; match = CLASH.exec(text)) {
      const [marks] = match;
      if (ALLOWED.test(marks) || marks.includes('。。。')) continue;
      yield describe(marks, match.index);
    }
  }),
};

const STOP = /[，。；：、？！]/;
const CLASH = /[“‘《〈（(〔【][，。；：、？！]+|[，。；：、？！]{2,}/g;
const ALLOWED = /^(?:？{1,3}|？{1,2}！|！{1,3}|[“‘（(][？！]+)$/;

/** How final a stop is: of two that clash, the stronger is the likelier to be meant. */
const STRENGTH = '、，；：。？！';

function describe(marks: string, at: number): Finding {
  const span = { start: at, end: at + marks.length };
  const first = marks.charAt(0);
  if (!STRENGTH.includes(first)) {
    return {
      span,
      message: `“${first}”后面不应有点号，请删去“${marks.slice(1)}”。`,
      fixes: () => [rewrite(span.start, span.end, first)],
    };
  }
  const choices = [...new Set(marks)].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a));
  return {
    span,
    message:
      choices.length === 1
        ? `“${first}”重复了，只用一个。`
        : `“${marks}”是几个点号连用，一个停顿只用一个点号，请留下该用的一个。`,
    fixes: () =>
      choices.map((choice) => rewrite(span.start, span.end, choice, choices.length === 1 ? 'safe' : 'unsafe')),
  };
}
