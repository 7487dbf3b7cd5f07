// Finds the desktop VS Code and opens a folder in a window of its own, apart from the user's settings and extensions.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { outputOf, pause, run, scratchFolder, undoAtEnd } from '../lifetime.mjs';
import { cleanEnvironment, USER_SETTINGS, writeSettings } from './environment.mjs';

const WINDOWS_PROCESSES = 'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.CommandLine)" }';
const COMMAND = process.platform === 'win32' ? ['cmd', '/c', 'code'] : ['code'];

/**
 * Says whether `code` starts a desktop VS Code here that is new enough for the extension.
 * @param {string} needed the oldest version, `1.100.0`
 */
export async function hasDesktop(needed) {
  // In the terminal of a remote window, and in WSL, `code` speaks to a window elsewhere.
  if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  const version = /^(\d+)\.(\d+)/.exec((await code(['--version'], outputOf)) ?? '');
  const [major = 0, minor = 0] = needed.split('.').map(Number);
  return version !== null && (Number(version[1]) - major || Number(version[2]) - minor) >= 0;
}

/**
 * Opens a file in its folder, with an extension running from its sources, and waits until the window is closed.
 * @param {{ folder: string, file: string, extension: string }} opened
 */
export async function openDesktop({ folder, file, extension }) {
  const { folder: scratch } = scratchFolder();
  const data = path.join(scratch, 'user');
  writeSettings(path.join(data, 'User'), USER_SETTINGS);
  undoAtEnd(() => endProcessesOf(scratch));
  await code(
    [
      '--wait',
      '--new-window',
      '--disable-workspace-trust',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${data}`,
      `--extensions-dir=${path.join(scratch, 'extensions')}`,
      `--extensionDevelopmentPath=${extension}`,
      folder,
      file,
    ],
    run,
  );
}

/**
 * @template Result
 * @param {readonly string[]} args
 * @param {(command: string, args: readonly string[], options: { env: NodeJS.ProcessEnv }) => Result} how
 */
function code(args, how) {
  const [command = 'code', ...first] = COMMAND;
  return how(command, [...first, ...args], { env: cleanEnvironment() });
}

/**
 * The window lives in processes that `code` has let go of; the scratch folder in their command lines tells them apart.
 * @param {string} scratch
 */
async function endProcessesOf(scratch) {
  const deadline = Date.now() + 5000;
  for (let left = processesOf(scratch); left.length > 0; left = processesOf(scratch)) {
    for (const pid of left) end(pid, Date.now() < deadline ? 'SIGTERM' : 'SIGKILL');
    await pause(200);
  }
}

/**
 * @param {string} scratch
 * @returns {number[]}
 */
function processesOf(scratch) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', WINDOWS_PROCESSES]
      : ['ps', '-A', '-ww', '-o', 'pid=,args='];
  const { stdout } = spawnSync(command ?? '', args, { encoding: 'utf8', windowsHide: true });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes(scratch))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid > 0 && pid !== process.pid);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function end(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
