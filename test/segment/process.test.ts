import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/setup.mjs';
import { type Installation, installSegmenter } from './installation';

const SENTENCE = '全面推进乡村振兴，加快农业农村现代化。';

describe('the process of the segmenter', function () {
  this.timeout(60_000);
  let installation: Installation;

  beforeEach(async () => {
    installation = await installSegmenter();
  });
  afterEach(() => installation.remove());

  const nodejieba = (file: string) => path.join(installation.folder, 'nodejieba', file);
  const withoutNodejieba = () => rmSync(nodejieba(''), { recursive: true, force: true });

  describe('with jieba-wasm', () => {
    beforeEach(withoutNodejieba);

    it('says why, and cuts', async () => {
      const { segmenter, log } = installation.start();
      const [boundaries] = await segmenter.cut([SENTENCE]);
      ok(boundaries && boundaries.length < SENTENCE.length);
      equal(segmenter.engine, 'jieba-wasm');
      match(log.join('\n'), /^分词进程 \d+ 就绪，分词使用 jieba-wasm：nodejieba 缺少文件 nodejieba\.node。$/);
    });

    it('is replaced when it is killed in mid-work, and nothing is lost', async () => {
      const { segmenter, log, ready } = installation.start();
      const text = SENTENCE.repeat(20_000);
      const cutting = segmenter.cut([text]);
      process.kill(await ready(), 'SIGKILL');
      const [boundaries] = await cutting;
      equal(boundaries?.at(-1), text.length);
      equal(log.length, 3);
      match(log[1] ?? '', /^分词进程 \d+ 意外结束（信号 SIGKILL），1 秒后用 nodejieba 重新启动。$/);
    });

    it('ends with the segmenter', async () => {
      const { segmenter, ready } = installation.start();
      const cutting = segmenter.cut([SENTENCE]);
      const number = await ready();
      await cutting;
      segmenter.end();
      await assertGone(number);
    });

    it('ends when the process that started it is killed', async () => {
      const host = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', startAndLog()], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const number = await numberLoggedBy(host);
      ok(isRunning(number));
      host.kill('SIGKILL');
      await once(host, 'exit');
      await assertGone(number);
    });
  });

  describe('with nodejieba, which needs a C++ compiler to be tested', () => {
    beforeEach(function () {
      if (!installation.hasNodejieba) this.skip();
    });

    it('gives it up when its dictionary aborts it again and again', async () => {
      writeFileSync(nodejieba('jieba.dict.utf8'), '这 不是 一本 词典\n'.repeat(10));
      const { segmenter, log } = installation.start();
      const [boundaries] = await segmenter.cut([SENTENCE]);
      ok(boundaries && boundaries.length < SENTENCE.length);
      equal(segmenter.engine, 'jieba-wasm');
      deepEqual(
        log.map((line) => /(?:SIGABRT|就绪)/.exec(line)?.[0]),
        ['SIGABRT', 'SIGABRT', 'SIGABRT', '就绪'],
      );
    });

    for (const [fault, damage] of [
      ['is missing', (file: string) => rmSync(file)],
      ['is empty', (file: string) => truncateSync(file)],
    ] as const) {
      it(`is not tried with a dictionary that ${fault}`, async () => {
        damage(nodejieba('hmm_model.utf8'));
        const { segmenter, log } = installation.start();
        await segmenter.cut([SENTENCE]);
        equal(log.length, 1);
        match(log[0] ?? '', /分词使用 jieba-wasm：nodejieba 缺少文件 hmm_model\.utf8。$/);
      });
    }

    it('is not used when it does not know a word', async () => {
      writeFileSync(nodejieba('jieba.dict.utf8'), '囍 3 n\n');
      const { segmenter, log } = installation.start();
      const [boundaries] = await segmenter.cut([SENTENCE]);
      ok(boundaries && boundaries.length < SENTENCE.length);
      equal(segmenter.engine, 'jieba-wasm', log.join('\n'));
    });

    it('is not used when its native part is not one', async () => {
      writeFileSync(nodejieba('nodejieba.node'), '这不是程序');
      const { segmenter, log } = installation.start();
      await segmenter.cut([SENTENCE]);
      equal(segmenter.engine, 'jieba-wasm');
      equal(log.length, 1);
    });
  });

  /** A program that has the segmenter cut, writes its log to standard output and does not end. */
  function startAndLog(): string {
    const host = pathToFileURL(path.join(ROOT, 'server/src/segmenter-host.ts')).href;
    return `
      import host from ${JSON.stringify(host)};
      host.startSegmenter(${JSON.stringify(installation.folder)}, (line) => console.log(line)).cut(['改革']);
      setInterval(() => {}, 1000);
    `;
  }

  async function numberLoggedBy(host: ChildProcess): Promise<number> {
    const [line] = await Promise.race([once(host.stdout ?? host, 'data'), once(host, 'exit')]);
    return Number(/分词进程 (\d+) 就绪/.exec(String(line))?.[1]);
  }

  async function assertGone(number: number): Promise<void> {
    // A process that has been ended is there until the system has taken note of it.
    const deadline = Date.now() + 10_000;
    while (isRunning(number) && Date.now() < deadline) await setTimeout(20);
    equal(isRunning(number), false);
  }
});

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch {
    return false;
  }
}
