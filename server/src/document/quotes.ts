import type { Span } from '../text/span';
import { factWith } from './fact';
import type { Paragraph } from './paragraph';
import { Trait } from './traits';

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
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '"': '"',
};
const TITLES = '《〈';
const MARK = /["“”‘’「」『』《》〈〉]/g;

const NONE: readonly Quotation[] = [];

/**
 * The quotations of a paragraph by their start, the outer one before those inside it.
 * A mark without its partner quotes nothing and does not disturb the others: `“甲，“乙”` quotes 乙, `甲”“乙”` too.
 */
export const quotesOf = factWith(Trait.paired, NONE, ({ text }): readonly Quotation[] => {
  const quotations: Quotation[] = [];
  // The marks that wait for their partners, with these.
  const open: { readonly closing: string; readonly mark: string; readonly at: number }[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const { 0: mark, index: at } = match;
    const closing = CLOSING[mark];
    if (closing !== undefined && !(mark === '"' && open.some((waiting) => waiting.mark === '"'))) {
      if (open.length === DEEPEST) open.shift();
      open.push({ closing, mark, at });
      continue;
    }
    const partner = open.findLastIndex((waiting) => waiting.closing === mark);
    if (partner < 0) continue;
    const { mark: opening, at: start } = open[partner] as (typeof open)[number];
    // What was opened inside and never closed is dropped with it.
    open.length = partner;
    quotations.push({
      kind: TITLES.includes(opening) ? 'title' : 'quote',
      span: { start, end: at + 1 },
      inner: { start: start + 1, end: at },
      outer: undefined,
    });
  }
  return nested(quotations);
});

/** Puts quotations in order, and tells each the one around it. */
function nested(quotations: Mutable<Quotation>[]): readonly Quotation[] {
  quotations.sort((a, b) => a.span.start - b.span.start);
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
