import { toHalfWidthDigits } from '../../text/numerals';
import type { Span } from '../../text/span';
import { fact } from '../fact';
import type { Paragraph } from '../paragraph';

/** Digits directly behind a word, a closing quote, title mark or parenthesis: perhaps a mark that lost its form. */
export interface BareNumber {
  /** One to twelve digits, in half width. */
  readonly digits: string;
  /** Relative to the paragraph. */
  readonly span: Span;
  /** Whether a unit, a range or a fraction follows: a figure of the text, though a mark may have run into it (`“绿廊”215公里`). */
  readonly figure: boolean;
  /** Whether a stop, a quote or the end of the line stands behind it, where a figure would have its unit. */
  readonly stops: boolean;
  /** Whether it stands behind a quote. */
  readonly quoted: boolean;
  /** Whether it stands behind a word, as most figures of a text do: then only its term can show that it is a mark. */
  readonly plain: boolean;
}

const DIGITS = /[0-9０-９]+/g;
/** Emphasis may stand between a word and its mark. */
const BEFORE = /([”》）\p{Script=Han}A-Za-z])\*{0,3}$/u;
/** A unit, a decimal, a range or a fraction: the number is a figure of the text. */
const FIGURE =
  /^(?:[个家亿万千百十余多年月日号户人名条所处座公吨米元%％倍次件类批期级岁天小时分点届位辆台套艘架对支部门张种平方亩头株棵只间栋片场轮]|项(?!目)|[.．:：]\d|[—\-～~]\d|\/)/;
const STOP = /^[\s*]{0,3}(?:$|[，。、；：！？”“])/;
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

export const bareNumbersOf = fact(({ text }: Paragraph): readonly BareNumber[] => {
  let numbers: BareNumber[] | undefined;
  for (const { 0: written, index: start } of text.matchAll(DIGITS)) {
    if (written.length > LONGEST_RUN) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[1];
    const digits = toHalfWidthDigits(written);
    if (before === undefined || digits.startsWith('0')) continue;
    const end = start + written.length;
    const behind = text.slice(end, end + 6);
    numbers ??= [];
    numbers.push({
      digits,
      span: { start, end },
      figure: digits.length > LONGEST_MARK || FIGURE.test(behind),
      stops: STOP.test(behind),
      quoted: before === '”',
      plain: !/[”》）]/.test(before),
    });
  }
  return numbers ?? NONE;
});
