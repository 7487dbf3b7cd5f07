import { strictEqual } from 'node:assert/strict';
import type { RuleContext } from '../../../server/src/rules/rule';
import { needsQuotes } from '../../../server/src/rules/slogans/needs-quotes';
import { check, findingsOf } from '../../support/check';

/** Cuts between all characters but those of 农场. */
const cut: RuleContext = {
  tokens: {
    isPending: () => false,
    boundariesOf: ({ text }) =>
      Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => text.slice(at - 1, at + 1) !== '农场'),
  },
};

describe('slogans/needs-quotes', () => {
  it('sets the quotation marks of a slogan that always has them', () => {
    check(needsQuotes, '夯实[|三农|]基础。', '夯实“三农”基础。', cut);
  });

  it('only hints at it, unless the document has them elsewhere', () => {
    strictEqual(findingsOf(needsQuotes, '夯实三农基础。', cut)[0]?.severity, 'hint');
    const [finding] = findingsOf(needsQuotes, '“三农”。“三农”。夯实三农基础。', cut);
    strictEqual(finding?.severity, undefined);
    strictEqual(finding?.message, '“三农”通常加引号，规范提法是“‘三农’”。本文别处也加了引号。请加上引号。');
  });

  it('is silent inside words, quotations and titles, at the head of a definition, and without words', () => {
    for (const text of ['第三农场', '“新时代三农人”', '《三农报》', '三农：指农业、农村、农民。']) {
      check(needsQuotes, text, undefined, cut);
    }
    check(needsQuotes, '名词解释\n1.三农、六稳：指农业等。\n2.六保：指就业等。', undefined, cut);
    check(needsQuotes, '夯实三农基础。');
  });

  it('is silent before the slogan was coined', () => {
    check(needsQuotes, '2010年政府工作报告\n落实六保任务。', undefined, cut);
    check(needsQuotes, '2021年政府工作报告\n落实[|六保|]任务。', undefined, cut);
  });

  it('makes one finding of a place that the record knows', () => {
    check(needsQuotes, '做好[|三农工作|]。', '做好“三农”工作。', cut);
  });
});
