import type { PolicyDocument } from '../../document/document';
import { fact } from '../../document/fact';
import { CIRCLED, CLOSING_BRACKETS, OPENING_BRACKETS } from '../../document/footnotes/marks';
import { openingLabel, type Paragraph, readParagraph } from '../../document/paragraph';
import { changedLine, derive } from '../../document/versions';
import { type Change, moveSpan } from '../../text/change';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';

/** Its span is relative to the start of the paragraph and takes in its stop. */
export interface Sentence extends Span {
  /** Of its words. */
  readonly hash: number;
  /** Opens its paragraph as a heading does. */
  readonly isHeading: boolean;
}

/** So many units its words have at least. */
const SHORTEST = 12;

/** A paragraph often opens with its subject as a short sentence, which the plan has in common with the review. */
const LONGEST_RUN_IN_HEADING = 24;

/** Who gets a copy, which is no sentence though it has a stop. */
const COPY_LINE = /^\s*抄\s*送/;

const OPENINGS = '（(【［[〔';
const NONE: readonly Sentence[] = [];

/** The sentences of a paragraph that are worth comparing: long enough and not in brackets. */
export const sentencesOf = fact((paragraph: Paragraph): readonly Sentence[] => {
  const { text, start, end } = paragraph;
  if (end - start < SHORTEST || COPY_LINE.test(text)) return NONE;
  const from = openingLabel(paragraph)?.span.end ?? start;
  const sentences: Sentence[] = [];
  let begin = from;
  let length = 0;
  let hash = 0;
  for (let at = from; at < end; at++) {
    const here = text.charCodeAt(at);
    if (isChinese(here) || !isStop(text, at)) {
      const unit = wordUnit(text, at);
      if (unit > 0) {
        length++;
        hash = Math.imul(hash ^ unit, 0x9e3779b1);
      }
      continue;
    }
    const isHeading = begin === from && length <= LONGEST_RUN_IN_HEADING && (at + 1 < end || from > start);
    if (length >= SHORTEST && !OPENINGS.includes(text.charAt(begin))) {
      sentences.push({ start: begin, end: at + 1, hash, isHeading });
    }
    begin = at + 1;
    length = 0;
    hash = 0;
  }
  return sentences.length > 0 ? sentences : NONE;
});

/** What is compared of a sentence: no marks, no blanks, no numbers of footnotes, nothing that is put right without asking. */
export function wordsOf(text: string): string {
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const unit = wordUnit(text, at);
    if (unit > 0) words += String.fromCharCode(unit);
  }
  return words;
}

/** The UTF-16 unit at a place as it is compared; 0 for one that is not. */
function wordUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isChinese(unit)) return unit === ORDINAL ? 0 : unit;
  const narrow = unit > 0xff00 && unit < 0xff5f ? unit - 0xfee0 : unit;
  if (narrow >= ZERO && narrow <= NINE && isOfMark(text, at)) return 0;
  if (narrow === ZERO) {
    // 08 is 8, and 0.5 is .5.
    return /[0-9.．０-９]/.test(text.charAt(at - 1)) || !/[0-9.．０-９]/.test(text.charAt(at + 1)) ? narrow : 0;
  }
  if (narrow === POINT) return isDigit(text.charCodeAt(at + 1)) ? narrow : 0;
  return isOfWord(narrow) ? narrow : 0;
}

/** Whether a digit belongs to the number of a footnote mark, which may have lost one of its brackets. */
function isOfMark(text: string, at: number): boolean {
  let start = at;
  while (at - start <= LONGEST_NUMBER && isDigit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end - start <= LONGEST_NUMBER && isDigit(text.charCodeAt(end))) end++;
  if (end - start > LONGEST_NUMBER || (isChinese(text.charCodeAt(start - 1)) && isChinese(text.charCodeAt(end))))
    return false;
  return OPENING.test(text.charAt(start - 1)) || CLOSING.test(text.charAt(end));
}

const WORD = 1;
const NO_WORD = 2;
/** By unit whether it is a letter, a digit or %, as far as it was asked. */
const kinds = new Uint8Array(0x10000);

function isOfWord(unit: number): boolean {
  if (kinds[unit] === 0) {
    const character = String.fromCharCode(unit);
    const isWord = /[\p{L}\p{N}%]/u.test(character) && !IS_CIRCLED.test(character);
    kinds[unit] = isWord ? WORD : NO_WORD;
  }
  return kinds[unit] === WORD;
}

/** So many digits the number of a footnote mark has at most. */
const LONGEST_NUMBER = 3;
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
const OPENING = new RegExp(`[${OPENING_BRACKETS}]`);
const IS_CIRCLED = new RegExp(`[${CIRCLED}]`);
const CLOSING = new RegExp(`[${CLOSING_BRACKETS}]`);

/** 第8号 is 8号. */
const ORDINAL = 0x7b2c;
const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/** Whether a sentence ends at a place: with 。！ or ？, or with what is put right to one of them. */
function isStop(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return true;
  if (unit !== 0x21 && unit !== 0x3f && (unit !== POINT || /[0-9]/.test(text.charAt(at + 1)))) return false;
  return isChinese(text.charCodeAt(at - 1));
}

/** A UTF-16 unit of a Chinese character or of another one above the marks. */
const isChinese = (unit: number): boolean => unit >= 0x3400 && unit < 0xff00;

/** The sentences of a document in order, by what can be looked through fast. */
interface SentenceTable {
  readonly hashes: Int32Array;
  readonly lines: Int32Array;
}

const tableOf = derive(
  [],
  ({ paragraphs }): SentenceTable => {
    let size = 0;
    for (const paragraph of paragraphs) size += sentencesOf(paragraph).length;
    const [hashes, lines] = [new Int32Array(size), new Int32Array(size)];
    let at = 0;
    for (let line = 0; line < paragraphs.length; line++) {
      for (const { hash } of sentencesOf(paragraphs[line] as Paragraph)) {
        hashes[at] = hash;
        lines[at++] = line;
      }
    }
    return { hashes, lines };
  },
  ({ hashes, lines }, from, to) => {
    const changed = changedLine(from, to);
    if (!changed) return undefined;
    const { line, before, after } = changed;
    let first = 0;
    while (first < lines.length && (lines[first] as number) < line) first++;
    const behind = first + sentencesOf(before).length;
    const own = sentencesOf(after).map(({ hash }) => hash);
    return {
      hashes: exchange(hashes, first, behind, own),
      lines: exchange(
        lines,
        first,
        behind,
        own.map(() => line),
      ),
    };
  },
);

function exchange(numbers: Int32Array, start: number, end: number, others: readonly number[]): Int32Array {
  const result = new Int32Array(numbers.length - (end - start) + others.length);
  result.set(numbers.subarray(0, start));
  result.set(others, start);
  result.set(numbers.subarray(end), start + others.length);
  return result;
}

/** The hashes that several sentences of a document have. */
export function repeatedHashes(document: PolicyDocument): ReadonlySet<number> {
  const sorted = tableOf(document).hashes.slice().sort();
  const repeated = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    if (sorted[at] === sorted[at - 1]) repeated.add(sorted[at] as number);
  }
  return repeated;
}

const allHashes = memoize((document: PolicyDocument): ReadonlySet<number> => new Set(tableOf(document).hashes));

/** Longer lines than this are data, and not read anew for each slip in them. */
const LONGEST_LINE = 10_000;

/**
 * Whether a sentence of a line would be the same as another one, if a place in it were put right.
 * @param place relative to the line
 */
export function wouldRepeat(document: PolicyDocument, line: number, place: Span, newText: string): boolean {
  const paragraph = document.paragraphs[line];
  if (!paragraph || paragraph.text.length > LONGEST_LINE) return false;
  const { text } = paragraph;
  const own = new Set(sentencesOf(paragraph).map(({ hash }) => hash));
  const mended = sentencesOf(readParagraph(text.slice(0, place.start) + newText + text.slice(place.end)));
  return mended.some(({ hash }) => !own.has(hash) && allHashes(document).has(hash));
}

/** The lines on which there are sentences of some hashes, in order. */
export function linesOfHashes(document: PolicyDocument, wanted: ReadonlySet<number>): number[] {
  const { hashes, lines } = tableOf(document);
  const found = new Set<number>();
  if (wanted.size === 0) return [];
  for (let index = 0; index < hashes.length; index++) {
    if (wanted.has(hashes[index] as number)) found.add(lines[index] as number);
  }
  return [...found];
}

const lengthOf = ({ start, end }: Sentence): number => end - start;

/**
 * The hashes of the sentences between those that a paragraph and what a change made of it have in common at their
 * beginning and at their end, each where the change has moved it.
 */
export function differingHashes(one: Paragraph, other: Paragraph, change: Change): Set<number> {
  const [before, after] = [sentencesOf(one), sentencesOf(other)];
  const isSame = (a: Sentence | undefined, b: Sentence | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.hash === b.hash &&
    a.isHeading === b.isHeading &&
    moveSpan(a, change)?.start === b.start &&
    lengthOf(a) === lengthOf(b);
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(before[first], after[first])) first++;
  let same = 0;
  while (same < shorter - first && isSame(before.at(-1 - same), after.at(-1 - same))) same++;
  const differing = [...before.slice(first, before.length - same), ...after.slice(first, after.length - same)];
  return new Set(differing.map(({ hash }) => hash));
}
