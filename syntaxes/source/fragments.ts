// Pieces of Oniguruma expressions. Every repetition is bounded, possessive or over a class that excludes what
// follows it, so that the work on a line grows with its length alone.

/** A Chinese ordinal: 一, 十二, 一百零一. */
export const NUMERAL = '[〇零一二三四五六七八九十百廿卅]{1,7}';

/** One to three Arabic digits of either width. */
export const DIGITS = '[0-9０-９]{1,3}';

/** ① to ㊿ */
export const CIRCLED = String.raw`[\x{2460}-\x{2473}\x{3251}-\x{325F}\x{32B1}-\x{32BF}]`;

/** Blanks within a line; U+3000 is legitimate indentation. */
export const BLANK = String.raw`[ \t\x{3000}]`;

/** The start of a line with its indentation and Markdown marks, as the first group. */
export const LINE_START = String.raw`^((?:[ \t\x{3000}\x{FEFF}\x{200B}#>]|\*\*|__)*+)`;

/** Rules of the grammar, as TextMate writes them. */
export interface Pattern {
  readonly comment?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

export type Captures = Readonly<Record<string, Pattern>>;

/** The scopes of a label that begins a list item; the part `.markdown` is what the default themes colour. */
export const LIST_LABEL = 'punctuation.definition.list.begin.markdown.gongwen';

/** The scopes of a label that begins a heading. */
export const HEADING_LABEL = 'punctuation.definition.heading.gongwen';

/**
 * A capture whose text is read for marks and quotations in its turn, not for figures: a heading stays of one piece.
 * Only for captures near the start of a line: the tokenizer copies the line up to their end.
 */
export function title(name: string): Pattern {
  return { name, patterns: [{ include: '#in-title' }] };
}
