// npm run fuzz [-- SECONDS]: looks for texts and changes of texts that the product cannot stand, guided by the code that they reach.
import './require-node.mjs';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { pause, runToTheEnd, start } from './lifetime.mjs';
import { npm, ROOT } from './setup.mjs';

const FUZZ = path.join(ROOT, 'test/fuzz');
const INPUTS = path.join(FUZZ, 'inputs.json');
const OUT = path.join(ROOT, 'out/fuzz');

await runToTheEnd(async () => {
  const seconds = Number(process.argv[2] ?? 300);
  if (!Number.isInteger(seconds) || seconds < 1) {
    console.error('用法：npm run fuzz [-- 秒数]');
    return 2;
  }
  if (!existsSync(path.join(FUZZ, 'node_modules')) && (await npm(['ci', '--silent'], FUZZ)) !== 0) return 1;
  // What earlier runs reached is where this one begins.
  mkdirSync(path.join(OUT, 'corpus'), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/fuzz/target.ts'],
    outfile: path.join(OUT, 'target.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const jsfuzz = path.join(FUZZ, 'node_modules/jsfuzz/build/src/index.js');
  const { child, stop } = start(process.execPath, [jsfuzz, 'target.js', 'corpus'], { cwd: OUT });
  // It ends by itself only when it has found something.
  await Promise.race([pause(seconds * 1000), new Promise((resolve) => child.once('exit', resolve))]);
  await stop();
  const crashes = readdirSync(OUT).filter((name) => name.startsWith('crash-'));
  if (crashes.length === 0) {
    console.log('没有发现问题。');
    return 0;
  }
  const { versionsOf } = createRequire(import.meta.url)(path.join(OUT, 'target.js'));
  const inputs = JSON.parse(readFileSync(INPUTS, 'utf8'));
  for (const crash of crashes) {
    inputs.push(versionsOf(readFileSync(path.join(OUT, crash))));
    rmSync(path.join(OUT, crash));
  }
  writeFileSync(INPUTS, `${JSON.stringify(inputs, null, 2)}\n`);
  console.log(`发现 ${crashes.length} 处问题，文字已加入 test/fuzz/inputs.json，改正之后留在那里，npm test 每次都试。`);
  return 1;
});
