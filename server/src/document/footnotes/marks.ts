import { parseCircledNumeral, toHalfWidthDigits } from '../../text/numerals';
import type { Span } from '../../text/span';
import { factWith } from '../fact';
import { Trait } from '../traits';

/** `bracket`: ［3］ [3] 【3】 〔3〕 [^3]; `note`: （注3）; `circled`: ③. */
export type MarkKind = 'bracket' | 'note' | 'circled';

/**
 * A number that has the shape of a footnote mark. Whether it is one shows only in the document:
 * circled numbers are mostly inline lists, a bracket at the start of a line is mostly the label of a definition.
 * Spans are relative to the paragraph.
 */
export interface MarkFact {
  readonly kind: MarkKind;
  /** 1 to 999. */
  readonly number: number;
  /** How it is written, with n for the number: `［n］`, `[^n]`, `（注n）`, `①`. */
  readonly form: string;
  /** With its brackets. */
  readonly span: Span;
  /** The numeral alone; for a circled number the whole character. */
  readonly digits: Span;
  /**
   * Whether several numbers share these brackets: ［3、5］ and ［3-5］ give one fact for each number cited.
   * The numbers between the ends of a range have the digits of its end.
   */
  readonly compound: boolean;
}

export const OPENING_BRACKETS = '［\\[【〔﹝';
export const CLOSING_BRACKETS = '］\\]】〕﹞';
export const CIRCLED = '①-⑳㉑-㉟㊱-㊿';

const MARK = new RegExp(
  [
    `(?<open>[${OPENING_BRACKETS}])(?<sign>\\^?注?)[ \\u3000]{0,4}`,
    `(?<digits>[0-9０-９]{1,3})(?<more>(?:[ \\u3000]?[-,，、－—–~～至][ \\u3000]?[0-9０-９]{1,3}){0,9})`,
    `[ \\u3000]{0,4}(?<close>[${CLOSING_BRACKETS}])`,
    `|[（(]注释?[ \\u3000]{0,4}(?<noted>[0-9０-９]{1,3})[）)]`,
    `|(?<circled>[${CIRCLED}])`,
  ].join(''),
  'g',
);

/** 〔86〕12号 is the number of a document. */
const DOCUMENT_NUMBER = /^\s{0,3}第?\s{0,3}\d{0,6}\s{0,3}号/;
const LINK_TARGET = /^\([^)（]{0,200}(?:http|[/#.])/;
/** A range of more numbers than this is no citation. */
const LONGEST_RANGE = 20;

/** A paragraph with more numbers in brackets than these is a table or noise, no sentence with footnotes. */
const MOST_IN_PARAGRAPH = 2000;

const NONE: readonly MarkFact[] = [];

/** What in a paragraph has the shape of a footnote mark, in order; labels at its start are not among it. */
export const markFactsOf = factWith(Trait.footnoteMark, NONE, ({ text }): readonly MarkFact[] => {
  let facts: MarkFact[] | undefined;
  let first: number | undefined;
  for (const match of text.matchAll(MARK)) {
    // Nothing but emphasis before it: a label, or what a page break tore off.
    first ??= text.search(/[^*\s]/);
    if (match.index <= first) continue;
    facts ??= [];
    facts.push(...factsOf(text, match));
    if (facts.length > MOST_IN_PARAGRAPH) return NONE;
  }
  return facts ?? NONE;
});

function factsOf(text: string, match: RegExpExecArray): MarkFact[] {
  const { open = '', sign = '', digits, more, close = '', noted, circled } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const span = { start, end };
  if (circled !== undefined) {
    const number = parseCircledNumeral(circled) ?? 0;
    return [{ kind: 'circled', number, form: '①', span, digits: span, compound: false }];
  }
  const written = digits ?? noted ?? '';
  const number = toNumber(written);
  if (number < 1) return [];
  const at = start + match[0].indexOf(written);
  const own = { start: at, end: at + written.length };
  if (noted !== undefined) {
    return [{ kind: 'note', number, form: match[0].replace(written, 'n'), span, digits: own, compound: false }];
  }
  if (DOCUMENT_NUMBER.test(text.slice(end, end + 20))) return [];
  if (open === '[' && text[end] === '(' && LINK_TARGET.test(text.slice(end, end + 210))) return [];
  const fact: MarkFact = {
    kind: 'bracket',
    number,
    form: `${open}${sign}n${close}`,
    span,
    digits: own,
    compound: more !== '',
  };
  if (!more) return [fact];
  const further = citedFurther(fact, more);
  return further.length > 0 ? [fact, ...further] : [];
}

/** The numbers of ［3、5］ or ［3-5］ behind the first; none at all if they do not rise. */
function citedFurther(first: MarkFact, more: string): MarkFact[] {
  const facts: MarkFact[] = [];
  let last = first.number;
  for (const match of more.matchAll(/([-,，、－—–~～至])[ \u3000]?([0-9０-９]{1,3})/g)) {
    const [whole, separator = '', written = ''] = match;
    const number = toNumber(written);
    if (number <= last || number - last > LONGEST_RANGE) return [];
    const end = first.digits.end + match.index + whole.length;
    const digits = { start: end - written.length, end };
    for (let between = /[,，、]/.test(separator) ? number : last + 1; between <= number; between++) {
      facts.push({ ...first, number: between, digits });
    }
    last = number;
  }
  return facts;
}

function toNumber(digits: string): number {
  return Number(toHalfWidthDigits(digits));
}
