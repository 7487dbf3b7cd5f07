import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { bundledCommand } from '../cli/gongwen';

const ROOT = join(import.meta.dirname, '../..');

export interface Ended {
  readonly status: number;
  /** Of both standard output and standard error. */
  readonly printed: string;
}

/** Makes a folder a repository that has installed the package; gives what runs programs in it, offline. */
export async function createRepository(folder: string) {
  const home = join(folder, '.home');
  const write = (name: string, content: string, mode = 0o644): void => {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content, { mode });
  };
  const run = (command: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) =>
    new Promise<Ended>((resolve) => {
      const own = { HOME: home, USERPROFILE: home, npm_config_cache: join(home, 'npm'), npm_config_offline: 'true' };
      const identity = {
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: '甲',
        GIT_COMMITTER_NAME: '甲',
        EMAIL: 'a@example.org',
      };
      const env = { ...process.env, ...own, ...identity, ...variables };
      execFile(command, args, { cwd: folder, env }, (error, output, problems) => {
        resolve({ status: error ? Number(error.code) : 0, printed: output + problems });
      });
    });
  mkdirSync(home, { recursive: true });
  const manifest = { name: 'gongwen', version, bin: { gongwen: 'cli.js' } };
  write('node_modules/gongwen/package.json', JSON.stringify(manifest));
  write(
    'node_modules/gongwen/cli.js',
    `#!/usr/bin/env node\nrequire(${JSON.stringify(await bundledCommand())});\n`,
    0o755,
  );
  write('node_modules/.bin/gongwen', '#!/bin/sh\nexec node node_modules/gongwen/cli.js "$@"\n', 0o755);
  write('package.json', JSON.stringify({ private: true, devDependencies: { gongwen: version } }));
  write('.gitignore', 'node_modules\n.home\n');
  const git = (...args: string[]) => run('git', args);
  await git('init', '--quiet');
  return { write, run, git };
}

/** A file of this repository. */
export function fileOf(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** The pieces of code in a language on the page about continuous checks, by position. */
export function snippets(language: string): string[] {
  return [...fileOf('docs/continuous-checks.md').matchAll(/^```(\w+)\n(.*?)^```/gms)].flatMap(([, name, code]) =>
    name === language && code !== undefined ? [code] : [],
  );
}
