import { figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { inParagraphs, rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const paddedDate: Rule = {
  id: 'numerals/padded-date',
  summary: '日期的月、日补了零，如2024年05月01日。',
  rationale:
    '公文的成文日期月、日不编虚位，1不写作01。独立成行或放在括号里的日期是成文日期，作警告；正文里的日期只作提示。2024-05-01一类的写法不报告。',
  sources: ['GB/T 9704-2012 7.3.5.4（月、日不编虚位）'],
  severity: 'information',
  examples: {
    bad: [{ text: '于[|2024年05月01日|]开工。', fixed: '于2024年5月1日开工。' }],
    good: ['2024年5月1日', '2024-05-01', '2024年10月20日'],
  },
  check: inParagraphs(
    Trait.date,
    function* ({ text, start: from, end: to }) {
      for (const match of text.matchAll(PADDED)) {
        const [written, year = '', month = '', day] = match;
        const right = `${year}${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
        if (right === written || TIME.test(text.slice(match.index + written.length))) continue;
        const { index: start } = match;
        const end = start + written.length;
        const isAlone = /^[（(]?$/.test(text.slice(from, start)) && /^(?:印发)?[）)]?$/.test(text.slice(end, to));
        yield {
          span: { start, end },
          message: `月、日不补零，写作“${right}”。`,
          ...(isAlone && { severity: 'warning' as const }),
          fixes: () => [rewrite(start, end, right)],
        };
      }
    },
    (paragraph) =>
      figuresOf(paragraph).some(
        ({ start, next }) => '月日'.includes(next || ' ') && paragraph.text.charAt(start) === '0',
      ),
  ),
};

/** A time of day behind a date: what a web page states of itself. */
const TIME = /^(?:\s+[0-9]{1,2}时|\s*[0-9]{1,2}[:：][0-9])/;
const PADDED = /(?<![0-9])([0-9]{4}年)?(0[1-9]|1[0-2]|[1-9])月(?:([0-3]?[0-9])日)?/g;
