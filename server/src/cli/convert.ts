import type { Outcome, Surroundings } from './commands/outcome';
import type { Kind } from './files';
import { findInputs } from './inputs';
import { nameOf, problem } from './problems';
import { readAny } from './read';
import type { TextOptions } from './read-text';
import { writeNew } from './write';

export interface ConvertOptions extends TextOptions {
  /** The file to write, where one is converted. */
  readonly output?: string;
  /** Whether files that are there already are replaced. */
  readonly force: boolean;
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
}

/** What is to be made of each file. */
export interface Conversion {
  /** What is looked for in folders. */
  readonly kind: Kind;
  /** How the user calls it: 导入. */
  readonly verb: string;
  /** The file beside a path; undefined for standard output. */
  readonly targetOf: (path: string) => string | undefined;
  /** What is written, or in Chinese, without a full stop, why there is nothing. */
  readonly make: (text: string, path: string) => Promise<Made>;
}

export type Made =
  | { readonly content: string | Uint8Array; readonly notes: readonly string[] }
  | { readonly problem: string };

/** Makes other files of files, each beside its own; what fails is told, and the others are made all the same. */
export async function convertFiles(
  paths: readonly string[],
  options: ConvertOptions,
  { kind, verb, targetOf, make }: Conversion,
  { standardInput, print, complain, interruption }: Surroundings,
): Promise<Outcome> {
  const signal = interruption();
  let failed = false;
  const tell = (sentence: string): void => {
    failed = true;
    complain(sentence);
  };
  const { files } = await findInputs(paths, options.ignore, tell, kind);
  if (options.output !== undefined && files.length > 1) {
    return { status: 2, output: '', problems: [`用 --output 写明文件时，一次只能${verb}一个文件。`] };
  }
  for (const path of files) {
    if (signal.aborted) return { status: 130, output: '', problems: [`已中断，余下的文件没有${verb}。`] };
    const read = await readAny(path, standardInput, options);
    if ('problem' in read) {
      tell(read.problem);
      continue;
    }
    const made = await make(read.text, path);
    if ('problem' in made) {
      tell(problem(path, made.problem));
      continue;
    }
    for (const note of [...read.doubts, ...made.notes]) complain(problem(path, note));
    const target = options.output ?? targetOf(path);
    if (target === undefined) {
      await print(made.content);
      continue;
    }
    const reason = await writeNew(target, made.content, options.force);
    if (reason === undefined) await print(`${nameOf(path)} → ${nameOf(target)}\n`);
    else tell(problem(target, reason));
  }
  return { status: failed ? 2 : 0, output: '', problems: [] };
}
