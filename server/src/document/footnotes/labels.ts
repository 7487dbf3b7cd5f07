import { parseChineseNumeral, parseCircledNumeral, toHalfWidthDigits } from '../../text/numerals';
import { type Span, shift } from '../../text/span';
import { fact } from '../fact';
import type { Paragraph } from '../paragraph';
import { CIRCLED, CLOSING_BRACKETS, OPENING_BRACKETS } from './marks';

/** `［1］` · `［1` with its bracket lost · `（1）` · `①` · `注1：` · `1.` · `1“` · `一、` */
export type LabelKind = 'bracket' | 'unclosed' | 'parenthesis' | 'circled' | 'note' | 'point' | 'bare' | 'chinese';

/** A number at the start of a paragraph as definitions carry it. Spans are relative to the paragraph. */
export interface Label {
  readonly kind: LabelKind;
  /** 1 to 999. */
  readonly number: number;
  /** How it is written, with n for the number: `［n］`, `n.`, `（n）`, `①`, `一、`. */
  readonly form: string;
  /** With its brackets and the stop behind it, without the blanks around it. */
  readonly span: Span;
  readonly digits: Span;
}

/** Blanks and marks of Markdown that may stand before a label. */
const PREFIX = /^(?:[\s\u200b\ufeff>#*•·]|-(?=\s)|&nbsp;){0,60}/;

const DIGITS = '(?<digits>[0-9０-９]{1,3})';
const BLANKS = '[ \\u3000]{0,4}';
const BRACKET = `(?<open>[${OPENING_BRACKETS}]\\^?注?)${BLANKS}${DIGITS}`;

/** Tried in this order. There is no guard against decimals: a term may begin with a digit (`3.5G网络`). */
const SHAPES: readonly { readonly kind: LabelKind; readonly shape: RegExp }[] = [
  { kind: 'bracket', shape: new RegExp(`^${BRACKET}${BLANKS}(?<close>[${CLOSING_BRACKETS}])[*\\s]{0,8}[:：.．、]?`) },
  { kind: 'unclosed', shape: new RegExp(`^${BRACKET}(?=[\\p{Script=Han}“])`, 'u') },
  { kind: 'parenthesis', shape: new RegExp(`^(?<open>[（(])${DIGITS}(?<close>[）)])[.．、]?`) },
  { kind: 'circled', shape: new RegExp(`^(?<circled>[${CIRCLED}])[.．、]?`) },
  { kind: 'note', shape: new RegExp(`^(?<open>注)释?${BLANKS}${DIGITS}${BLANKS}[:：.．、]?`) },
  { kind: 'point', shape: new RegExp(`^${DIGITS}${BLANKS}\\\\?(?<close>[.．、，,。:：])${BLANKS}`) },
  { kind: 'bare', shape: new RegExp(`^${DIGITS}${BLANKS}(?=[“"《])`) },
  { kind: 'chinese', shape: /^(?<chinese>[一二三四五六七八九十]{1,3})[、.．]/ },
];
const FIRST_UNIT = new RegExp(`[0-9０-９${OPENING_BRACKETS}（(注${CIRCLED}一二三四五六七八九十]`);

/** The label at the start of a paragraph, if there is one; `［0］` and `0.` are none. */
export const labelOf = fact(({ text }: Paragraph): Label | undefined => {
  const start = prefixLength(text);
  if (start === text.length || !FIRST_UNIT.test(text[start] as string)) return undefined;
  const head = text.slice(start, start + 40);
  for (const { kind, shape } of SHAPES) {
    const match = shape.exec(head);
    if (match) return toLabel(kind, match, start);
  }
  return undefined;
});

/** How many units of blanks and Markdown stand before the first word of a line. */
export function prefixLength(text: string): number {
  return PREFIX.exec(text)?.[0].length ?? 0;
}

function toLabel(kind: LabelKind, match: RegExpExecArray, offset: number): Label | undefined {
  const { open = '', close = '', digits, circled, chinese } = match.groups ?? {};
  const written = digits ?? circled ?? chinese ?? '';
  const number =
    digits !== undefined
      ? Number(toHalfWidthDigits(digits))
      : (parseCircledNumeral(circled ?? '') ?? parseChineseNumeral(chinese ?? ''));
  if (!number) return undefined;
  const at = match[0].indexOf(written);
  return {
    kind,
    number,
    form: circled ? '①' : chinese ? '一、' : `${open}n${close}`,
    span: shift({ start: 0, end: match[0].trimEnd().length }, offset),
    digits: shift({ start: at, end: at + written.length }, offset),
  };
}
