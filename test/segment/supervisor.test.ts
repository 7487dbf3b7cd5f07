import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Segmenter } from '../../server/src/segment/segmenter';
import {
  FAILURES_OF_NODEJIEBA,
  MOST_FAILURES,
  supervise,
  type WorkerOptions,
} from '../../server/src/segment/supervisor';
import type { Request } from '../../server/src/segment/worker';

/** A supervised segmenter whose workers do what the test says, at the times that the test says. */
function stage() {
  const workers: (WorkerOptions & { readonly requests: Request[]; ended: boolean })[] = [];
  const log: string[] = [];
  const timers: { readonly milliseconds: number; readonly callback: () => void }[] = [];
  const segmenter: Segmenter = supervise({
    start: (options) => {
      const worker = { ...options, requests: [] as Request[], ended: false };
      workers.push(worker);
      return {
        name: `进程 ${workers.length} `,
        send: (request) => worker.requests.push(request),
        end: () => {
          worker.ended = true;
          options.onEnd('信号 SIGKILL');
        },
      };
    },
    log: (line) => log.push(line),
    after: (milliseconds, callback) => {
      const timer = { milliseconds, callback };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
  });
  return {
    segmenter,
    workers,
    log,
    timers,
    latest: () => workers.at(-1) as (typeof workers)[number],
    /** Lets the time pass that is waited for. */
    pass: () => timers.shift()?.callback(),
  };
}

const CUT = [[0, 2]];

describe('the supervisor of the segmenter', () => {
  it('starts nothing before the first text, then one worker for all', async () => {
    const { segmenter, workers, latest } = stage();
    equal(workers.length, 0);
    const first = segmenter.cut(['改革']);
    const second = segmenter.cut(['开放']);
    equal(latest().requests.length, 0, 'asked before it is ready');
    latest().onMessage({ engine: 'nodejieba' });
    equal(latest().requests.length, 1, 'one request at a time');
    latest().onMessage({ cut: CUT });
    latest().onMessage({ cut: [[0, 1, 2]] });
    deepEqual(await Promise.all([first, second]), [CUT, [[0, 1, 2]]]);
    deepEqual([workers.length, segmenter.engine], [1, 'nodejieba']);
  });

  it('starts another when one ends in mid-work, and asks it the same', async () => {
    const { segmenter, workers, latest, log, pass } = stage();
    const cut = segmenter.cut(['改革']);
    latest().onMessage({ engine: 'nodejieba' });
    latest().onEnd('信号 SIGKILL');
    deepEqual([workers.length, segmenter.engine], [1, undefined]);
    pass();
    latest().onMessage({ engine: 'nodejieba' });
    deepEqual(latest().requests, [{ texts: ['改革'] }]);
    latest().onMessage({ cut: CUT });
    deepEqual(await cut, CUT);
    deepEqual(log, [
      '进程 1 就绪，分词使用 nodejieba。',
      '进程 1 意外结束（信号 SIGKILL），1 秒后用 nodejieba 重新启动。',
      '进程 2 就绪，分词使用 nodejieba。',
    ]);
  });

  it('waits twice as long after each failure in a row, and as at first after a success', async () => {
    const { segmenter, latest, timers, pass } = stage();
    const fail = (): number | undefined => {
      latest().onEnd('信号 SIGABRT');
      const pause = timers[0]?.milliseconds;
      pass();
      return pause;
    };
    const cut = segmenter.cut(['改革']);
    deepEqual([fail(), fail(), fail(), fail()], [1000, 2000, 4000, 8000]);
    latest().onMessage({ engine: 'jieba-wasm' });
    latest().onMessage({ cut: CUT });
    await cut;
    void segmenter.cut(['开放']);
    equal(fail(), 1000);
  });

  it('gives nodejieba up for jieba-wasm when it fails again and again', () => {
    const { segmenter, workers, latest, pass } = stage();
    void segmenter.cut(['改革']);
    for (let failure = 0; failure < FAILURES_OF_NODEJIEBA; failure++) {
      latest().onEnd('信号 SIGABRT');
      pass();
    }
    deepEqual(
      workers.map(({ engine }) => engine),
      [...Array(FAILURES_OF_NODEJIEBA).fill('nodejieba'), 'jieba-wasm'],
    );
  });

  it('stops trying in the end, and says so once', async () => {
    const { segmenter, workers, latest, log, timers, pass } = stage();
    const cut = segmenter.cut(['改革']);
    for (let failure = 0; failure < MOST_FAILURES; failure++) {
      latest().onEnd('退出码 1');
      pass();
    }
    await rejects(cut, { message: '分词进程一再意外结束' });
    await rejects(segmenter.cut(['开放']));
    deepEqual([workers.length, timers.length, log.length], [MOST_FAILURES, 0, MOST_FAILURES]);
    equal(log.at(-1), '进程 8 意外结束（退出码 1），已连续 8 次，不再启动。需要分词的检查暂停，其他检查不受影响。');
  });

  it('is not started again while nothing is wanted', async () => {
    const { segmenter, workers, latest, pass } = stage();
    const cut = segmenter.cut(['改革']);
    latest().onMessage({ engine: 'nodejieba' });
    latest().onMessage({ cut: CUT });
    await cut;
    latest().onEnd('信号 SIGKILL');
    pass();
    equal(workers.length, 1);
    void segmenter.cut(['开放']);
    equal(workers.length, 2);
  });

  it('ends a worker that hangs', () => {
    const { segmenter, workers, latest, timers, pass } = stage();
    void segmenter.cut(['改革']);
    latest().onMessage({ engine: 'nodejieba' });
    equal(timers[0]?.milliseconds, 60_000);
    pass();
    equal(workers[0]?.ended, true);
    pass();
    equal(workers.length, 2);
  });

  it('skips what is no longer wanted, and does not mistake its answer for another', async () => {
    const { segmenter, latest } = stage();
    const [begun, waiting] = [new AbortController(), new AbortController()];
    const first = segmenter.cut(['改革'], begun.signal);
    const second = segmenter.cut(['开放'], waiting.signal);
    const third = segmenter.cut(['发展']);
    latest().onMessage({ engine: 'nodejieba' });
    begun.abort();
    waiting.abort();
    latest().onMessage({ cut: [[0, 1, 2]] });
    latest().onMessage({ cut: CUT });
    await rejects(second, { name: 'AbortError' });
    deepEqual(await Promise.all([first, third]), [[[0, 1, 2]], CUT]);
    deepEqual(latest().requests, [{ texts: ['改革'] }, { texts: ['发展'] }]);
  });

  it('ends with its worker, which is not replaced', async () => {
    const { segmenter, workers, latest, log, timers } = stage();
    const cut = segmenter.cut(['改革']);
    latest().onMessage({ engine: 'nodejieba' });
    segmenter.end();
    await rejects(cut, { message: '分词已经结束' });
    await rejects(segmenter.cut(['开放']));
    deepEqual([workers.length, latest().ended, timers.length, log.length], [1, true, 0, 1]);
  });
});
