import type { Cache } from './cache';
import { checkFile } from './check-file';
import { type Checked, type CheckSettings, createChecker, type FileCheck } from './checker';
import type { Surroundings } from './commands/outcome';
import { inOrder } from './in-order';
import { problem, STANDARD_INPUT } from './problems';
import type { CallProjects } from './projects';
import { aheadOf, startThreads, type Threads, threadCount } from './threads';
import { visible } from './visible';

/** What is to be checked, and how. */
export interface Job {
  readonly files: readonly string[];
  /** What standard input is called. */
  readonly inputName: string;
  readonly settings: CheckSettings;
  /** How many threads there are at most; undefined for one to each core. */
  readonly threads: number | undefined;
  /** What is in it is not checked again; it takes in what is. */
  readonly cache: Cache;
}

/** Checks files in their order, many of them on all cores; stops after the signal. A file that fails is a problem. */
export async function* checkAll(
  { files, inputName, settings, cache, ...job }: Job,
  projects: CallProjects,
  surroundings: Pick<Surroundings, 'standardInput' | 'startSegmenter' | 'folder'>,
  signal: AbortSignal,
): AsyncGenerator<Checked | { readonly problem: string }> {
  const checker = createChecker(settings, projects, surroundings.startSegmenter);
  const count = threadCount(files.length, job.threads);
  let threads: Threads | undefined;

  const checkOnDisk = async (path: string): Promise<FileCheck> => {
    const known = cache.of(path)?.key;
    if (count < 2) return checkFile(checker, path, known);
    threads ??= startThreads(surroundings.folder, count, settings);
    return threads.check(path, known);
  };
  const checkOne = async (path: string): Promise<Checked | { readonly problem: string }> => {
    try {
      const check =
        path === STANDARD_INPUT
          ? await checker.check(inputName, await surroundings.standardInput())
          : await checkOnDisk(path);
      const result = 'unchanged' in check ? cache.of(path) : check;
      if (!result) throw new Error('a key is known of what is in the cache');
      if ('key' in result && path !== STANDARD_INPUT && result.doubts.length === 0) cache.set(path, result);
      return result;
    } catch (error) {
      const cause = visible(error instanceof Error ? error.message : String(error));
      return { problem: problem(path, `检查时程序出错，没有完成，请把这个文件反馈给开发者（${cause}）`) };
    }
  };
  try {
    yield* inOrder(files, checkOne, aheadOf(count), signal);
  } finally {
    checker.end();
    await threads?.end();
  }
}
