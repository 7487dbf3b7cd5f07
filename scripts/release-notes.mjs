// Prints what the changelog says of a version, for its release: node scripts/release-notes.mjs v1.2.3
// Fails where tag, package.json and changelog do not speak of the same version, or the changelog calls it unreleased.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runToTheEnd, UserError } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

await runToTheEnd(async () => {
  const tag = process.argv[2] ?? '';
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  if (tag !== `v${version}`) throw new UserError(`标签是“${tag}”，package.json 的版本是 ${version}。`);
  const sections = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(version));
  if (!section) throw new UserError(`CHANGELOG.md 里没有 ${version}。`);
  const [title = '', ...lines] = section.split('\n');
  if (title.includes('未发布')) throw new UserError(`CHANGELOG.md 里 ${version} 还写着“未发布”，请写上日期。`);
  console.log(lines.join('\n').trim());
  return 0;
});
