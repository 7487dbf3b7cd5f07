import type { Span } from '../text/span';
import { fact } from './fact';
import type { Paragraph } from './paragraph';

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

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};
const TITLES = '《〈';
const MARK = /["“”‘’「」『』《》〈〉]/g;

/**
 * The quotations of a paragraph by their start, the outer one before those inside it.
 * A mark without its partner quotes nothing and does not disturb the others: `“甲，“乙”` quotes 乙, `甲”“乙”` too.
 * Straight quotes open and close in turn.
 */
export const quotesOf = fact((paragraph: Paragraph): readonly Quotation[] => {
  const quotations: Omit<Quotation, 'outer'>[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  // How many marks of each closing character are awaited, so that a stray one costs no search.
  const awaited = new Map<string, number>();
  const expect = (closing: string, by: number): void => {
    awaited.set(closing, (awaited.get(closing) ?? 0) + by);
  };
  for (const { 0: mark, index } of paragraph.text.matchAll(MARK)) {
    const closing = CLOSING[mark];
    if (closing !== undefined || (mark === '"' && !awaited.get('"'))) {
      if (open.length === DEEPEST) expect(CLOSING[open.shift()?.mark ?? ''] ?? '"', -1);
      open.push({ mark, at: index });
      expect(closing ?? '"', 1);
      continue;
    }
    if (!awaited.get(mark)) continue;
    // What was opened inside and never closed is dropped with it.
    for (let top = open.pop(); top; top = open.pop()) {
      expect(CLOSING[top.mark] ?? '"', -1);
      if ((CLOSING[top.mark] ?? '"') !== mark) continue;
      const kind = TITLES.includes(top.mark) ? 'title' : 'quote';
      quotations.push({ kind, span: { start: top.at, end: index + 1 }, inner: { start: top.at + 1, end: index } });
      break;
    }
  }
  return nested(quotations.sort((a, b) => a.span.start - b.span.start));
});

function nested(sorted: readonly Omit<Quotation, 'outer'>[]): Quotation[] {
  let outer: Quotation | undefined;
  return sorted.map((quotation) => {
    while (outer && outer.span.end <= quotation.span.start) outer = outer.outer;
    outer = { ...quotation, outer };
    return outer;
  });
}

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
