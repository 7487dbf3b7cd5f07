import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { endOnSignals, scratchFolder, start } from '../../scripts/lifetime.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { prepareBrowser } from '../../scripts/vscode/browser.mjs';
import { openProblems, openWorkbench } from '../../scripts/vscode/workbench.mjs';

describe('npm start', () => {
  if (process.platform === 'win32') return;
  const closing: (() => Promise<void>)[] = [];
  let folder: string;

  before(() => {
    endOnSignals();
    const scratch = scratchFolder();
    folder = scratch.folder;
    closing.unshift(scratch.remove);
  });

  after(async () => {
    for (const close of closing) await close();
  });

  it('opens the sample in the browser, and leaves nothing behind after Ctrl+C', async () => {
    const own = path.join(folder, 'tmp');
    mkdirSync(own);
    const opened = path.join(folder, 'opened');
    const env = { ...process.env, TMPDIR: own, PATH: `${browserThatNotesIn(opened)}:${process.env.PATH}` };
    // It has a process group of its own, which takes the signal as a whole, as from a terminal.
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const { child: npm, stop } = start('npm', ['start', '--', '--browser'], {
      cwd: ROOT,
      env,
      stdio,
      patience: 15_000,
    });
    closing.unshift(stop);
    ok(npm.pid && npm.stdout);
    let output = '';
    npm.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    const address = await eventually(() => /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0]);
    equal((await fetch(new URL(address).origin)).status, 403);
    const browser = await prepareBrowser();
    ok(browser);
    const { page, close } = await openWorkbench(browser, address);
    closing.unshift(close);
    page.setDefaultTimeout(60_000);
    await openProblems(page);
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'numbering/' }).first().waitFor();
    equal(await eventually(() => readIfThere(opened)), address);
    const processes = processesWith(own);
    ok(
      processes.some((line) => line.includes('dist/server.js')),
      processes.join('\n'),
    );

    process.kill(-npm.pid, 'SIGINT');
    await Promise.all([once(npm, 'exit'), close()]);
    // The shell between npm and the script, and npm with it, may not wait for the script's end.
    await eventually(() => processesWith(own).length === 0);
    deepEqual(readdirSync(own), []);
  });

  /** Makes programs of the names by which a browser is opened, which only write down what they are to open. */
  function browserThatNotesIn(file: string): string {
    const programs = path.join(folder, 'bin');
    mkdirSync(programs);
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(path.join(programs, name), `#!/bin/sh\nprintf %s "$1" > '${file}'\n`);
      chmodSync(path.join(programs, name), 0o755);
    }
    return programs;
  }
});

/** The processes that have a text in their command line or in their environment. */
function processesWith(text: string): string[] {
  const all = execFileSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return all.split('\n').filter((line) => line.includes(text));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}

/** Asks again and again until the answer is neither undefined nor false. */
async function eventually<T>(ask: () => T | undefined | false): Promise<T> {
  for (;;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    await setTimeout(100);
  }
}
