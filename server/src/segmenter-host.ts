import { fork } from 'node:child_process';
import path from 'node:path';
import type { Segmenter } from './segment/segmenter';
import { type Surroundings, supervise, type Worker, type WorkerOptions } from './segment/supervisor';

/**
 * A segmenter in a process of its own; nothing is started before the first text.
 * @param folder where the build puts segmenter.js and, if it could be had, nodejieba/
 * @param log takes one line in Chinese at a time
 */
export function startSegmenter(
  folder: string,
  log: Surroundings['log'],
  after: Surroundings['after'] = waitFor,
): Segmenter {
  return supervise({ log, after, start: (options) => forkWorker(folder, options) });
}

function waitFor(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** How much of what the process complained about is kept, in UTF-16 units. */
const COMPLAINT = 300;

function forkWorker(folder: string, { engine, onMessage, onEnd }: WorkerOptions): Worker {
  const child = fork(path.join(folder, 'segmenter.js'), [engine, path.join(folder, 'nodejieba')], {
    serialization: 'advanced',
    // Standard output is the server's own channel to the editor. A debugger's options are not for this process.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-COMPLAINT);
  });
  child.on('message', onMessage);
  child.once('error', (error) => onEnd(error.message));
  // Not at `exit`: what it said last arrives by `close`.
  child.once('close', (status, signal) => onEnd(describeEnd(status, signal, complaint)));
  return {
    name: `分词进程 ${child.pid ?? '（未能启动）'} `,
    send: (request) => {
      // One that is ending cannot be sent to; its end is reported all the same.
      if (child.connected) child.send(request, () => {});
    },
    end: () => child.kill('SIGKILL'),
  };
}

function describeEnd(status: number | null, signal: string | null, complaint: string): string {
  const how = signal ? `信号 ${signal}` : `退出码 ${status}`;
  const lastLine = complaint.trim().split('\n').at(-1);
  return lastLine ? `${how}，${lastLine}` : how;
}
