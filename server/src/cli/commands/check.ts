import type { Checked } from '../checker';
import { checkAll } from '../checks';
import { writeComments } from '../comments';
import { type FormatName, formatNamed } from '../formats/formats';
import { type JobOptions, openJob } from '../job';
import { isBeyond, isFixable, type Limits, NOTHING_CHECKED, onlyGrave, withFile } from '../report';
import type { Outcome, Surroundings } from './outcome';

export interface CheckOptions extends JobOptions, Limits {
  readonly format: FormatName;
  /** Whether only what makes the status 1 is listed. */
  readonly quiet: boolean;
  /** The copy of the Word file that gets the findings as comments. */
  readonly comment?: string;
  /** Whether it replaces a file that is there already. */
  readonly force?: boolean;
}

/** `gongwen check`: the findings in all texts that can be read, printed as they are found. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { print, progress } = surroundings;
  const signal = surroundings.interruption();
  const problems: string[] = [];
  const complain = (sentence: string): void => {
    progress.clear();
    surroundings.complain(sentence);
  };
  const tell = (problem: string): void => {
    problems.push(problem);
    complain(problem);
  };

  const { job, projects } = await openJob(
    paths,
    { ...options, reviews: options.format === 'html' },
    surroundings,
    tell,
    signal,
  );
  if (options.comment !== undefined && job.files.length !== 1) {
    return { status: 2, output: '', problems: ['用 --comment 时，一次只能检查一个 Word 文件。'] };
  }
  const format = await formatNamed(options.format, surroundings.terminal);
  let all = NOTHING_CHECKED;
  let listed = NOTHING_CHECKED;
  let fixable = 0;
  const take = async ({ file, doubts }: Checked): Promise<void> => {
    doubts.forEach(complain);
    const shown = options.quiet ? onlyGrave(file, options.failOn) : file;
    const text = format.renderFile(shown, listed);
    all = withFile(all, file.report);
    listed = withFile(listed, shown.report);
    if (options.comment !== undefined) {
      const problem = await writeComments(shown.report, options.comment, options.force ?? false);
      if (problem !== undefined) tell(problem);
    }
    fixable += shown.report.diagnostics.filter(isFixable).length;
    if (text === '') return;
    progress.clear();
    await print(text);
  };

  let done = 0;
  await print(format.head);
  for await (const result of checkAll(job, projects, surroundings, signal)) {
    if ('problem' in result) tell(result.problem);
    else await take(result);
    progress.show(++done, job.files.length);
  }
  progress.clear();
  const unsaved = job.cache.save();
  if (unsaved !== undefined) complain(unsaved);
  if (signal.aborted) {
    return { status: 130, output: '', problems: [`已中断，检查了 ${job.files.length} 个文件中的 ${done} 个。`] };
  }
  await print(format.renderEnd({ summary: listed, fixable, problems, isQuiet: options.quiet }));
  return { status: problems.length > 0 ? 2 : isBeyond(all, options) ? 1 : 0, output: '', problems: [] };
}
