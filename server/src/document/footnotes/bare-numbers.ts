import { toHalfWidthDigits } from '../../text/numerals';
import type { Span } from '../../text/span';
import { fact } from '../fact';
import { strayMarksOf } from '../paired-marks';
import type { Paragraph } from '../paragraph';
import { CLOSING_BRACKETS, OPENING_BRACKETS } from './marks';

/** Digits directly behind a word, a closing quote, title mark or parenthesis: perhaps a mark that lost its form. */
export interface BareNumber {
  /** One to twelve digits, in half width. */
  readonly digits: string;
  /** Relative to the paragraph, with the half of its brackets that is left. */
  readonly span: Span;
  /** Whether one of its brackets is left without the other: ［2 or 2］. */
  readonly halfBracketed: boolean;
  /** Whether a unit, a range or a fraction follows: a figure of the text, though a mark may have run into it (`“绿廊”215公里`). */
  readonly figure: boolean;
  /** Whether a stop, a quote or the end of the line stands behind it, where a figure would have its unit. */
  readonly stops: boolean;
  /** Whether it stands behind a quote. */
  readonly quoted: boolean;
  /** Whether it stands without a bracket behind a word, as most figures of a text do: then only its term can show that it is a mark. */
  readonly plain: boolean;
}

const DIGITS = /[0-9０-９]+/g;
/** Emphasis may stand between a word and its mark. */
const BEFORE = /([”’》）\p{Script=Han}A-Za-z])\*{0,3}$/u;
/** A unit, a decimal, a range or a fraction: the number is a figure of the text. */
const FIGURE =
  /^(?:[个家亿万千百十余多年月日号户人名条所处座公吨米元%％倍次件类批期级岁天小时分点届位辆台套艘架对支部门张种平方亩头株棵只间栋片场轮]|项(?!目)|[.．:：]\d|[—\-～~]\d|\/)/;
const STOP = /^[\s*]{0,3}(?:$|[，。、；：！？”“])/;
const OPENING = new RegExp(`[${OPENING_BRACKETS}]`);
const CLOSING = new RegExp(`[${CLOSING_BRACKETS}]`);
const LONGEST_MARK = 3;
const LONGEST_RUN = 12;

const NONE: readonly BareNumber[] = [];

/** The number as a whole, and those with which a mark may have run into a figure: 215公里 may be ［2］15公里 or ［21］5公里. */
export function readingsOf({ digits, figure }: BareNumber): number[] {
  if (!figure) return [Number(digits)];
  return [1, 2, 3].flatMap((length) =>
    length <= digits.length && digits[length] !== '0' ? Number(digits.slice(0, length)) : [],
  );
}

export const bareNumbersOf = fact((paragraph: Paragraph): readonly BareNumber[] => {
  const { text } = paragraph;
  let numbers: BareNumber[] | undefined;
  for (const { 0: written, index } of text.matchAll(DIGITS)) {
    if (written.length > LONGEST_RUN) continue;
    const span = withHalfBracket(paragraph, index, index + written.length);
    const halfBracketed = span.end - span.start > written.length;
    const before = BEFORE.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[1];
    const digits = toHalfWidthDigits(written);
    if (before === undefined || digits.startsWith('0')) continue;
    const behind = text.slice(span.end, span.end + 6);
    const figure = digits.length > LONGEST_MARK || FIGURE.test(behind);
    // ［2个 begins something else in brackets.
    if (figure && halfBracketed) continue;
    numbers ??= [];
    numbers.push({
      digits,
      span,
      halfBracketed,
      figure,
      stops: halfBracketed || STOP.test(behind),
      quoted: before === '”' || before === '’',
      plain: !halfBracketed && !/[”’》）]/.test(before),
    });
  }
  return numbers ?? NONE;
});

/** A numeral with the bracket directly before or behind it that has no partner. */
function withHalfBracket(paragraph: Paragraph, start: number, end: number): Span {
  const opens = OPENING.test(paragraph.text.charAt(start - 1));
  if (opens === CLOSING.test(paragraph.text.charAt(end))) return { start, end };
  const at = opens ? start - 1 : end;
  const isStray = strayMarksOf(paragraph).some((stray) => stray.at === at);
  return isStray ? { start: Math.min(start, at), end: Math.max(end, at + 1) } : { start, end };
}
