import { readFile } from 'node:fs/promises';
import { type DecodedText, decode, type Encoding } from './decode';
import { problem, problemOf, STANDARD_INPUT } from './problems';
import { isWord, type ReadText, readText, type TextOptions } from './read-text';

/** A text with the bytes that it was read from. */
export interface Input extends DecodedText {
  readonly bytes: Uint8Array;
}

/**
 * Reads one text, or gives a whole Chinese sentence on why that cannot be.
 * @param encoding of the file if it is not to be recognised
 */
export async function readOne(
  path: string,
  standardInput: () => Promise<Uint8Array>,
  encoding?: Encoding,
): Promise<Input | { readonly problem: string }> {
  try {
    const bytes = await readBytes(path, standardInput);
    if (isWord(bytes)) return { problem: problem(path, WORD_REFUSAL) };
    const decoded = decode(bytes, encoding);
    return 'problem' in decoded ? { problem: problem(path, decoded.problem) } : { ...decoded, bytes };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

const WORD_REFUSAL = '这是 Word 文件，不能直接改写，请先用 gongwen import 转成文本';

/** Reads a file, which may be a text or a Word file. */
export async function readAny(
  path: string,
  standardInput: () => Promise<Uint8Array>,
  options: TextOptions,
): Promise<ReadText | { readonly problem: string }> {
  try {
    const read = await readText(await readBytes(path, standardInput), options);
    return 'problem' in read ? { problem: problem(path, read.problem) } : read;
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

/** The bytes of a file or of standard input. */
export function readBytes(path: string, standardInput: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return path === STANDARD_INPUT ? standardInput() : readFile(path);
}
