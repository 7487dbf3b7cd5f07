// npm run pictures: puts the pictures that the README shows into docs/images, out of the last run of the workbench tests.
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

const SCREENSHOTS = path.join(ROOT, 'out/screenshots');
const folders = readdirSync(SCREENSHOTS).map((test) => path.join(SCREENSHOTS, test));
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
for (const [file, name = ''] of readme.matchAll(/docs\/images\/([\w-]+\.png)/g)) {
  const taken = folders.map((folder) => path.join(folder, name)).find((picture) => existsSync(picture));
  if (!taken) throw new UserError(`没有 ${name}：先运行 npm test -- --only workbench。`);
  copyFileSync(taken, path.join(ROOT, file));
}
