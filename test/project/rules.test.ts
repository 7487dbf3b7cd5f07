import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MANUAL, renderManual } from '../../scripts/manual';
import { RULES } from '../../server/src/rules/index';

const FOLDER = path.join(import.meta.dirname, '../../server/src/rules');

/** The files that define a rule, as `family/name`. */
function ruleFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^\w+\/[\w-]+\.ts$/.test(file))
    .filter((file) => /^export const \w+: Rule = /m.test(readFileSync(path.join(FOLDER, file), 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''));
}

describe('every rule', () => {
  it('is registered, and stands in the folder and file that its id names', () => {
    deepStrictEqual(RULES.map(({ id }) => id).sort(), ruleFiles().sort());
  });

  it('says in whole sentences what it reports, why, and on what ground', () => {
    for (const { id, summary, rationale, sources } of RULES) {
      ok(summary.endsWith('。') && rationale.endsWith('。'), id);
      ok(sources.length > 0, id);
    }
  });

  it('is in the manual as it is now (npm run docs)', () =>
    strictEqual(readFileSync(MANUAL, 'utf8'), renderManual(RULES)));
});
