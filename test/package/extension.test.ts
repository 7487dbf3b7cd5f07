import { deepStrictEqual, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unused } from './used';

const ROOT = join(import.meta.dirname, '../..');

describe('the packaged extension', () => {
  it('holds nothing that is not used', async function () {
    this.timeout(60_000);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'node_modules/@vscode/vsce/vsce'), 'ls', '--no-dependencies'],
      { cwd: ROOT },
    );
    const files = stdout
      .trimEnd()
      .split(/\r?\n/)
      .map((file) => file.replaceAll('\\', '/'));
    deepStrictEqual(unused('gongwen.vsix', files), []);
    // What one of the programs loads is another of them.
    for (const file of files.filter((name) => /^dist\/.*\.js$/.test(name))) {
      const code = readFileSync(join(ROOT, file), 'utf8');
      for (const [, loaded] of code.matchAll(/[\w$]\("\.\/([\w-]+\.js)"\)/g)) {
        ok(files.includes(`dist/${loaded}`), `${file} loads ${loaded}`);
      }
    }
    // As far as it is built.
    deepStrictEqual(
      ['package.json', 'README.md', 'images/icon.png', 'samples/样例报告.gw'].filter((file) => !files.includes(file)),
      [],
    );
  });
});
