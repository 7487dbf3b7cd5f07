// Imported first by every entry: stops with one sentence where Node is too old to run the rest.
// Only syntax that old Nodes read, too, may be used here.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = Number(/\d+/.exec(engines.node)?.[0]);

if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `需要 Node.js ${needed} 或更新的版本，当前是 ${process.versions.node}。请从 nodejs.org 安装新版后重试。`,
  );
  process.exit(1);
}
