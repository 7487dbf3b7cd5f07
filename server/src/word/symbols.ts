/** What characters of Word's fonts of pictures look like, by their codes. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    74: '☺',
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    114: '❒',
    116: '◆',
    117: '◆',
    118: '❖',
    119: '◆',
    158: '·',
    159: '•',
    161: '○',
    167: '▪',
    168: '□',
    171: '★',
    216: '➢',
    224: '→',
    232: '➔',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 80: '✓', 82: '☑', 84: '☒', 163: '□' },
  symbol: {
    183: '•',
    176: '°',
    177: '±',
    179: '≥',
    163: '≤',
    180: '×',
    184: '÷',
    185: '≠',
    174: '→',
    168: '♦',
  },
};

const CIRCLED_WHITE = 0x80;
const CIRCLED_BLACK = 0x8b;

/**
 * A character of a font of pictures as one of Unicode; undefined where it is not known. Without a font, characters of
 * the private use area are taken for those of the fonts that bullets have.
 */
export function symbolFor(character: string, font?: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && font === undefined) return character;
  const place = isPrivate ? code - 0xf000 : code;
  if (font === undefined) return SYMBOLS.symbol?.[place] ?? SYMBOLS.wingdings?.[place];
  const name = font.toLowerCase();
  if (name === 'wingdings') {
    if (place > CIRCLED_WHITE && place <= CIRCLED_WHITE + 10) return String.fromCharCode(0x2460 + place - 0x81);
    if (place > CIRCLED_BLACK && place <= CIRCLED_BLACK + 10) return String.fromCharCode(0x2776 + place - 0x8c);
  }
  const known = SYMBOLS[name];
  if (known) return known[place];
  return isPrivate ? undefined : character;
}
