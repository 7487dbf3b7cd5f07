import { deepStrictEqual, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** Everything that may be in the extension for all systems, with what uses it. */
const USED = [
  /^package(\.nls(\.zh-cn)?)?\.json$|^language-configuration\.json$|^(syntaxes|snippets|schemas)\/[\w.-]+\.json$/,
  /^dist\/(web\/)?(client|server|segmenter|pinyin|word)\.js$|^dist\/(protocol|yaml|ignore|chardet|word-export|web\/preview)\.js$|^dist\/(jieba_rs_wasm_bg\.wasm|trigrams\.bin|rules\.md|licences\.txt)$/,
  // The page of the extension, and its pictures.
  /^README\.md$|^CHANGELOG\.md$|^LICENSE$|^images\/icon\.png$|^images\/report\.svg$|^docs\/images\/[\w-]+\.png$/,
  // The walkthrough.
  /^walkthrough\/[\w-]+\.svg$|^samples\/样例报告\.gw$/,
];

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
    deepStrictEqual(
      files.filter((file) => !USED.some((pattern) => pattern.test(file))),
      [],
    );
    // What one of the programs loads is another of them.
    for (const file of files.filter((name) => /^dist\/.*\.js$/.test(name))) {
      const code = readFileSync(join(ROOT, file), 'utf8');
      for (const [, loaded] of code.matchAll(/\b(?:import|require)\("\.\/([\w-]+\.js)"\)/g)) {
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
