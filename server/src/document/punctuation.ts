import { factWith } from './fact';
import { Trait } from './traits';

/** Tables, comments, addresses of web pages: their marks follow other rules than prose. */
export const isMarkup = factWith(Trait.markup, false, ({ text }): boolean => {
  if (text.includes('|')) return /^\s*\||\|\s*$/.test(text);
  if (text.includes('<') || text.includes('>')) return /<!--|-->|^\s*<[a-z!/]/i.test(text);
  if (text.includes('://')) return text.replace(ADDRESS, '').length < SHORTEST_PROSE;
  return text.length < LONGEST_RULE && /^\s*(?:[-*_]\s?){3,}$/.test(text);
});

/** Of a web page. */
const ADDRESS = /(?<![a-z])[a-z]+:\/\/[!-~]*/gi;
/** What stands beside an address in a line that is not made for it, in UTF-16 units. */
const SHORTEST_PROSE = 40;

/** A line across the page, ---, is no longer. */
const LONGEST_RULE = 100;

const NO_FIGURES: readonly Figure[] = [];

/** A run of half-width digits with its decimals, relative to the start of the paragraph. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** The character behind it; empty at the end. */
  readonly next: string;
}

/** The figures of a paragraph, in order. Found once, because most rules on numbers begin with them. */
export const figuresOf = factWith(Trait.digit, NO_FIGURES, (paragraph): readonly Figure[] => {
  const { text, end: last } = paragraph;
  const figures: Figure[] = [];
  for (let at = paragraph.start; at < last; at++) {
    if (!isDigit(text, at)) continue;
    const start = at;
    while (isDigit(text, at)) at++;
    if (text.charCodeAt(at) === FULL_STOP && isDigit(text, at + 1)) for (at++; isDigit(text, at); ) at++;
    figures.push({ start, end: at, next: text.charAt(at) });
  }
  return figures;
});

const FULL_STOP = 0x2e;

/** Whether 0 to 9 stands at an offset. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
