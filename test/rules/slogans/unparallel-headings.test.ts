import { strictEqual } from 'node:assert/strict';
import { unparallelHeadings } from '../../../server/src/rules/slogans/unparallel-headings';
import { check, findingsOf } from '../../support/check';

const NUMERALS = '一二三四五六七';
/** Headings with their numbers, each with a body; marks may stand around a heading. */
const numbered = (...titles: string[]): string =>
  titles.map((title, at) => `（${NUMERALS[at]}）${title}\n正文在此，说明要做的事情。`).join('\n');

describe('slogans/unparallel-headings', () => {
  it('reports the one heading in the middle that begins otherwise', () => {
    const text = numbered('聚力稳增长', '聚力促改革', '[|着力惠民生|]', '聚力防风险', '聚力强作风');
    check(unparallelHeadings, text);
    const [finding] = findingsOf(unparallelHeadings, text.replace('[|', '').replace('|]', ''));
    strictEqual(finding?.message, '同级标题都以“聚力…”开头，只有这一条以“着力…”开头。请看是否需要统一。');
    strictEqual(finding.related?.length, 1);
    strictEqual(finding.fixes, undefined);
  });

  it('looks at the second clause, too, and past quotation marks', () => {
    check(
      unparallelHeadings,
      numbered(
        '稳增长，确保开局',
        '促改革，确保活力',
        '[|惠民生，保障福祉|]',
        '防风险，“确保”安全',
        '强作风，确保落实',
      ),
    );
  });

  it('is silent where the first or last is the odd one, two are, or there are only four', () => {
    check(unparallelHeadings, numbered('着力稳增长', '聚力促改革', '聚力惠民生', '聚力防风险', '聚力强作风'));
    check(unparallelHeadings, numbered('聚力稳增长', '聚力促改革', '聚力惠民生', '聚力防风险', '全面强作风'));
    check(
      unparallelHeadings,
      numbered('聚力稳增长', '着力促改革', '着力惠民生', '聚力防风险', '聚力强作风', '聚力办实事'),
    );
    check(unparallelHeadings, numbered('聚力稳增长', '聚力促改革', '着力惠民生', '聚力防风险'));
  });

  it('is silent where the headings differ in the number of their clauses', () => {
    check(unparallelHeadings, numbered('聚力稳增长', '聚力促改革', '着力惠民生', '聚力防风险，保安全', '聚力强作风'));
  });

  it('compares only what is numbered in one go', () => {
    const first = numbered('聚力稳增长', '聚力促改革', '着力惠民生');
    check(unparallelHeadings, `一、回顾\n${first}\n二、任务\n${numbered('聚力防风险', '聚力强作风')}`);
  });
});
