// npm run pictures: puts the pictures that the README shows into docs/images, out of the last run of the workbench tests.
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

const TAKEN = path.join(ROOT, 'out/screenshots/tour');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
for (const [file, name = ''] of readme.matchAll(/docs\/images\/([\w-]+\.png)/g)) {
  copyFileSync(path.join(TAKEN, name), path.join(ROOT, file));
}
