import type { Revisions } from '../../word/index';
import { findInputs } from '../inputs';
import { nameOf, problem, STANDARD_INPUT } from '../problems';
import { readAny } from '../read';
import { writeNew } from '../write';
import type { Outcome, Surroundings } from './outcome';

export interface ImportOptions {
  /** The file to write, where one is imported. */
  readonly output?: string;
  /** Whether the texts are printed and nothing is written. */
  readonly stdout: boolean;
  /** Whether files that are there already are replaced. */
  readonly force: boolean;
  readonly revisions: Revisions;
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
}

/** `gongwen import`: the texts of Word files, each into a .gw beside it, standard input to standard output. */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  { standardInput, print, complain, interruption }: Surroundings,
): Promise<Outcome> {
  const signal = interruption();
  let failed = false;
  const tell = (sentence: string): void => {
    failed = true;
    complain(sentence);
  };
  const { files } = await findInputs(paths, options.ignore, tell, 'word');
  if (options.output !== undefined && files.length > 1) {
    return { status: 2, output: '', problems: ['用 --output 写明文件时，一次只能导入一个文件。'] };
  }
  for (const path of files) {
    if (signal.aborted) return { status: 130, output: '', problems: ['已中断，余下的文件没有导入。'] };
    const read = await readAny(path, standardInput, options);
    if ('problem' in read) {
      tell(read.problem);
      continue;
    }
    for (const doubt of read.doubts) complain(problem(path, doubt));
    if (options.stdout || (path === STANDARD_INPUT && options.output === undefined)) {
      await print(read.text);
      continue;
    }
    const target = options.output ?? `${path.replace(/\.doc[xm]?$/i, '')}.gw`;
    const reason = await writeNew(target, read.text, options.force);
    if (reason === undefined) await print(`${nameOf(path)} → ${nameOf(target)}\n`);
    else tell(problem(target, reason));
  }
  return { status: failed ? 2 : 0, output: '', problems: [] };
}
