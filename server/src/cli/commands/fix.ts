import { type CheckSettings, createService } from '../checker';
import { renderDiff } from '../formats/diff';
import { renderCounts, textFormat } from '../formats/text';
import { findInputs } from '../inputs';
import { nameOf, problem, STANDARD_INPUT } from '../problems';
import type { CallProjects } from '../projects';
import { readOne } from '../read';
import { type Daring, repair } from '../repair';
import { type CheckedFile, isBeyond, type Limits, NOTHING_CHECKED, reportFile, withFile } from '../report';
import { replaceFile } from '../write';
import type { Outcome, Surroundings } from './outcome';

export interface FixOptions extends Pick<CheckSettings, 'rules' | 'encoding'>, Limits {
  readonly daring: Daring;
  /** Whether what would change is shown and nothing is written. */
  readonly diff: boolean;
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
  /** What standard input is called. */
  readonly stdinFilename?: string;
}

/** `gongwen fix`: repairs files in place, standard input on its way to standard output. Lists what is left. */
export async function fix(paths: readonly string[], options: FixOptions, surroundings: Surroundings): Promise<Outcome> {
  const { print, complain } = surroundings;
  const isFilter = paths.includes(STANDARD_INPUT);
  if (isFilter && paths.length > 1) {
    return { status: 2, output: '', problems: ['改正标准输入（-）时不能再写其他路径。'] };
  }
  const signal = surroundings.interruption();
  const problems: string[] = [];
  const tell = (sentence: string): void => {
    problems.push(sentence);
    complain(sentence);
  };
  const { files, projects } = await findInputs(paths, options.ignore, tell, 'text');
  // Standard output is for the text, or for the changes, alone.
  const listsRest = !isFilter && !options.diff;
  const format = textFormat(surroundings.terminal);
  let rest = NOTHING_CHECKED;
  let changed = 0;
  let places = 0;
  for (const path of files) {
    if (signal.aborted) return { status: 130, output: '', problems: ['已中断，余下的文件没有改正。'] };
    const fixed = await fixOne(path, options, projects, surroundings);
    if ('problem' in fixed) {
      tell(fixed.problem);
      continue;
    }
    if (fixed.places > 0) changed++;
    places += fixed.places;
    if (listsRest) await print(format.renderFile(fixed.rest, rest));
    rest = withFile(rest, fixed.rest.report);
  }
  const done = `${options.diff ? '可改正' : '改正'} ${changed} 个文件，共 ${places} 处`;
  const summary = `${places > 0 ? done : '没有可以自动改正的地方'}。改正后：${renderCounts(rest)}。`;
  if (rest.files > 0 && listsRest) await print(`${summary}\n`);
  else if (rest.files > 0) complain(summary);
  const fails = isBeyond(rest, options) || (options.diff && places > 0);
  return { status: problems.length > 0 ? 2 : fails ? 1 : 0, output: '', problems: [] };
}

/** Repairs one file; `rest` is what there is to say of it afterwards. */
async function fixOne(
  path: string,
  options: FixOptions,
  projects: CallProjects,
  { standardInput, print, complain, terminal }: Surroundings,
): Promise<{ readonly places: number; readonly rest: CheckedFile } | { readonly problem: string }> {
  const name = path === STANDARD_INPUT ? (options.stdinFilename ?? path) : path;
  const input = await readOne(path, standardInput, options.encoding);
  if ('problem' in input) return input;
  if (input.doubt !== undefined) complain(problem(name, input.doubt));
  const service = createService(options, await projects.of(name));
  const repaired = repair(service, input, options.daring);
  if ('problem' in repaired) return { problem: problem(name, repaired.problem) };
  const { document, bytes, places } = repaired;
  if (options.diff) {
    if (bytes)
      await print(renderDiff(name === STANDARD_INPUT ? nameOf(name) : name, input.text, document.text, terminal));
  } else if (path === STANDARD_INPUT) await print(bytes ?? input.bytes);
  else if (bytes) {
    const reason = await replaceFile(path, input.bytes, bytes);
    if (reason !== undefined) return { problem: problem(name, reason) };
  }
  return { places, rest: reportFile(service, name, document) };
}
