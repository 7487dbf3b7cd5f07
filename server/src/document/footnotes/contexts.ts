import { fact } from '../fact';
import type { Paragraph } from '../paragraph';
import { CIRCLED, CLOSING_BRACKETS, markFactsOf, OPENING_BRACKETS } from './marks';
import { normalize } from './normalize';

/** The words around a mark, normalized and without the other marks. */
export interface MarkContext {
  /** The last 60 units before it. */
  readonly before: string;
  /** The last 80 before it and up to 14 behind it, these cut at the next mark or stop. */
  readonly around: string;
}

const OTHER_MARK = new RegExp(
  `[${OPENING_BRACKETS}]\\^?注?\\s{0,4}[0-9０-９]{1,3}\\s{0,4}[${CLOSING_BRACKETS}]|[${CIRCLED}]`,
  'g',
);
/** Without this cut the term behind the next mark would be lent to this one. */
const NEXT_MARK_OR_STOP = new RegExp(`[${OPENING_BRACKETS}${CIRCLED}，。；]`);

/** The contexts of a paragraph's marks, one for each of `markFactsOf`. */
export const contextsOf = fact((paragraph: Paragraph): readonly MarkContext[] =>
  markFactsOf(paragraph).map(({ span }) => contextAround(paragraph.text, span.start, span.end)),
);

/** The context of any place of a line. */
export function contextAround(line: string, start: number, end: number): MarkContext {
  const words = line.slice(Math.max(0, start - 240), start).replace(OTHER_MARK, '');
  const before = normalize(words.slice(-120));
  const after = normalize(line.slice(end, end + 24).split(NEXT_MARK_OR_STOP, 1)[0] as string);
  return { before: before.slice(-60), around: before.slice(-80) + after.slice(0, 14) };
}
