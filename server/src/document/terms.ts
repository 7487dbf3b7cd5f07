import type { Span } from '../text/span';
import { factWith } from './fact';
import { quotesOf } from './quotes';
import { Trait } from './traits';

/** Words that a paragraph sets off by quotation marks: a slogan, the name of a programme, a coined word. */
export interface QuotedTerm {
  /** What stands between the marks, without a stop at its end: `“一网通办，”` gives 一网通办. */
  readonly text: string;
  /** Of the text, relative to the start of the paragraph. */
  readonly span: Span;
  /** With the quotation marks. */
  readonly quoted: Span;
}

const SHORTEST = 2;
const LONGEST = 24;

/** Quotation within quotation, brackets, titles: what holds them is a sentence or a quotation rather than a term. */
const NO_TERM = /["“”‘’「」『』《》〈〉（）()［］[\]【】〔〕]/;
const NO_TERMS: readonly QuotedTerm[] = [];
const STOP_AT_END = /[。！？；，、.]+$/;

/** The quoted terms of 2 to 24 UTF-16 units in a paragraph, by their start. */
export const quotedTermsOf = factWith(Trait.paired, NO_TERMS, (paragraph): readonly QuotedTerm[] => {
  const terms: QuotedTerm[] = [];
  for (const { kind, span: quoted, inner } of quotesOf(paragraph)) {
    if (kind !== 'quote' || inner.end - inner.start > LONGEST + 1) continue;
    const text = paragraph.text.slice(inner.start, inner.end).replace(STOP_AT_END, '');
    if (text.length < SHORTEST || text.length > LONGEST || NO_TERM.test(text)) continue;
    const end = inner.start + text.length;
    terms.push({ text, span: end === inner.end ? inner : { start: inner.start, end }, quoted });
  }
  return terms;
});

/** One slogan of those that a pair of quotation marks encloses: `“微改造、精提升”` gives both, and so does `“微改造·精提升”`. */
export interface QuotedItem {
  readonly text: string;
  /** Relative to the start of the paragraph. */
  readonly span: Span;
}

const NO_ITEMS: readonly QuotedItem[] = [];

/** What quotation marks enclose in a paragraph, cut at 、 and ·, by position. */
export const quotedItemsOf = factWith(Trait.paired, NO_ITEMS, (paragraph): readonly QuotedItem[] => {
  const items: QuotedItem[] = [];
  const terms = quotedTermsOf(paragraph);
  let next = 0;
  for (const { kind, inner } of quotesOf(paragraph)) {
    if (kind !== 'quote') continue;
    while ((terms[next]?.span.start ?? inner.start) < inner.start) next++;
    let { start } = inner;
    for (let end = start; end <= inner.end; end++) {
      if (end < inner.end && !isJoint(paragraph.text.charCodeAt(end))) continue;
      const term = terms[next];
      // What is an item and a term is so as one object: it is found in tables by the same text.
      if (start === inner.start && end === inner.end && term?.span === inner) items.push(term);
      else if (end > start) items.push({ text: paragraph.text.slice(start, end), span: { start, end } });
      start = end + 1;
    }
  }
  return items;
});

/** The quoted terms of a paragraph, the single ones before those that 、 and · put together. */
export const termsWithParts = factWith(Trait.paired, NO_ITEMS, (paragraph): readonly QuotedItem[] => {
  const wholes = quotedTermsOf(paragraph);
  const parts = quotedItemsOf(paragraph).filter(
    ({ text, span }) =>
      text.length >= 2 &&
      (isJoint(paragraph.text.charCodeAt(span.start - 1)) || isJoint(paragraph.text.charCodeAt(span.end))),
  );
  return [...parts.filter(({ text }) => !/[。！？；，]$/.test(text)), ...wholes];
});

/** Whether a UTF-16 unit is 、 or ·. */
function isJoint(unit: number): boolean {
  return unit === 0x3001 || unit === 0xb7;
}
