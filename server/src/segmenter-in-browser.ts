import type { Segmenter } from './segment/segmenter';
import { type Worker as SegmenterWorker, supervise, type WorkerOptions } from './segment/supervisor';
import type { Request } from './segment/worker';

/** Gives a file of the extension. */
type ReadResource = (name: string) => Promise<Uint8Array>;

/**
 * A segmenter in a Web Worker of its own; nothing is started before the first text.
 * @param log takes one line in Chinese at a time
 */
export function startSegmenter(read: ReadResource, log: (line: string) => void): Segmenter {
  return supervise({ log, after, start: (options) => startWorker(read, options) });
}

function after(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** A worker that cuts with jieba-wasm, whatever engine is wanted: there is no other in a browser. */
function startWorker(read: ReadResource, { onMessage, onEnd }: WorkerOptions): SegmenterWorker {
  let worker: Worker | undefined;
  let isEnded = false;

  const end = (reason: string): void => {
    if (isEnded) return;
    isEnded = true;
    worker?.terminate();
    onEnd(reason);
  };

  const begin = async (): Promise<void> => {
    const [script, wasm] = await Promise.all([read('web/segmenter.js'), read('jieba_rs_wasm_bg.wasm')]);
    if (isEnded) return;
    const address = URL.createObjectURL(new Blob([script as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
    worker = new Worker(address);
    URL.revokeObjectURL(address);
    worker.onmessage = ({ data }) => onMessage(data);
    worker.onerror = ({ message }) => end(message);
    worker.postMessage(wasm);
  };
  begin().catch((error) => end(error instanceof Error ? error.message : String(error)));

  return {
    name: '分词线程',
    send: (request: Request) => worker?.postMessage(request),
    // The supervisor hears of it later, as of any other end.
    end: () => queueMicrotask(() => end('已结束')),
  };
}
