import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pool } from 'workerpool';
import type { Wording } from '../rules/archive';
import type { CheckSettings, FileCheck } from './checker';

/** Checks files on several threads. */
export interface Threads {
  /** Rejects if the thread ends with it; the next file is then checked by a new one. */
  check(path: string, known: string | undefined): Promise<FileCheck>;
  /** Rejects as `check` does. */
  survey(path: string): Promise<Wording[]>;
  end(): Promise<void>;
}

/** Fewer files than these are checked before threads have started. */
export const WORTH_THREADS = 50;

/** How many threads are worth their start; of fewer than two there is no use. */
export function threadCount(files: number, most = availableParallelism()): number {
  return Math.min(most, Math.ceil(files / WORTH_THREADS));
}

/** How many files are under way or waiting for the ones before them. */
export function aheadOf(threads: number): number {
  // Without threads the next file is read while one is checked.
  return threads < 2 ? 2 : threads * 8;
}

/** @param folder where the build puts cli-worker.js */
export function startThreads(folder: string, count: number, settings: CheckSettings): Threads {
  const workers = pool(join(folder, 'cli-worker.js'), {
    workerType: 'thread',
    minWorkers: count,
    maxWorkers: count,
    workerThreadOpts: { workerData: settings },
  });
  return {
    async check(path, known) {
      return workers.exec<(path: string, known: string | undefined) => Promise<FileCheck>>('check', [path, known]);
    },
    async survey(path) {
      return workers.exec<(path: string) => Promise<Wording[]>>('survey', [path]);
    },
    async end() {
      await workers.terminate(true);
    },
  };
}
