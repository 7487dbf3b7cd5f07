import type { Span } from '../text/span';
import { factWith } from './fact';
import type { Paragraph } from './paragraph';
import { isPairedMark, Trait } from './traits';

/** Words set off in a paragraph: by quotation marks, or by the marks of a book title. */
export interface Quotation {
  readonly kind: 'quote' | 'title';
  /** With its marks, relative to the start of the paragraph. */
  readonly span: Span;
  /** What stands between the marks; empty for `“”`. */
  readonly inner: Span;
  /** The quotation directly around this one. */
  readonly outer: Quotation | undefined;
}

/** Quotations inside quotations beyond this depth are not read: there is no sense in them. */
const DEEPEST = 20;

/** Of each mark that opens, the one that closes it. Straight quotes open and close in turn. */
const CLOSING: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '「」', '『』', '《》', '〈〉', '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
const STRAIGHT = 0x22;
const TITLES = '《〈';

const NONE: readonly Quotation[] = [];

/**
 * The quotations of a paragraph by their start, the outer one before those inside it.
 * A mark without its partner quotes nothing and does not disturb the others: `“甲，“乙”` quotes 乙, `甲”“乙”` too.
 */
export const quotesOf = factWith(Trait.paired, NONE, ({ text, start: first, end: last }): readonly Quotation[] => {
  const quotations: Quotation[] = [];
  const open: OpenMark[] = [];
  for (let at = first; at < last; at++) {
    const code = text.charCodeAt(at);
    if (!isPairedMark(code)) continue;
    const closing = CLOSING.get(code);
    if (closing !== undefined && !(code === STRAIGHT && lastOf(open, STRAIGHT) >= 0)) {
      if (open.length === DEEPEST) open.shift();
      open.push({ closing, at });
      continue;
    }
    const partner = lastOf(open, code);
    if (partner < 0) continue;
    const { at: start } = open[partner] as OpenMark;
    // What was opened inside and never closed is dropped with it.
    while (open.length > partner) open.pop();
    quotations.push({
      kind: TITLES.includes(text.charAt(start)) ? 'title' : 'quote',
      span: { start, end: at + 1 },
      inner: { start: start + 1, end: at },
      outer: undefined,
    });
  }
  return nested(quotations);
});

/** A mark that waits for its partner. */
interface OpenMark {
  readonly closing: number;
  readonly at: number;
}

/** The index of the last mark that a character closes; -1 for none. */
function lastOf(open: readonly OpenMark[], closing: number): number {
  let index = open.length - 1;
  while (index >= 0 && open[index]?.closing !== closing) index--;
  return index;
}

/** Puts quotations in order, and tells each the one around it. */
function nested(quotations: Mutable<Quotation>[]): readonly Quotation[] {
  // One that holds others comes behind them: it closes last.
  const isInOrder = quotations.every(({ span }, index) => span.start > (quotations[index - 1]?.span.start ?? -1));
  if (!isInOrder) quotations.sort((a, b) => a.span.start - b.span.start);
  let outer: Quotation | undefined;
  for (const quotation of quotations) {
    while (outer && outer.span.end <= quotation.span.start) outer = outer.outer;
    quotation.outer = outer;
    outer = quotation;
  }
  return quotations;
}

type Mutable<Kind> = { -readonly [Key in keyof Kind]: Kind[Key] };

/** The innermost quotation around an offset of the paragraph; an offset on its marks counts as outside. */
export function quotationAt(paragraph: Paragraph, offset: number): Quotation | undefined {
  const quotations = quotesOf(paragraph);
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).inner.start <= offset) low = middle + 1;
    else high = middle;
  }
  let candidate = quotations[low - 1];
  while (candidate && offset >= candidate.inner.end) candidate = candidate.outer;
  return candidate;
}
