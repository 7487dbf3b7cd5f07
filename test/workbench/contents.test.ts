import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from '../../scripts/setup.mjs';
import { USED, unused } from '../package/used';

/** Of the package itself. */
const OF_PACKAGE = new Set(['extension.vsixmanifest', '[Content_Types].xml']);
/** How vsce calls the pages that the marketplace shows. */
const PAGES = new Map([
  ['readme.md', 'README.md'],
  ['changelog.md', 'CHANGELOG.md'],
  ['LICENSE.txt', 'LICENSE'],
]);

describe('the packages of the extension', () => {
  for (const name of Object.keys(USED)) {
    const vsix = path.join(ROOT, 'out', name);
    // Made only where nodejieba can be compiled.
    if (name === 'gongwen-linux-x64.vsix' && !existsSync(vsix)) continue;

    it(`hold nothing that is not used: ${name}`, () => {
      const files = Object.keys(unzipSync(readFileSync(vsix), { filter: ({ name: file }) => !OF_PACKAGE.has(file) }));
      const own = files.map((file) => file.replace(/^extension\//, '')).map((file) => PAGES.get(file) ?? file);
      deepEqual(unused(name, own), []);
      // Each kind of file that may be there is.
      for (const pattern of USED[name] ?? [])
        ok(
          own.some((file) => pattern.test(file)),
          String(pattern),
        );
      const manifest = JSON.parse(new TextDecoder().decode(unzipSync(readFileSync(vsix))['extension/package.json']));
      for (const program of [manifest.main, manifest.browser].filter(Boolean)) {
        ok(own.includes(path.posix.normalize(program)), program);
      }
    });
  }
});
