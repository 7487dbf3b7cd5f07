import { deepEqual, equal, match } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { RULES } from '../../server/src/rules/index';
import type { Boundaries, Segmenter } from '../../server/src/segment/segmenter';
import type { Runtime } from '../../server/src/server';
import { type Installation, installSegmenter } from '../segment/installation';
import { reportsWords } from '../support/reports-words';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const TEXT = '（一）推进改革\n（三）扩大开放';
const OTHERS = ['numbering/missing'];

describe('findings that need words', () => {
  let session: Session;
  let publications: AsyncIterator<PublishDiagnosticsParams>;
  let version: number;

  async function begin(runtime: Runtime): Promise<void> {
    session = await startSession({}, { rules: [...RULES, reportsWords], ...runtime });
    publications = session.publications();
    version = 0;
  }
  afterEach(() => session.end());

  const open = (text: string) =>
    session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: ++version, text },
    });
  const replace = (text: string) =>
    session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version },
      contentChanges: [{ text }],
    });
  /** Version, rules other than that of words, and words of the next diagnostics to arrive. */
  async function next(): Promise<{ version: number | undefined; others: unknown[]; words: string[] }> {
    const { value } = await publications.next();
    const { diagnostics, version }: PublishDiagnosticsParams = value;
    const isWord = ({ code }: { code?: unknown }): boolean => code === reportsWords.id;
    return {
      version,
      others: diagnostics.filter((diagnostic) => !isWord(diagnostic)).map(({ code }) => code),
      words: diagnostics.filter(isWord).map(({ message }) => String(message)),
    };
  }

  it('follow the others for the same version, and the segmenter is started but once', async () => {
    const segmenter = halvingSegmenter();
    await begin({ startSegmenter: segmenter.start });
    await open(TEXT);
    deepEqual(await next(), { version: 1, others: OTHERS, words: [] });
    deepEqual(await next(), { version: 1, others: OTHERS, words: ['（一）', '推进改革', '（三）', '扩大开放'] });
    await replace(TEXT.replace('扩大', '坚持'));
    deepEqual(await next(), { version: 2, others: OTHERS, words: ['（一）', '推进改革'] });
    deepEqual((await next()).words, ['（一）', '推进改革', '（三）', '坚持开放']);
    deepEqual(segmenter.requests, [['（一）推进改革', '（三）扩大开放'], ['（三）坚持开放']]);
    equal(segmenter.starts(), 1);
  });

  it('are never told of a version that is past', async () => {
    const segmenter = halvingSegmenter();
    const answer = segmenter.holdBack();
    await begin({ startSegmenter: segmenter.start });
    await open('推进改革');
    equal((await next()).version, 1);
    await answer.asked;
    await replace('扩大开放');
    equal((await next()).version, 2);
    answer.release();
    deepEqual(await next(), { version: 2, others: [], words: ['扩大', '开放'] });
  });

  it('are never told of a document that is closed', async () => {
    const segmenter = halvingSegmenter();
    const answer = segmenter.holdBack();
    await begin({ startSegmenter: segmenter.start });
    await open('推进改革');
    await next();
    await answer.asked;
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    deepEqual((await next()).words, []);
    answer.release();
    await open('扩大开放');
    deepEqual((await next()).version, 2);
    deepEqual((await next()).words, ['扩大', '开放']);
  });

  it('cost the others nothing when no segmenter can be had', async () => {
    const segmenter = { engine: undefined, cut: () => Promise.reject(new Error('没有')), end: () => {} };
    await begin({ startSegmenter: () => segmenter });
    await open(TEXT);
    deepEqual((await next()).others, OTHERS);
    await replace('（一）推进改革\n（二）扩大开放');
    deepEqual(await next(), { version: 2, others: [], words: [] });
  });

  it('do not start it as long as no rule asks for words', async () => {
    const segmenter = halvingSegmenter();
    await begin({ startSegmenter: segmenter.start, rules: RULES.filter(({ id }) => id.startsWith('numbering/')) });
    await open(TEXT);
    deepEqual((await next()).others, OTHERS);
    await replace('推进改革');
    await next();
    equal(segmenter.starts(), 0);
  });

  describe('with the real process', function () {
    this.timeout(60_000);
    let installation: Installation;

    before(async () => {
      installation = await installSegmenter();
      rmSync(path.join(installation.folder, 'nodejieba'), { recursive: true, force: true });
    });
    after(() => installation.remove());

    it('come through its being killed, and the log tells of it', async () => {
      const running = installation.start();
      await begin({ startSegmenter: () => running.segmenter });
      await open(TEXT);
      deepEqual((await next()).others, OTHERS);
      process.kill(await running.ready(), 'SIGKILL');
      const { version, others, words } = await next();
      deepEqual([version, others, words.join('')], [1, OTHERS, TEXT.replace('\n', '')]);
      // The words may have come before it was killed.
      while (running.log.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      match(running.log[1] ?? '', /意外结束（信号 SIGKILL）/);
    });
  });
});

/** Cuts `（一）` off and halves of four characters in two; can be told to hold its next answer back. */
function halvingSegmenter() {
  const requests: string[][] = [];
  let starts = 0;
  let hold: { readonly asked: () => void; readonly released: Promise<void> } | undefined;
  const segmenter: Segmenter = {
    engine: 'jieba-wasm',
    cut: async (texts) => {
      requests.push([...texts]);
      const held = hold;
      hold = undefined;
      held?.asked();
      await held?.released;
      return texts.map((text): Boundaries => (text.length === 4 ? [0, 2, 4] : [0, 3, text.length]));
    },
    end: () => {},
  };
  return {
    requests,
    starts: () => starts,
    start: () => {
      starts++;
      return segmenter;
    },
    holdBack: () => {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const asked = new Promise<void>((resolve) => {
        hold = { asked: resolve, released };
      });
      return { asked, release };
    },
  };
}
