import { deepStrictEqual, ok } from 'node:assert/strict';
import { createGlossary } from '../../server/src/lexicon/glossary';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { RULES } from '../../server/src/rules/index';
import type { Tokens } from '../../server/src/rules/rule';
import { check } from '../support/check';

/** Every character a word: what depends on real words is tested with the rule. */
const CHARACTERS: Tokens = {
  isPending: () => false,
  boundariesOf: ({ text }) => Array.from({ length: text.length + 1 }, (_, at) => at),
};

describe('the examples of every rule', () => {
  for (const rule of RULES) {
    it(`${rule.id}: faulty texts are found and repaired, sound ones are not reported`, () => {
      ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0);
      const glossary = createGlossary(rule.examples.terms ?? []);
      const context = { background: NODE_BACKGROUND, tokens: CHARACTERS, glossary };
      for (const { text, fixed } of rule.examples.bad) check(rule, text, fixed, context);
      for (const text of rule.examples.good) check(rule, text, undefined, context);
    });
  }

  it('are read from rules with distinct ids', () => {
    deepStrictEqual(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});
