/** What an exported file says of the text it was made from, so that importing it gives that text again. */

/** The styles of an exported file begin so. */
const STYLE_PREFIX = 'Gongwen';

export const styleId = (name: string): string => `${STYLE_PREFIX}${name}`;

export const isOwnStyle = (id: string | undefined): boolean => id?.startsWith(STYLE_PREFIX) ?? false;

/** An indent that a paragraph has by itself, not by its style, stands for blanks that were typed. */
export const TYPED_INDENT = { chars: '200', text: '　　' } as const;

/** Blanks at the ends of centred lines stand in hidden runs of this style. */
export const UNSEEN = styleId('Unseen');

/**
 * Blank lines that are not printed are counted by the distance below the paragraph before them, a twentieth of a point
 * each.
 */
export const MOST_UNPRINTED = 30;

/** The custom property with the line break of the text. */
export const LINES_PROPERTY = 'GongwenLines';

const LINE_BREAKS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;
type LineBreakName = keyof typeof LINE_BREAKS;

/** The value of that property: `CRLF`. A text has the line break that comes first in it. */
export function linesProperty(text: string): string {
  const first = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return Object.entries(LINE_BREAKS).find(([, lineBreak]) => lineBreak === first)?.[0] ?? 'LF';
}

/** The line break that a value of the property names; undefined for other values. */
export function lineBreakNamed(value: string | undefined): string | undefined {
  return value !== undefined && value in LINE_BREAKS ? LINE_BREAKS[value as LineBreakName] : undefined;
}
