import { deepStrictEqual, match, notStrictEqual, strictEqual } from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SHELL = process.platform === 'win32';

describe('a release, made in a repository of its own as CONTRIBUTING.md says', function () {
  this.timeout(60_000);
  let folder = '';

  const run = (command: string, ...args: string[]): SpawnSyncReturns<string> => {
    // What npm tells the scripts that it runs would hold for the npm in here as well.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|GIT_)/i.test(name)));
    return spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', shell: SHELL });
  };
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = run('git', '-c', 'user.name=甲', '-c', 'user.email=a@example.com', ...args);
    strictEqual(status, 0, stderr);
    return stdout;
  };
  const versionsOf = (file: string): string[] => {
    const { version, packages } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [version, ...(packages ? [packages[''].version] : [])];
  };
  const notes = (tag: string) => run(process.execPath, 'scripts/release-notes.mjs', tag);
  const writeChangelog = (heading: string): void =>
    writeFileSync(
      join(folder, 'CHANGELOG.md'),
      `# 更新记录\n\n## ${heading}\n\n- 新的功能。\n\n## 8.0.0（2020年1月1日）\n\n- 旧的。\n`,
    );

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gongwen-')));
    for (const name of ['package.json', 'package-lock.json', '.npmrc', 'scripts']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'user.name', '甲');
    git('config', 'user.email', 'a@example.com');
    writeChangelog('9.0.0（2026年1月1日）');
    git('add', '--all');
    git('commit', '--quiet', '--message', '写好更新记录');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is set by npm version in every file that states it, in a commit with a tag', () => {
    const { status, stderr } = run('npm', 'version', '9.0.0');
    strictEqual(status, 0, stderr);
    deepStrictEqual(versionsOf('package.json'), ['9.0.0']);
    deepStrictEqual(versionsOf('package-lock.json'), ['9.0.0', '9.0.0']);
    strictEqual(git('status', '--porcelain'), '');
    strictEqual(git('tag', '--points-at', 'HEAD').trim(), 'v9.0.0');
    deepStrictEqual(git('show', '--name-only', '--format=', 'HEAD').trim().split('\n'), [
      'package-lock.json',
      'package.json',
    ]);
  });

  it('has the section of its version for notes', () => {
    const { status, stdout } = notes('v9.0.0');
    deepStrictEqual([status, stdout], [0, '- 新的功能。\n']);
  });

  it('stops where tag, manifest and changelog do not speak of the same version, or it is called unreleased', () => {
    match(notes('v9.0.1').stderr, /标签是“v9\.0\.1”，package\.json 的版本是 9\.0\.0/);
    notStrictEqual(notes('v9.0.1').status, 0);
    writeChangelog('9.0.0（未发布）');
    match(notes('v9.0.0').stderr, /未发布/);
    writeChangelog('7.0.0（2020年1月1日）');
    match(notes('v9.0.0').stderr, /CHANGELOG\.md 里没有 9\.0\.0/);
  });
});
