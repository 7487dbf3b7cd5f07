import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { startSegmenter } from '../../server/src/segmenter-host';

/** The segmenter as the product ships it, in a scratch folder whose name is Chinese. */
export interface Installation {
  readonly folder: string;
  readonly hasNodejieba: boolean;
  /** Starts a segmenter that ends with the installation. Its pauses are a hundredth as long as they are. */
  start(): Running;
  remove(): void;
}

export interface Running {
  readonly segmenter: Segmenter;
  /** What it has logged. */
  readonly log: readonly string[];
  /** Resolves with the process's number as soon as one is ready that was not before. */
  ready(): Promise<number>;
}

export async function installSegmenter(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-分词-'));
  // Has an `await` of its own, which a test cannot import in the usual way.
  const { buildSegmenter } = await import('../../scripts/build.mjs');
  await buildSegmenter(folder);
  const started: Segmenter[] = [];
  return {
    folder,
    hasNodejieba: existsSync(path.join(folder, 'nodejieba')),
    start: () => {
      const running = start(folder);
      started.push(running.segmenter);
      return running;
    },
    remove: () => {
      for (const segmenter of started) segmenter.end();
      rmSync(folder, { recursive: true });
    },
  };
}

const READY = /^分词进程 (\d+) 就绪/;

function start(folder: string): Running {
  const log: string[] = [];
  const readied: number[] = [];
  let asking: ((process: number) => void) | undefined;
  const segmenter = startSegmenter(
    folder,
    (line) => {
      log.push(line);
      const process = READY.exec(line)?.[1];
      if (process === undefined) return;
      if (asking) asking(Number(process));
      else readied.push(Number(process));
      asking = undefined;
    },
    hasten,
  );
  const ready = () =>
    new Promise<number>((resolve) => {
      const process = readied.shift();
      if (process === undefined) asking = resolve;
      else resolve(process);
    });
  return { segmenter, log, ready };
}

/** Shortens the pauses after failures, not the patience with a process at work. */
function hasten(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds < 60_000 ? milliseconds / 100 : milliseconds);
  return () => clearTimeout(timer);
}
