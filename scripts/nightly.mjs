// npm run nightly [-- NAME…]: what takes hours: every property a hundred thousand times, and an hour of the fuzzer.
// With names, those files alone whose paths have one of them. As many at once as there are processors.
import './require-node.mjs';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run, runToTheEnd } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
const FUZZER = 'scripts/fuzz.mjs';
const env = { ...process.env, GONGWEN_PROPERTY_RUNS: process.env.GONGWEN_PROPERTY_RUNS ?? '100000' };

/** @param {string} file */
function tryOut(file) {
  const tally = ['--node-option', 'import=tsx', '--reporter', 'dot', '--require', 'test/property/tally.ts'];
  const args = file === FUZZER ? [file, '3600'] : [MOCHA, '--no-config', ...tally, file];
  return run(process.execPath, args, { cwd: ROOT, env });
}

await runToTheEnd(async () => {
  const names = process.argv.slice(2);
  const tests = ['test/property', 'test/fuzz'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder)).flatMap((name) => (name.endsWith('.test.ts') ? `${folder}/${name}` : [])),
  );
  const files = [...tests, FUZZER].filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
  if (files.length === 0) {
    console.error('用法：npm run nightly [-- 文件名的一部分…]');
    return 2;
  }
  let failed = 0;
  const work = async () => {
    for (let file = files.shift(); file; file = files.shift()) if ((await tryOut(file)) !== 0) failed++;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(failed === 0 ? '全部成立。' : `${failed} 个文件里有不成立的。`);
  return failed === 0 ? 0 : 1;
});
