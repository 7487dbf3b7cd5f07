import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import { createGlossary } from '../../server/src/lexicon/glossary';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { RULES } from '../../server/src/rules/index';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';
import { damaged } from './damaged';
import { fewer, PATIENCE } from './limits';
import { doesWhatItSays } from './titles';

const everything = Object.fromEntries(RULES.map(({ id }) => [id, 'warning' as const]));
const service = createPolicyService(
  { rules: everything },
  { background: NODE_BACKGROUND, glossary: createGlossary(RULES.flatMap(({ examples }) => examples.terms ?? [])) },
);

const diagnose = (text: string): readonly Diagnostic[] => service.diagnose(service.parse(text));

function allDoWhatTheySay(text: string): void {
  for (const finding of diagnose(text)) {
    for (const fix of finding.fixes?.() ?? []) {
      try {
        doesWhatItSays(text, finding, fix);
      } catch (error) {
        throw new Error(`${finding.rule} at ${finding.span.start}, ${fix.title}: ${error}`);
      }
    }
  }
}

describe('the fixes of all rules, safe or not,', function () {
  this.timeout(PATIENCE);

  it('change nothing but what their titles say, in the examples', () => {
    for (const { examples } of RULES) {
      for (const { text } of examples.bad) allDoWhatTheySay(readMarkers(text).text);
    }
  });

  it('change nothing but what their titles say, in whole reports with faults', () => {
    fc.assert(fc.property(damaged, allDoWhatTheySay), fewer(4));
  });

  it('take away what they mend', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = diagnose(text);
        for (const { rule, message, fixes } of before) {
          const ofRule = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
            found.filter((one) => one.rule === rule);
          const alike = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
            ofRule(found).filter((one) => one.message === message);
          for (const { title, edits } of fixes?.() ?? []) {
            const after = diagnose(applyEdits(text, edits));
            // Another may come to be told in the same words, where its number moves up.
            const isGone = alike(after).length < alike(before).length || ofRule(after).length < ofRule(before).length;
            ok(isGone, `${rule}, ${title}: ${message}`);
          }
        }
      }),
      fewer(4),
    );
  });
});
