// Installs what the tests use and Debian has, where this runs as root on such a system.
import { outputOf, run } from './lifetime.mjs';

/**
 * Sees to it that a program can be run: says whether it can, after an attempt to install it.
 * @param {string} command which knows `--version`
 * @param {readonly string[]} packages Debian's, all of which it needs
 */
export async function prepareProgram(command, packages) {
  const isThere = async () => (await outputOf(command, ['--version'])) !== undefined;
  const missing = (await isThere()) ? await missingAmong(packages) : packages;
  if (missing.length > 0) await installPackages(missing);
  return await isThere();
}

/**
 * Of some packages those that are not installed; none on other systems, where their names mean nothing.
 * @param {readonly string[]} names
 */
async function missingAmong(names) {
  if (!(await outputOf('dpkg', ['--version']))) return [];
  const missing = [];
  for (const name of names) if ((await outputOf('dpkg', ['-s', name])) === undefined) missing.push(name);
  return missing;
}

/**
 * Installs Debian packages where this runs as root on a system that has them; says whether it did.
 * @param {readonly string[]} names
 */
export async function installPackages(names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !(await outputOf('apt-get', ['--version'])))
    return false;
  console.log(`正在用 apt-get 安装 ${names.join('、')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An installation that is broken off leaves the whole system's package database in disorder.
  const options = { env, patience: 300_000, interruptible: false };
  await run('apt-get', ['update', '-qq'], options);
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)) === 0;
}
