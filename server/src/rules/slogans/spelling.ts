import { factWith } from '../../document/fact';
import type { Paragraph } from '../../document/paragraph';
import { type QuotedTerm, quotedTermsOf } from '../../document/terms';
import { Trait } from '../../document/traits';
import { withInterpuncts } from '../punctuation/wrong-interpunct';

/** What may differ between two spellings of one slogan, and be a slip of the hand. */
const SEPARATORS = /[·•‧∙・、，,；;：:.\s\u3000—–\-~～]/gu;
const BETWEEN_DIGITS = /[0-9][^\p{L}\p{N}\s][0-9]/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/**
 * What two spellings of one slogan have in common: `“互联网 ＋”` and `“互联网+”` give the same key, and so do
 * `“一窗受理·集成通办”` and `“一窗受理、集成通办”`. A mark between two digits is kept: 5·20 is not 520.
 */
export function spellingKey(text: string): string {
  if (HAN_ONLY.test(text)) return text;
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (!BETWEEN_DIGITS.test(plain)) return plain.replace(SEPARATORS, '');
  return plain.replace(SEPARATORS, (mark, at: number) =>
    isDigit(plain.charAt(at - 1)) && isDigit(plain.charAt(at + 1)) ? mark : '',
  );
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/**
 * A quoted term with what its spellings share. A dot in place of the interpunct is a slip of its own, not another
 * spelling: the text has the interpunct.
 */
export interface SpelledTerm extends QuotedTerm {
  readonly key: string;
}

const NONE: readonly SpelledTerm[] = [];

/** The quoted terms of a paragraph that can have two spellings. */
export function spelledTermsOf(paragraph: Paragraph): readonly SpelledTerm[] {
  const marked = markedTermsOf(paragraph);
  const plain = quotedTermsOf(paragraph).filter(isPlain);
  if (plain.length === 0) return marked;
  const all = [...marked, ...plain.map((term) => ({ ...term, key: term.text }))];
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** Those of Chinese characters alone, which are their own keys. */
const isPlain = ({ text }: QuotedTerm): boolean => HAN_ONLY.test(text);

/** The others: with marks, letters, digits or blanks, by which alone two spellings differ. */
export const markedTermsOf = factWith(Trait.paired, NONE, (paragraph): readonly SpelledTerm[] => {
  let marked: SpelledTerm[] | undefined;
  for (const term of quotedTermsOf(paragraph)) {
    if (isPlain(term)) continue;
    const text = withInterpuncts(term.text);
    if (isRowOfCharacters(text) || beginsWithMark(text)) continue;
    marked ??= [];
    marked.push({ ...term, text, key: spellingKey(text) });
  }
  return marked ?? NONE;
});

/** A slogan that is written as a row of single characters: 黄、赌、毒 is as good as 黄赌毒. */
function isRowOfCharacters(text: string): boolean {
  return /^\p{L}(?:、\p{L})+$/u.test(text);
}

/** Begins with a mark, so that its opening quotation mark stands in the wrong place. */
function beginsWithMark(text: string): boolean {
  return /^[·•‧∙・、，,；;：:.—–\-~～]/u.test(text);
}

/** A blank beside a Han character: what typesetting leaves behind, not a spelling. */
export function hasStrayBlank(text: string): boolean {
  return /\p{Script=Han}\s|\s\p{Script=Han}|^\s|\s$/u.test(text);
}

export type SpellingDifference = '空格' | '全角半角' | '大小写' | '标点';

/** What alone differs between two spellings of the same key; the first that suffices. */
export function differenceOf(one: string, other: string): SpellingDifference {
  if (withoutBlanks(one) === withoutBlanks(other)) return '空格';
  if (toHalfWidth(one) === toHalfWidth(other)) return '全角半角';
  return toHalfWidth(one).toLowerCase() === toHalfWidth(other).toLowerCase() ? '大小写' : '标点';
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

/** Without blanks, full-width Latin letters, digits and marks made half-width. */
function toHalfWidth(text: string): string {
  return withoutBlanks(text).replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
