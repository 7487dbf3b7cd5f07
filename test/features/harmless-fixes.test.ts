import { deepStrictEqual } from 'node:assert/strict';
import { RULES } from '../../server/src/rules/index';
import { type Fix, preferredFix, type Rule } from '../../server/src/rules/rule';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';

const { aspects: _, amend: __, ...ANY } = RULES[0] as Rule;

/** A rule against a word, with repairs that write another for it. */
const against = (word: string, others: readonly string[] = []): Rule => ({
  ...ANY,
  id: `t/${word}`,
  severity: 'warning',
  check: ({ text }) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
      const span = { start: index, end: index + word.length };
      return {
        span,
        message: `不写${word}。`,
        fixes: () => others.map((other): Fix => ({ title: other, safety: 'safe', edits: [{ span, newText: other }] })),
      };
    }),
});

describe('the fixes that are offered', () => {
  const service = createPolicyService(DEFAULT_SETTINGS, {}, [
    against('甲', ['乙', '甲甲', '丙', '丁']),
    against('乙'),
    against('丁丁'),
  ]);
  const titlesOf = (text: string): string[][] =>
    service.diagnose(service.parse(text)).map(({ fixes }) => (fixes?.() ?? []).map(({ title }) => title));

  it('take away what they mend, and bring up nothing of any rule', () => {
    deepStrictEqual(titlesOf('一甲一'), [['丙', '丁']]);
    deepStrictEqual(titlesOf('丁甲一'), [['丙']]);
  });

  it('may leave what was found before, also where it moves', () => {
    deepStrictEqual(titlesOf('甲。丁丁'), [['丙', '丁'], []]);
  });

  it('are all that there are in a document with too much to try', () => {
    deepStrictEqual(titlesOf('一甲一\n'.repeat(700))[0], ['乙', '甲甲', '丙', '丁']);
  });

  it('do not decide what is tried in bulk', () => {
    const [finding] = service.diagnose(service.parse('一甲一'));
    deepStrictEqual(finding && preferredFix(finding)?.title, '乙');
  });
});
