import { deepStrictEqual, ok } from 'node:assert/strict';
import { createGlossary } from '../../server/src/lexicon/glossary';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { RULES } from '../../server/src/rules/index';
import { check } from '../support/check';

describe('the examples of every rule', () => {
  for (const rule of RULES) {
    it(`${rule.id}: faulty texts are found and repaired, sound ones are not reported`, () => {
      ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0);
      const context = { background: NODE_BACKGROUND, glossary: createGlossary(rule.examples.terms ?? []) };
      for (const { text, fixed } of rule.examples.bad) check(rule, text, fixed, context);
      for (const text of rule.examples.good) check(rule, text, undefined, context);
    });
  }

  it('are read from rules with distinct ids', () => {
    deepStrictEqual(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});
