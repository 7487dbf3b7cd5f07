import type { Section } from '../../document/sections';
import { createPolicyService } from '../../service';
import { renderJson } from '../formats/json';
import { renderOutlines } from '../formats/outline';
import { read } from '../read';
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

/** `gongwen outline`: the sections of all texts that could be read. */
export async function outline(
  paths: readonly string[],
  options: { readonly format: 'text' | 'json' },
  surroundings: Surroundings,
): Promise<Outcome> {
  const service = createPolicyService();
  const problems: string[] = [];
  const files: OutlinedFile[] = [];
  for await (const { path, text } of read(paths, surroundings.standardInput, problems)) {
    files.push({ path, sections: service.sections(service.parse(text)).map(toOutlined) });
  }
  const output = options.format === 'json' ? renderJson({ files }) : renderOutlines(files);
  return { status: problems.length > 0 ? 2 : 0, output, problems };
}

function toOutlined({ label, title, level, line, children }: Section): OutlinedSection {
  return { label, title, level, line, children: children.map(toOutlined) };
}
