import { deepStrictEqual, ok } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { createGlossary } from '../../server/src/lexicon/glossary';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { type Archive, createSurvey, surveyOf } from '../../server/src/rules/archive';
import { RULES } from '../../server/src/rules/index';
import type { RuleContext, Tokens } from '../../server/src/rules/rule';
import { check } from '../support/check';
import { readMarkers } from '../support/markers';

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
      const contextOf = (marked: string): RuleContext => ({
        background: NODE_BACKGROUND,
        tokens: CHARACTERS,
        glossary,
        archive: archiveOf([...(rule.examples.others ?? []), readMarkers(marked).text]),
      });
      for (const { text, fixed } of rule.examples.bad) check(rule, text, fixed, contextOf(text));
      for (const text of rule.examples.good) check(rule, text, undefined, contextOf(text));
    });
  }

  it('are read from rules with distinct ids', () => {
    deepStrictEqual(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });
});

/** What an example is compared with. */
function archiveOf(texts: readonly string[]): Archive {
  const survey = createSurvey();
  texts.forEach((text, index) => {
    survey.add(`${index + 1}.gw`, surveyOf(parse(text)));
  });
  return survey.archive();
}
