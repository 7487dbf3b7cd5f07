import { readFile } from 'node:fs/promises';
import { type DecodedText, decode, type Encoding } from './decode';
import { problem, problemOf, STANDARD_INPUT } from './problems';

/** A text with the bytes that it was read from. */
export interface Input extends DecodedText {
  readonly bytes: Uint8Array;
}

/**
 * Reads one file, or gives a whole Chinese sentence on why that cannot be.
 * @param encoding of the file if it is not to be recognised
 */
export async function readOne(
  path: string,
  standardInput: () => Promise<Uint8Array>,
  encoding?: Encoding,
): Promise<Input | { readonly problem: string }> {
  try {
    const bytes = path === STANDARD_INPUT ? await standardInput() : await readFile(path);
    const decoded = decode(bytes, encoding);
    return 'problem' in decoded ? { problem: problem(path, decoded.problem) } : { ...decoded, bytes };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}
