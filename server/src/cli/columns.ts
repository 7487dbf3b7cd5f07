import { eastAsianWidth } from 'get-east-asian-width';

/** What takes no column of its own: accents, variation selectors, joiners, directional marks. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** The columns that a text takes on a terminal: two for a Chinese character or a full-width mark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The longest beginning of a text that fits into so many columns; it ends between characters. */
export function startWithin(text: string, columns: number): string {
  let end = 0;
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest ending of a text that fits into so many columns; it begins between characters. */
export function endWithin(text: string, columns: number): string {
  let start = text.length;
  let width = 0;
  while (start > 0) {
    const isPair = start > 1 && isLow(text.charCodeAt(start - 1)) && isHigh(text.charCodeAt(start - 2));
    const next = start - (isPair ? 2 : 1);
    width += widthOfCharacter(text.slice(next, start));
    if (width > columns) break;
    start = next;
  }
  return text.slice(start);
}

function widthOfCharacter(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  // Quotation marks and dashes are ambiguous; terminals show them narrow unless told otherwise.
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
