import { memoize } from '../text/memo';
import { parseChineseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { PolicyDocument } from './document';
import { factWith } from './fact';
import { openingLabel, type Paragraph } from './paragraph';
import { Trait } from './traits';
import { aspectOf } from './versions';

/** One 一是 or 一要. Spans count from the paragraph's start. */
export interface EnumerationToken {
  readonly ordinal: number;
  /** 是 or 要. */
  readonly word: string;
  readonly span: Span;
  readonly numeral: Span;
  /** Whether another way of counting stands between it and the token before: 首先, 同时, 二靠. */
  readonly mixed: boolean;
  readonly opensParagraph: boolean;
}

/** Tokens that count on from each other as they stand. */
export type EnumerationChain = readonly { readonly token: EnumerationToken; readonly line: number }[];

const TOKEN =
  /(?:^|(?<=[。；：:;，、！？”）*\s.．,%％]))(?:第?([一二三四五六七八九十]{1,2})[ \u3000]?([是要])|首先|其次|再次|最后|同时|此外|另外|还要|[三四五六]个|第[一二三四五六七八九十]|[一二三四五六七八九十](?:靠|抓|看|在|为|有|以|做|把|对|从|坚|强|推|加))/g;
const MAY_ENUMERATE = /[一二三四五六七八九十][ \u3000]?[是要]/;

const NONE: readonly EnumerationToken[] = [];

const tokensOf = factWith(Trait.counted, NONE, ({ text, start }): readonly EnumerationToken[] => {
  if (!MAY_ENUMERATE.test(text)) return NONE;
  const tokens: EnumerationToken[] = [];
  let mixed = false;
  for (const match of text.matchAll(TOKEN)) {
    const ordinal = match[1] === undefined ? undefined : parseChineseNumeral(match[1]);
    if (match[1] === undefined || match[2] === undefined || ordinal === undefined) {
      mixed = true;
      continue;
    }
    const numeral = match.index + match[0].indexOf(match[1]);
    tokens.push({
      ordinal,
      word: match[2],
      span: { start: numeral, end: match.index + match[0].length },
      numeral: { start: numeral, end: numeral + match[1].length },
      mixed,
      opensParagraph: match.index <= start + 2,
    });
    mixed = false;
  }
  return tokens;
});

/** A number as it may stand between two tokens in another wording: 二、 二， 二 是. */
const GONE = /[一二三四五六七八九十](?=[ \u3000]?[是要、，])/g;

/** What chains are read from: lines that are not blank, numbers that open them, tokens, and what may be one. */
export const enumerationAspect = aspectOf((paragraph) => [
  paragraph.role === 'blank',
  openingLabel(paragraph)?.form,
  tokensOf(paragraph),
  Array.from(paragraph.text.matchAll(GONE), ({ 0: numeral, index }) => [numeral, { start: index, end: index + 1 }]),
]);

/**
 * The chains 一是 … 二是 … of a document: inside a paragraph, and over paragraphs that begin with one. A chain ends
 * where another begins, where the wording changes, where something else counts in between, and where a number falls:
 * it then goes on with an outer chain. Nothing certain can be said across such a place.
 */
export const enumerationsOf = memoize((document: PolicyDocument): readonly EnumerationChain[] => {
  const chains: EnumerationChain[] = [];
  let outer: EnumerationChain[number][] = [];
  const flush = (chain: EnumerationChain): void => {
    if (chain.length > 1) chains.push(chain);
  };
  for (let line = 0; line < document.paragraphs.length; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    if (paragraph.role === 'blank') continue;
    const opening = openingLabel(paragraph);
    if (opening && opening.form !== 'enumeration') {
      flush(outer);
      outer = [];
    }
    let inner: EnumerationChain[number][] = [];
    for (const token of tokensOf(paragraph)) {
      const chain = token.opensParagraph ? outer : inner;
      const goesOn = continues(document, chain.at(-1), token, line);
      if (!goesOn) flush(chain);
      const next = goesOn ? chain : [];
      next.push({ token, line });
      if (token.opensParagraph) outer = next;
      else inner = next;
    }
    flush(inner);
  }
  flush(outer);
  return chains;
});

const HIGHEST = 10;
const FURTHEST = 40;

function continues(
  document: PolicyDocument,
  before: EnumerationChain[number] | undefined,
  token: EnumerationToken,
  line: number,
): boolean {
  if (!before || token.mixed || token.word !== before.token.word) return false;
  const { ordinal } = before.token;
  if (token.ordinal === 1 || token.ordinal < ordinal || ordinal >= HIGHEST) return false;
  return token.ordinal === ordinal + 1 || !standsBetween(document, before, token, line);
}

/** Whether the number that seems to be missing stands somewhere between, in another wording: 二、 二， 二 是. */
function standsBetween(
  document: PolicyDocument,
  before: EnumerationChain[number],
  token: EnumerationToken,
  line: number,
): boolean {
  if (line - before.line > FURTHEST) return true;
  const numeral = '一二三四五六七八九十'.charAt(before.token.ordinal);
  const gone = new RegExp(`${numeral}[ \\u3000]?[是要、，]`);
  for (let between = before.line; between <= line; between++) {
    const { text } = document.paragraphs[between] as Paragraph;
    const from = between === before.line ? before.token.span.end : 0;
    const to = between === line ? token.span.start : text.length;
    if (gone.test(text.slice(from, to))) return true;
  }
  return false;
}
