import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createPolicyService } from '../../server/src/service';

/**
 * What the standards can be held to, clause by clause: the rule that reports it, the offence, a text with it (⏎ ends a
 * line), and the same put right, on which every rule is silent.
 */
const CLAUSES = readFileSync(path.join(import.meta.dirname, 'clauses.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.replaceAll('⏎', '\n'))
  .map((clause) => clause.split('\t') as [rule: string, offence: string, faulty: string, right: string]);

const service = createPolicyService();
const rulesOn = (text: string): string[] => service.diagnose(service.parse(text)).map(({ rule }) => rule);

describe('the clauses of the standards', () => {
  it('are more than 130', () => ok(CLAUSES.length > 130, String(CLAUSES.length)));

  for (const [rule, offence, faulty, right] of CLAUSES) {
    it(`${rule}: ${offence}`, () => {
      ok(rulesOn(faulty).includes(rule), `${faulty}: ${rulesOn(faulty).join() || 'nothing'}`);
      deepStrictEqual(rulesOn(right), [], right);
    });
  }
});
