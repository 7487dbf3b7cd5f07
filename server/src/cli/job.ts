import { DISK } from '../disk';
import { readBaseline } from '../project/baseline';
import { BASELINE_FILE } from '../project/keys';
import { CACHE_FILE, NO_CACHE, openCache } from './cache';
import type { CheckSettings } from './checker';
import type { Job } from './checks';
import type { Surroundings } from './commands/outcome';
import { findInputs } from './inputs';
import { problem, STANDARD_INPUT } from './problems';
import { type CallProjects, uriOf } from './projects';
import { surveyAll } from './survey';

/** What a call says on what is checked and how. */
export interface JobOptions extends Pick<CheckSettings, 'rules' | 'segment' | 'encoding' | 'accepts' | 'reviews'> {
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
  /** What standard input is called. */
  readonly stdinFilename?: string;
  /** Whether the files are compared with one another. */
  readonly across: boolean;
  /** How many threads there are at most. */
  readonly threads?: number;
  /** The file of what earlier runs found; true for the usual one. */
  readonly cache?: string | true;
  /** The file of accepted findings, true for the one in the current folder, false for none; absent for the projects'. */
  readonly baseline?: string | boolean;
}

/**
 * Finds what is to be checked, and reads what it depends on.
 * @param tell takes a Chinese sentence on everything that cannot be had
 */
export async function openJob(
  paths: readonly string[],
  options: JobOptions,
  surroundings: Surroundings,
  tell: (problem: string) => void,
  signal: AbortSignal,
): Promise<{ readonly job: Job; readonly projects: CallProjects }> {
  const { rules, segment, encoding, accepts = false, reviews = false, cache, threads } = options;
  const { files, projects } = await findInputs(paths, options.ignore, tell);
  const inputName = options.stdinFilename ?? STANDARD_INPUT;
  // What is wrong with a gongwen.yaml is told before anything else, whichever thread will use it.
  for (const file of files) await projects.of(file === STANDARD_INPUT ? inputName : file);
  const baseline = await readAccepted(options, tell);
  // Without a cache nothing depends on which build it is.
  const settings = { rules, segment, encoding, baseline, accepts, reviews, build: cache ? surroundings.build() : '' };
  const opened = cache ? openCache(cache === true ? CACHE_FILE : cache) : NO_CACHE;
  const job = { files, inputName, settings, threads, cache: opened };
  if (!options.across) return { job, projects };
  const archive = await surveyAll(job, surroundings, signal);
  return { job: { ...job, settings: { ...settings, archive } }, projects };
}

/** The file of accepted findings that a call names; undefined where those of the projects hold. */
export function baselineFile({ baseline }: Pick<JobOptions, 'baseline'>): string | undefined {
  if (typeof baseline === 'string') return baseline;
  return baseline === true ? BASELINE_FILE : undefined;
}

/** The largest baseline that is read, in bytes. */
const LARGEST = 20_000_000;

async function readAccepted(options: JobOptions, tell: (problem: string) => void): Promise<string | undefined> {
  if (options.baseline === false) return '';
  const file = baselineFile(options);
  if (file === undefined) return undefined;
  const content = await DISK.read(uriOf(file), LARGEST);
  if ('absent' in content) {
    if (!options.accepts) tell(problem(file, '没有这个文件，请先用 --update-baseline 生成'));
    return '';
  }
  const read = 'text' in content ? readBaseline(content.text) : content;
  if ('problem' in read) tell(problem(file, read.problem.replace(/。$/, '')));
  return 'text' in content ? content.text : '';
}
