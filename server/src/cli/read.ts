import { readFileSync } from 'node:fs';
import { type Decoded, decode } from './decode';
import { listFiles } from './files';
import { problem, problemOf, STANDARD_INPUT } from './problems';

/** One text to look at. */
export interface Input {
  /** As given, or below the folder as given. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads what the paths name, one text at a time, so that only one is held; without paths the current folder.
 * What cannot be read goes to `problems`, the rest is read all the same.
 * @param ignores whether a file is left out, unread
 */
export async function* read(
  paths: readonly string[],
  standardInput: () => Promise<Uint8Array>,
  problems: string[],
  ignores: (path: string) => Promise<boolean> = async () => false,
): AsyncGenerator<Input> {
  const listing = listFiles(paths.length > 0 ? paths : ['.']);
  problems.push(...listing.problems);
  for (const path of listing.files) {
    if (await ignores(path)) continue;
    let decoded: Decoded;
    try {
      decoded = decode(path === STANDARD_INPUT ? await standardInput() : readFileSync(path));
    } catch (error) {
      problems.push(problemOf(path, error));
      continue;
    }
    if ('problem' in decoded) problems.push(problem(path, decoded.problem));
    else yield { path, text: decoded.text };
  }
}
