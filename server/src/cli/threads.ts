import { join } from 'node:path';
import { pool } from 'workerpool';
import type { CheckSettings, FileCheck } from './checker';

/** Checks files on several threads. */
export interface Threads {
  /** Rejects if the thread ends with it; the next file is then checked by a new one. */
  check(path: string, known: string | undefined): Promise<FileCheck>;
  end(): Promise<void>;
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
    async end() {
      await workers.terminate(true);
    },
  };
}
