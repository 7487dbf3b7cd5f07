import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DISK } from '../../server/src/disk';
import { changeBaseline, readBaseline } from '../../server/src/project/baseline';
import { useFolder } from '../cli/folder';

const finding = (text: string) => ({ rule: 'a/b', text, before: '', after: '' });

describe('the disk', () => {
  const folder = useFolder();
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  const add = (...texts: string[]) =>
    DISK.update(uriOf('基线.json'), (text) => changeBaseline(text, { add: texts.map(finding) }));
  const accepted = () => {
    const read = readBaseline(readFileSync(path.join(folder.path, '基线.json'), 'utf8'));
    return 'acceptances' in read ? read.acceptances.map(({ text }) => text) : read.problem;
  };

  it('reads text in the encodings of Chinese editors', async () => {
    folder.write('a.yaml', '\uFEFF# 注');
    folder.write('b.yaml', new Uint8Array([0x23, 0xca, 0xf5, 0xd3, 0xef]));
    deepStrictEqual(await DISK.read(uriOf('a.yaml'), 100), { text: '# 注' });
    deepStrictEqual(await DISK.read(uriOf('b.yaml'), 100), { text: '#术语', isForeign: true });
  });

  it('tells what is not there from what cannot be read', async () => {
    folder.write('large.yaml', '');
    truncateSync(path.join(folder.path, 'large.yaml'), 10_000_000);
    mkdirSync(path.join(folder.path, 'folder.yaml'));
    deepStrictEqual(await DISK.read(uriOf('none.yaml'), 100), { absent: true });
    deepStrictEqual(await DISK.read('untitled:none', 100), { absent: true });
    deepStrictEqual(await DISK.read(uriOf('large.yaml'), 100), { problem: '文件太大（10 MB），没有读取' });
    deepStrictEqual(await DISK.read(uriOf('folder.yaml'), 100), { problem: '这不是文件' });
  });

  it('follows a link within a folder, and none that leads out of it, nor writes through one', async () => {
    folder.write('外面.yaml', 'terms: []\n');
    folder.write('工作区/共用.yaml', '# 注');
    for (const [name, target] of Object.entries({ '内.yaml': '共用.yaml', '外.yaml': '../外面.yaml' })) {
      symlinkSync(target, path.join(folder.path, '工作区', name));
    }
    const problem = '这是通往别的文件夹的链接，没有读取';
    deepStrictEqual(await DISK.read(uriOf('工作区/内.yaml'), 100), { text: '# 注' });
    deepStrictEqual(await DISK.read(uriOf('工作区/外.yaml'), 100), { problem });
    deepStrictEqual(await DISK.update(uriOf('工作区/外.yaml'), () => ({ text: '甲' })), { problem });
    strictEqual(readFileSync(path.join(folder.path, '外面.yaml'), 'utf8'), 'terms: []\n');
  });

  it('replaces a file and leaves nothing beside it', async () => {
    strictEqual(await add('甲'), undefined);
    strictEqual(await add('乙'), undefined);
    deepStrictEqual(accepted(), ['乙', '甲'].sort());
    deepStrictEqual(readdirSync(folder.path), ['基线.json']);
  });

  it('leaves a file as it is that it does not understand', async () => {
    folder.write('基线.json', '<<<<<<< HEAD');
    match((await add('甲'))?.problem ?? '', /冲突标记/);
    strictEqual(readFileSync(path.join(folder.path, '基线.json'), 'utf8'), '<<<<<<< HEAD');
  });

  it('does not wait for a process that has died', async () => {
    folder.write('基线.json.lock', '');
    utimesSync(path.join(folder.path, '基线.json.lock'), 0, 0);
    strictEqual(await add('甲'), undefined);
    deepStrictEqual(accepted(), ['甲']);
  });

  it('does not wait for one that died before the clock was put back', async () => {
    folder.write('基线.json.lock', '');
    const tomorrow = Date.now() / 1000 + 86_400;
    utimesSync(path.join(folder.path, '基线.json.lock'), tomorrow, tomorrow);
    strictEqual(await add('甲'), undefined);
    deepStrictEqual(accepted(), ['甲']);
  });

  it('loses nothing when several write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(`${index}`)));
    strictEqual(accepted().length, 20);
  });

  it('loses nothing when the clock is put forward while several write', async () => {
    let isDone = false;
    const lock = path.join(folder.path, '基线.json.lock');
    const putForward = async (): Promise<void> => {
      // To a clock that is ahead by far every lock seems to be left by a process that died.
      for (let second = 1; !isDone; second++) {
        const { mtimeMs = 0 } = (await stat(lock).catch(() => undefined)) ?? {};
        if (mtimeMs > Date.now() - 60_000) await utimes(lock, second, second).catch(() => undefined);
        await setImmediate();
      }
    };
    const jumping = putForward();
    for (let round = 0; round < 10; round++) {
      const failed = await Promise.all(['甲', '乙', '丙'].map((name) => add(`${name}${round}`)));
      deepStrictEqual(failed, [undefined, undefined, undefined]);
    }
    isDone = true;
    await jumping;
    strictEqual(accepted().length, 30);
    deepStrictEqual(readdirSync(folder.path), ['基线.json']);
  });

  it('loses nothing when several processes write at once', async () => {
    const writer = path.join(import.meta.dirname, 'writer.ts');
    const run = promisify(execFile);
    await Promise.all(
      ['甲', '乙', '丙'].map((name) =>
        run(process.execPath, ['--import', 'tsx', writer, uriOf('基线.json'), name, '15']),
      ),
    );
    const found = accepted();
    ok(Array.isArray(found), String(found));
    deepStrictEqual(new Set(found).size, 45);
  });
});
