import { readFile } from 'node:fs/promises';
import { type DecodedText, decode, type Encoding } from './decode';
import { listFiles, type Selection } from './files';
import { problem, problemOf, STANDARD_INPUT } from './problems';

/** One text to look at. */
export interface Input extends DecodedText {
  /** As given, or below the folder as given. */
  readonly path: string;
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
  selection: Selection = {},
): AsyncGenerator<Input> {
  const listing = await listFiles(paths.length > 0 ? paths : ['.'], selection);
  problems.push(...listing.problems);
  for (const path of listing.files) {
    const input = await readOne(path, standardInput);
    if ('problem' in input) problems.push(input.problem);
    else yield { path, ...input };
  }
}

/** Reads one file with its bytes, or gives a whole sentence on why that cannot be. */
export async function readOne(
  path: string,
  standardInput: () => Promise<Uint8Array>,
  encoding?: Encoding,
): Promise<(DecodedText & { readonly bytes: Uint8Array }) | { readonly problem: string }> {
  try {
    const bytes = path === STANDARD_INPUT ? await standardInput() : await readFile(path);
    const decoded = decode(bytes, encoding);
    return 'problem' in decoded ? { problem: problem(path, decoded.problem) } : { ...decoded, bytes };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}
