// npm run pictures: puts the pictures that the README shows into docs/images, out of the last run of the workbench tests.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const TAKEN = ['tour', 'preview', 'workspace'].map((test) => path.join(ROOT, 'out/screenshots', test));
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
for (const [file, name = ''] of readme.matchAll(/docs\/images\/([\w-]+\.png)/g)) {
  const folder = TAKEN.find((one) => existsSync(path.join(one, name))) ?? '';
  copyFileSync(path.join(folder, name), path.join(ROOT, file));
}
