import type { Section } from '../../document/sections';
import { createPolicyService } from '../../service';
import type { Encoding } from '../decode';
import { renderJson } from '../formats/json';
import { renderOutlines } from '../formats/outline';
import { findInputs } from '../inputs';
import { problem, STANDARD_INPUT } from '../problems';
import { readAny } from '../read';
import type { Outcome, Surroundings } from './outcome';

/** The outline of one file: the contract of `gongwen outline --format json`. */
export interface OutlinedFile {
  readonly path: string;
  readonly sections: readonly OutlinedSection[];
}

export interface OutlinedSection {
  readonly label: string;
  readonly title: string;
  readonly level: number;
  /** From 0. */
  readonly line: number;
  readonly children: readonly OutlinedSection[];
}

export interface OutlineOptions {
  readonly format: 'text' | 'json';
  /** Whether .gitignore and the key `ignore` of gongwen.yaml count. */
  readonly ignore: boolean;
  readonly encoding?: Encoding;
  /** What standard input is called. */
  readonly stdinFilename?: string;
}

/** `gongwen outline`: the sections of all texts that can be read. */
export async function outline(
  paths: readonly string[],
  options: OutlineOptions,
  { standardInput, complain }: Surroundings,
): Promise<Outcome> {
  const service = createPolicyService();
  const problems: string[] = [];
  const outlined: OutlinedFile[] = [];
  const { files } = await findInputs(paths, options.ignore, (problem) => problems.push(problem));
  for (const file of files) {
    const path = file === STANDARD_INPUT ? (options.stdinFilename ?? file) : file;
    const input = await readAny(file, standardInput, options);
    if ('problem' in input) {
      problems.push(input.problem);
      continue;
    }
    for (const doubt of input.doubts) complain(problem(path, doubt));
    outlined.push({ path, sections: service.sections(service.parse(input.text)).map(toOutlined) });
  }
  const output = options.format === 'json' ? renderJson({ files: outlined }) : renderOutlines(outlined);
  return { status: problems.length > 0 ? 2 : 0, output, problems };
}

function toOutlined({ label, title, level, line, children }: Section): OutlinedSection {
  return { label, title, level, line, children: children.map(toOutlined) };
}
