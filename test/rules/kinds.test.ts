import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';

/** Made-up documents of many kinds, with nothing wrong; what each is, its name tells. */
const FOLDER = path.join(import.meta.dirname, '../kinds');

describe('a sound document of any kind', () => {
  const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND });
  const names = readdirSync(FOLDER).sort();

  it('is tried for twenty kinds', () => ok(names.length >= 20, String(names.length)));

  for (const name of names) {
    it(`has no finding of any rule: ${name}`, () => {
      const document = service.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
      const found = service.diagnose(document).map(({ rule, span, message }) => {
        return `${rule} ${document.text.slice(span.start, span.end)}: ${message}`;
      });
      deepStrictEqual(found, []);
    });
  }
});
