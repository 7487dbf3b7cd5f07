import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

const kilobytes = (file: string): string => (statSync(file).size / 1000).toFixed(0);

/** The size of every bundle, and of the package where it has been built (`npm run package`). */
export function measureSizes(): void {
  console.log('\n| file | KB |\n|---|---|');
  const dist = path.join(ROOT, 'dist');
  for (const name of readdirSync(dist).sort()) {
    const file = path.join(dist, name);
    if (statSync(file).isFile() && !name.endsWith('.map')) console.log(`| ${name} | ${kilobytes(file)} |`);
  }
  const vsix = path.join(ROOT, 'out/gongwen.vsix');
  if (existsSync(vsix)) console.log(`| gongwen.vsix | ${kilobytes(vsix)} |`);
}
