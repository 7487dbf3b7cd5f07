import type { Revisions } from '../../word/index';
import { type ConvertOptions, convertFiles } from '../convert';
import { STANDARD_INPUT } from '../problems';
import type { Outcome, Surroundings } from './outcome';

export interface ImportOptions extends ConvertOptions {
  /** Whether the texts are printed and nothing is written. */
  readonly stdout: boolean;
  readonly revisions: Revisions;
}

/** `gongwen import`: the texts of Word files, each into a .gw beside it, standard input to standard output. */
export function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { stdout } = options;
  return convertFiles(
    paths,
    options,
    {
      kind: 'word',
      verb: '导入',
      targetOf: (path) => (stdout || path === STANDARD_INPUT ? undefined : `${path.replace(/\.doc[xm]?$/i, '')}.gw`),
      make: async (text) => ({ content: text, notes: [] }),
    },
    surroundings,
  );
}
