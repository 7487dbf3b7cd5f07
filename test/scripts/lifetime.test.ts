import { deepEqual, equal } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/setup.mjs';

const LIFETIME = pathToFileURL(path.join(ROOT, 'scripts/lifetime.mjs')).href;

/** Prints its own number and then that of a child, neither of which ends by itself. */
const STUBBORN = `
  process.on('SIGTERM', () => {});
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log([process.pid, child.pid].join(' '));
  setInterval(() => {}, 1000);
`;

describe('a script run to its end', function () {
  this.timeout(30_000);
  if (process.platform === 'win32') return;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gongwen-lifetime-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`leaves no process and no folder behind after ${signal}`, async () => {
      const script = startScript(`
        scratchFolder();
        await run(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { patience: 500 });
        return 0;
      `);
      const [pids] = await once(script.stdout ?? script, 'data');
      equal(readdirSync(folder).length, 2);
      script.kill(signal);
      const [status] = await once(script, 'exit');
      equal(status, 128 + constants.signals[signal]);
      await assertNothingLeft(String(pids).split(' ').map(Number));
    });
  }

  it('leaves none behind when it fails', async () => {
    const script = startScript(`
      scratchFolder();
      const stdio = ['ignore', 'pipe', 'inherit'];
      const { child } = start(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { patience: 500, stdio });
      await new Promise((resolve) => child.stdout.once('data', (pids) => process.stdout.write(pids, resolve)));
      throw new UserError('没有成功。');
    `);
    const [pids] = await once(script.stdout ?? script, 'data');
    const [[complaint], [status]] = await Promise.all([once(script.stderr ?? script, 'data'), once(script, 'exit')]);
    deepEqual([String(complaint), status], ['没有成功。\n', 1]);
    await assertNothingLeft(String(pids).split(' ').map(Number));
  });

  it('gives the status of its main function', async () => {
    const script = startScript('return 3;');
    const [status] = await once(script, 'exit');
    equal(status, 3);
  });

  function startScript(main: string): ChildProcess {
    const file = path.join(folder, 'script.mjs');
    const imports = `import { run, runToTheEnd, scratchFolder, start, UserError } from '${LIFETIME}';`;
    writeFileSync(file, `${imports}\nawait runToTheEnd(async () => {${main}});\n`);
    return spawn(process.execPath, [file], { env: { ...process.env, TMPDIR: folder } });
  }

  async function assertNothingLeft(pids: readonly number[]): Promise<void> {
    deepEqual(readdirSync(folder), ['script.mjs']);
    equal(pids.length, 2);
    // A process that has been ended is there until the system has taken note of it.
    const deadline = Date.now() + 10_000;
    while (pids.some(isRunning) && Date.now() < deadline) await setTimeout(20);
    deepEqual(pids.filter(isRunning), []);
  }
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
