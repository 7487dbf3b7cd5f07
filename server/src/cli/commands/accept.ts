import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DISK } from '../../disk';
import { type Acceptance, changeBaseline } from '../../project/baseline';
import { checkAll } from '../checks';
import { baselineFile, type JobOptions, openJob } from '../job';
import { nameOf } from '../problems';
import { uriOf } from '../projects';
import type { Outcome, Surroundings } from './outcome';

/**
 * `gongwen check --update-baseline`: everything that is found goes into the baseline of its project, or into the one
 * that is named, and is not reported from then on.
 */
export async function accept(
  paths: readonly string[],
  options: JobOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { progress } = surroundings;
  const signal = surroundings.interruption();
  const problems: string[] = [];
  const tell = (problem: string): void => {
    progress.clear();
    problems.push(problem);
    surroundings.complain(problem);
  };
  const { job, projects } = await openJob(paths, { ...options, accepts: true }, surroundings, tell, signal);
  // A file that is broken must be mended first; nothing is lost of it.
  if (problems.length > 0) return { status: 2, output: '', problems: ['没有记录任何问题。'] };
  const named = baselineFile(options);
  const accepted = new Map<string, Acceptance[]>();
  let done = 0;
  for await (const result of checkAll(job, projects, surroundings, signal)) {
    progress.show(++done, job.files.length);
    if ('problem' in result) tell(result.problem);
    else {
      const baseline = named === undefined ? result.accepted?.baseline : uriOf(named);
      if (baseline === undefined) continue;
      const findings = accepted.get(baseline) ?? [];
      for (const finding of result.accepted?.findings ?? []) findings.push(finding);
      accepted.set(baseline, findings);
    }
  }
  progress.clear();
  if (signal.aborted) return { status: 130, output: '', problems: ['已中断，没有记录任何问题。'] };

  let output = '';
  for (const [uri, findings] of accepted) {
    if (findings.length === 0) continue;
    const file = nameOf(relative('', fileURLToPath(uri)));
    const failed = await DISK.update(uri, (text) => changeBaseline(text, { add: findings }));
    if (failed) tell(`${file}：${failed.problem}。`);
    else output += `已把 ${findings.length} 处问题记入 ${file}，以后不再报告。\n`;
  }
  return { status: problems.length > 0 ? 2 : 0, output: output || '没有新的问题需要记录。\n', problems: [] };
}
