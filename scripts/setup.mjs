// Brings a fresh clone to where the product is built. Node built-ins only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf, run, UserError } from './lifetime.mjs';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs what package-lock.json names unless just that is installed already. */
export async function installDependencies() {
  if (isInstalled()) return;
  console.log('正在安装依赖…');
  const status = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], ROOT);
  if (status !== 0) throw new UserError('安装依赖失败：请检查网络和上面 npm 的说明，然后重试。');
}

/** Bundles the product into dist/. */
export async function buildProduct() {
  const { buildAll } = await import('./build.mjs');
  await buildAll().catch((error) => {
    throw new UserError(`构建失败：${error.message}`);
  });
}

/**
 * Runs npm, the one that started this script where one did. Gives its exit status.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {import('./lifetime.mjs').StartOptions} [options]
 */
export function npm(args, cwd, options = {}) {
  // npm shuts its ears to polite signals, and what it leaves half done is done anew.
  return run(...npmCommand(args), { patience: 500, ...options, cwd });
}

/**
 * What npm prints; undefined where it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function outputOfNpm(args, cwd) {
  return outputOf(...npmCommand(args), { patience: 500, cwd });
}

/**
 * @param {readonly string[]} args
 * @returns {[command: string, args: readonly string[]]}
 */
function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return [process.execPath, [own, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

/** npm writes node_modules/.package-lock.json last of all, so a broken-off installation does not pass for a whole one. */
function isInstalled() {
  try {
    const { packages: wanted } = readLock('package-lock.json');
    const { packages: found } = readLock('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([name, { version, optional }]) => name === '' || optional || found[name]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {{ packages: Record<string, { version?: string, optional?: boolean }> }}
 */
function readLock(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}
