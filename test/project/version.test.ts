import { deepStrictEqual, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import manifest from '../../package.json';
import lock from '../../package-lock.json';

const ROOT = path.join(import.meta.dirname, '../..');

describe('the version', () => {
  it('stands where npm version writes it, and in the changelog, alone (skipped outside a clone)', function () {
    deepStrictEqual([lock.version, lock.packages[''].version], [manifest.version, manifest.version]);
    let files: string;
    try {
      const args = ['grep', '-lwF', manifest.version, '--', '.', ':!test/bench/rivals', ':!*package-lock.json'];
      files = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      // Not a clone: there is nothing that tells what belongs to the repository.
      this.skip();
    }
    const own = files.split('\n').filter(Boolean);
    ok(own.includes('package.json') && own.includes('CHANGELOG.md'));
    deepStrictEqual(
      own.filter((file) => !['package.json', 'CHANGELOG.md'].includes(file)),
      [],
    );
  });
});
