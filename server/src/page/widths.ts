import { eastAsianWidthType } from 'get-east-asian-width';

/** The marks of punctuation that Latin and Chinese share are Chinese here: “ ” —— …… */
const WIDE: ReadonlySet<string> = new Set(['fullwidth', 'wide', 'ambiguous']);

/** How wide a character is set, in characters of the body: 一 1, a 0.5. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (character === '\t') return 2;
  if (code < 0x20) return 0;
  return code < 0x7f ? 0.5 : WIDE.has(eastAsianWidthType(code)) ? 1 : 0.5;
}
