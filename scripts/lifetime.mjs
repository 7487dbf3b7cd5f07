// What a script starts and lays down, and its end: however the script ends, by itself, by an error or by a signal,
// no process and no scratch folder stays behind.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {() => void | Promise<void>} Undo */

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {readonly ('ignore' | 'inherit' | 'pipe')[]} [stdio] `inherit` for output by default; there is never a standard input.
 * @property {number} [patience] Milliseconds from the polite signal to the one that cannot be refused; 5000 by default.
 * @property {boolean} [interruptible] False has it wait for the program's own end instead of the polite signal.
 */

/** A failure that the user can do something about: its message is the whole of what is shown. */
export class UserError extends Error {}

/** @type {Set<Undo>} */
const undoings = new Set();
/** @type {Set<() => void>} */
const lastResorts = new Set();
/** @type {Promise<void> | undefined} */
let ending;
let endsOnSignals = false;

/** The exit status after a signal, where it is not the usual 128 and more. @type {number | undefined} */
let statusAfterSignal;

/**
 * Runs a script to its end: undoes what it left, prints an error once and sets the exit status.
 * @param {() => Promise<number>} main gives the exit status
 */
export async function runToTheEnd(main) {
  endOnSignals();
  let status = 1;
  try {
    status = await main();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
  }
  if (ending) return;
  await undoAll();
  process.exit(status);
}

/** Has a signal undo everything before the process ends; to be called once or more. */
export function endOnSignals() {
  if (endsOnSignals) return;
  endsOnSignals = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (ending) return;
      // What the signal breaks off fails, and would only say so.
      console.log = () => {};
      console.error = () => {};
      void undoAll().then(() => process.exit(statusAfterSignal ?? 128 + constants.signals[signal]));
    });
  }
  // A closed terminal takes standard output with it; that must not stop the clearing up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.on('exit', () => {
    for (const resort of lastResorts) resort();
  });
}

/** From now on a signal is the usual way to end the script, and no failure. */
export function expectSignal() {
  statusAfterSignal = 0;
}

/** Undoes everything, the latest first; a second call waits for the first. */
function undoAll() {
  ending =
    ending ??
    (async () => {
      for (const undo of [...undoings].reverse()) await undo();
    })();
  return ending;
}

/**
 * Has something undone at the end at the latest. Gives a function that undoes it now, once.
 * @param {Undo} undo
 * @param {() => void} lastResort what can be done of it at once, for an end that waits for nothing
 * @returns {() => Promise<void>}
 */
export function undoAtEnd(undo, lastResort = () => {}) {
  /** @type {Promise<void> | undefined} */
  let done;
  const once = () => {
    done =
      done ??
      Promise.resolve(undo()).finally(() => {
        undoings.delete(once);
        lastResorts.delete(lastResort);
      });
    return done;
  };
  undoings.add(once);
  lastResorts.add(lastResort);
  return once;
}

/**
 * Makes an empty folder that is deleted at the end, or by the function that comes with it.
 * @param {string} parent the system's temporary folder by default; made where it is missing
 * @param {string} prefix
 * @returns {{ folder: string, remove: () => Promise<void> }}
 */
export function scratchFolder(parent = tmpdir(), prefix = 'gongwen-') {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, prefix));
  const remove = undoAtEnd(
    // A process that ends writes its last log line a moment later: try again for a while.
    () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
    () => {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Nothing waits any more, and nobody is left to tell.
      }
    },
  );
  return { folder, remove };
}

/**
 * Starts a program in a process group of its own, so that all its descendants can be ended with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StartOptions} options
 * @returns {{ child: ChildProcess, stop: () => Promise<void> }}
 */
export function start(
  command,
  args,
  { patience = 5000, interruptible = true, stdio = ['ignore', 'inherit', 'inherit'], ...options } = {},
) {
  if (ending) throw new UserError('正在结束。');
  const child = spawn(command, args, {
    ...options,
    stdio: [...stdio],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = undoAtEnd(
    async () => {
      const deadline = Date.now() + patience;
      if (interruptible) signalGroup(child, 'SIGTERM');
      // The group lives on while any of its members does, the leader's end notwithstanding.
      while (signalGroup(child, 0) && Date.now() < deadline) await pause(50);
      signalGroup(child, 'SIGKILL');
      if (child.pid !== undefined) await ended;
    },
    () => signalGroup(child, 'SIGKILL'),
  );
  return { child, stop };
}

/**
 * Sends a signal to a program and all its descendants; says whether there was any left to take it. 0 only asks.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    if (process.platform !== 'win32') return process.kill(-child.pid, signal);
    const alive = process.kill(child.pid, 0);
    if (signal) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return alive;
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end. Resolves with its exit status, 128 and more after a signal; rejects where it cannot be started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StartOptions} options
 * @returns {Promise<number>}
 */
export async function run(command, args, options = {}) {
  const { child, stop } = start(command, args, options);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
  await stop();
  return status;
}

/**
 * Runs a program to its end and gives what it prints on standard output, undefined where it fails or is not there.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StartOptions} options
 * @returns {Promise<string | undefined>}
 */
export async function outputOf(command, args, options = {}) {
  const { child, stop } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  await stop();
  return status === 0 ? output : undefined;
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
