// npm run nightly: what takes hours: every property a hundred thousand times, and an hour of the fuzzer.
import './require-node.mjs';
import path from 'node:path';
import { run, runToTheEnd } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
const PROPERTIES = ['test/property/**/*.test.ts', 'test/fuzz/*.test.ts'];

await runToTheEnd(async () => {
  const properties = await run(process.execPath, [MOCHA, '--no-config', '--node-option', 'import=tsx', ...PROPERTIES], {
    cwd: ROOT,
    env: { ...process.env, GONGWEN_PROPERTY_RUNS: process.env.GONGWEN_PROPERTY_RUNS ?? '100000' },
  });
  const fuzz = await run(process.execPath, [path.join(ROOT, 'scripts/fuzz.mjs'), '3600'], { cwd: ROOT });
  return properties === 0 && fuzz === 0 ? 0 : 1;
});
