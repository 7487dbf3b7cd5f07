import iconv from 'iconv-lite';
import { type DecodedText, decode, markOf } from './decode';

/**
 * A text as the bytes of a file, in the encoding of the file that it came from. Undefined if it cannot be: if it holds
 * what the encoding does not have, or what is no character at all.
 */
export function encode(
  text: string,
  { encoding, hasMark }: Pick<DecodedText, 'encoding' | 'hasMark'>,
): Buffer | undefined {
  const bytes = Buffer.concat([hasMark ? markOf(encoding) : new Uint8Array(), iconv.encode(text, encoding)]);
  // Read as check reads it, whatever two libraries may think of the rarer characters.
  const decoded = decode(bytes, encoding);
  return 'text' in decoded && decoded.text === text ? bytes : undefined;
}
