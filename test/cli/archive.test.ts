import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createProgress } from '../../server/src/cli/progress';
import { startThreads } from '../../server/src/cli/threads';
import { useFolder } from './folder';
import { ended, gongwen, start } from './gongwen';

const CLEAN = '一、稳增长\n二、促改革\n三、惠民生\n';
const SKIPPED = '一、稳增长\n二、促改革\n四、惠民生\n五、防风险\n';

/** Enough files for two threads. */
const MANY = 120;

/** A line of `--format ndjson`, complete or not at all. */
const lines = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('gongwen check on an archive', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);
  const fill = () => {
    for (let number = 100; number < 100 + MANY; number++) folder.write(`${number}.gw`, number % 3 ? CLEAN : SKIPPED);
  };

  it('prints the same with one thread and with several, in the order of the files', async () => {
    fill();
    const single = await run('--threads', '1', '--format', 'json');
    const several = await run('--threads', '3', '--format', 'json');
    deepStrictEqual(several, single);
    const { files, summary } = JSON.parse(several.output);
    deepStrictEqual([summary.files, summary.warning], [MANY, MANY / 3]);
    deepStrictEqual(
      files.map(({ path }: { path: string }) => path),
      Array.from({ length: MANY }, (_, index) => `${100 + index}.gw`),
    );
  });

  it('tells which file fails, and finishes the rest', async () => {
    fill();
    folder.write('150.gw', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff));
    const { status, output, problems } = await run('--threads', '2', '--format', 'ndjson');
    strictEqual(status, 2);
    match(problems, /^gongwen：150\.gw：无法识别编码[^\n]*\n$/);
    strictEqual(lines(output).length, MANY - 1);
  });

  it('prints each file as soon as it is done', async () => {
    folder.write('甲.gw', SKIPPED);
    const child = await start(['check', '甲.gw', '-', '--format', 'ndjson'], folder.path);
    ok(child.stdout && child.stdin);
    const [first] = await once(child.stdout, 'data');
    strictEqual(JSON.parse(String(first)).path, '甲.gw');
    const rest = text(child.stdout);
    child.stdin.end(CLEAN);
    strictEqual(JSON.parse(await rest).path, '-');
  });

  it('stops at Ctrl+C with whole lines and status 130', async () => {
    fill();
    // Standard input is never closed: without the interruption it would wait for ever.
    const child = await start(['check', '.', '-', '--threads', '2', '--format', 'ndjson'], folder.path);
    ok(child.stdout && child.stderr);
    let output = '';
    child.stdout.on('data', (data) => {
      if (output === '') child.kill('SIGINT');
      output += data;
    });
    const problems = text(child.stderr);
    strictEqual(await ended(child), 130);
    match(await problems, /^gongwen：已中断，检查了 121 个文件中的 \d+ 个。\n$/);
    ok(lines(output).length <= MANY);
  });

  it('stops quietly when the reader goes away', async () => {
    fill();
    const child = await start(['check', '--threads', '2', '--format', 'ndjson'], folder.path);
    ok(child.stdout && child.stderr);
    child.stdout.destroy();
    const problems = text(child.stderr);
    strictEqual(await ended(child), 0);
    strictEqual(await problems, '');
  });

  describe('with --cache', () => {
    const cacheFile = () => join(folder.path, '.gongwen-cache');
    const check = (...args: string[]) => run('甲.gw', '乙.gw', '--format', 'ndjson', ...args, '--cache');
    const messages = (output: string) =>
      lines(output).flatMap(({ diagnostics }) => diagnostics.map(({ message }: { message: string }) => message));

    beforeEach(() => {
      folder.write('甲.gw', SKIPPED);
      folder.write('乙.gw', CLEAN);
    });

    it('says the same again', async () => {
      const first = await check();
      strictEqual(first.status, 1);
      deepStrictEqual(await check(), first);
    });

    it('looks only at what has changed: text, settings or program', async () => {
      const [message = ''] = messages((await check()).output);
      // What the cache says is told, which shows that the file was not checked.
      writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replace(message, '记下的问题'));
      deepStrictEqual(messages((await check()).output), ['记下的问题']);
      deepStrictEqual(messages((await check('--rule', 'numbering=hint')).output), [message]);
      folder.write('gongwen.yaml', 'rules:\n  numbering: error\n');
      deepStrictEqual(messages((await check()).output), [message]);
      folder.write('甲.gw', CLEAN);
      deepStrictEqual(messages((await check()).output), []);
    });

    it('works with threads, and forgets the files that are gone', async () => {
      fill();
      const first = await run('--cache=记录', '--threads', '2');
      deepStrictEqual(await run('--cache=记录', '--threads', '2'), first);
      rmSync(join(folder.path, '100.gw'));
      await run('--cache=记录', '--threads', '2');
      const { files } = JSON.parse(readFileSync(join(folder.path, '记录'), 'utf8'));
      deepStrictEqual([files['100.gw'], Object.keys(files).length], [undefined, MANY + 1]);
    });

    it('begins anew where the cache is damaged', async () => {
      folder.write('.gongwen-cache', '{"version":1,"files":');
      strictEqual(messages((await check()).output).length, 1);
      ok(JSON.parse(readFileSync(cacheFile(), 'utf8')).files['甲.gw']);
    });
  });
});

describe('threads', () => {
  const folder = useFolder();

  it('go on after a file that has ended one', async () => {
    const library = createRequire(import.meta.url).resolve('workerpool');
    folder.write(
      'cli-worker.js',
      `require(${JSON.stringify(library)}).worker({ check: (path) => path === '坏' ? process.exit(1) : { problem: path } });`,
    );
    const threads = startThreads(folder.path, 1, { rules: {}, segment: false, build: '' });
    try {
      await rejects(threads.check('坏', undefined));
      deepStrictEqual(await threads.check('好', undefined), { problem: '好' });
    } finally {
      await threads.end();
    }
  });
});

describe('the progress of a run', () => {
  it('is shown on a terminal, after a second, and taken away', () => {
    let time = 0;
    let written = '';
    const write = (piece: string) => {
      written += piece;
    };
    const progress = createProgress({ isTTY: true, write }, () => time);
    time = 900;
    progress.show(1, 3);
    progress.clear();
    strictEqual(written, '');
    time = 1_100;
    progress.show(2, 3);
    time = 1_110;
    progress.show(3, 3);
    progress.clear();
    strictEqual(written, '\r\u001b[K已检查 2/3 个文件\r\u001b[K');
  });

  it('is not shown elsewhere', () => {
    let time = 0;
    const progress = createProgress({ write: () => ok(false) }, () => time);
    time = 5_000;
    progress.show(1, 2);
    progress.clear();
  });
});
