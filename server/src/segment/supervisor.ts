import type { Boundaries, EngineName, Segmenter } from './segmenter';
import type { Message, Request } from './worker';

/** A running worker: a process of its own on Node, a Web Worker in a browser. */
export interface Worker {
  /** What the log calls it, in Chinese. */
  readonly name: string;
  send(request: Request): void;
  /** Ends it at once, whatever it is doing; `onEnd` is called as for any other end. */
  end(): void;
}

/** What a worker needs to be started, and how it is heard. */
export interface WorkerOptions {
  readonly engine: EngineName;
  onMessage(message: Message): void;
  /** Called once, also for a worker that could not be started at all; never before `start` has returned. */
  onEnd(reason: string): void;
}

export interface Surroundings {
  start(options: WorkerOptions): Worker;
  /** One line in Chinese, for who looks into a fault. */
  log(line: string): void;
  /** Calls back after a time in milliseconds; gives what calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** After so many failures in a row nodejieba is given up for jieba-wasm, and after so many in all segmentation itself. */
export const FAILURES_OF_NODEJIEBA = 3;
export const MOST_FAILURES = 8;

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Loading takes seconds at most, a request milliseconds; a worker that takes longer hangs. */
const PATIENCE = 60_000;

interface Job {
  readonly texts: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly resolve: (cut: readonly (Boundaries | undefined)[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A segmenter that keeps one worker running. It is started with the first text; should it end, for whatever reason,
 * it is started again when there is work, after a pause that doubles with every failure in a row, and does the
 * request that it was at once more. Any answer ends the row.
 */
export function supervise({ start, log, after }: Surroundings): Segmenter {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let running: EngineName | undefined;
  let atWork: Job | undefined;
  let wanted: EngineName = 'nodejieba';
  let failures = 0;
  let refusal: Error | undefined;
  let callOffPause: (() => void) | undefined;
  let callOffPatience: (() => void) | undefined;

  function proceed(): void {
    dropAborted();
    if (refusal || callOffPause || waiting.length === 0) return;
    if (!worker) startWorker();
    else if (running && !atWork) {
      atWork = waiting.shift() as Job;
      beginPatience(worker);
      worker.send({ texts: atWork.texts });
    }
  }

  /** One that is being cut is let finish: it takes milliseconds, and its answer must be told from the next. */
  function dropAborted(): void {
    const aborted = waiting.filter(({ signal }) => signal?.aborted);
    for (const job of aborted) {
      waiting.splice(waiting.indexOf(job), 1);
      job.reject(job.signal?.reason);
    }
  }

  function startWorker(): void {
    const started: Worker = start({
      engine: wanted,
      onMessage: (message) => worker === started && receive(message),
      onEnd: (reason) => worker === started && recover(reason),
    });
    worker = started;
    beginPatience(started);
  }

  function receive(message: Message): void {
    callOffPatience?.();
    if ('cut' in message) {
      failures = 0;
      atWork?.resolve(message.cut);
      atWork = undefined;
    } else {
      running = message.engine;
      log(`${worker?.name}就绪，分词使用 ${running}${message.note ? `：${message.note}` : ''}。`);
    }
    proceed();
  }

  function recover(reason: string): void {
    callOffPatience?.();
    const name = worker?.name;
    if (atWork) waiting.unshift(atWork);
    worker = running = atWork = undefined;
    failures++;
    if (failures >= MOST_FAILURES) {
      refuse(new Error('分词进程一再意外结束'));
      log(`${name}意外结束（${reason}），已连续 ${failures} 次，不再启动。需要分词的检查暂停，其他检查不受影响。`);
      return;
    }
    if (failures >= FAILURES_OF_NODEJIEBA) wanted = 'jieba-wasm';
    const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
    log(`${name}意外结束（${reason}），${pause / 1000} 秒后用 ${wanted} 重新启动。`);
    callOffPause = after(pause, () => {
      callOffPause = undefined;
      proceed();
    });
  }

  function beginPatience(impatientWith: Worker): void {
    callOffPatience?.();
    callOffPatience = after(PATIENCE, () => impatientWith.end());
  }

  function refuse(error: Error): void {
    refusal = error;
    for (const job of waiting.splice(0)) job.reject(error);
  }

  return {
    get engine() {
      return running;
    },
    cut: (texts, signal) =>
      new Promise((resolve, reject) => {
        if (refusal) return reject(refusal);
        waiting.push({ texts, signal, resolve, reject });
        proceed();
      }),
    end: () => {
      const ended = worker;
      callOffPatience?.();
      callOffPause?.();
      if (atWork) waiting.unshift(atWork);
      worker = running = atWork = undefined;
      refuse(new Error('分词已经结束'));
      ended?.end();
    },
  };
}
