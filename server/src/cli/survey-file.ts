import { parse } from '../document/document';
import { surveyOf, type Wording } from '../rules/archive';
import type { Encoding } from './decode';
import { readAny } from './read';

/**
 * What a file writes that others may write otherwise; nothing if it cannot be read.
 * @param standardInput what `-` stands for; a thread has none
 */
export async function surveyFile(
  path: string,
  encoding: Encoding | undefined,
  standardInput: () => Promise<Uint8Array> = async () => new Uint8Array(),
): Promise<Wording[]> {
  const input = await readAny(path, standardInput, { encoding });
  return 'problem' in input ? [] : surveyOf(parse(input.text));
}
