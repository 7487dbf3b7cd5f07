import { insert, type Matches, taken } from './matches';

/** All occurrences in a text of the phrases it was made from, overlapping ones too, by start and then by length. */
export type PhraseFinder = (text: string) => Matches;

/** Phrases of four units or more have an anchor of four, shorter ones of two. */
const LONG = 4;
const SHORT = 2;

function sizeOfAnchor({ length }: string): number {
  return length < LONG ? SHORT : LONG;
}

/**
 * Makes a finder for a list of phrases. A phrase of less than two units is never found, one that is listed twice twice.
 *
 * At each position of a text two small questions are asked of a table of bits, whether a phrase may have its anchor
 * there, four of its units or two; nearly every position ends there, however many phrases there are. The anchor of a
 * phrase is what is rarest among all phrases: the first units are a common word in many (推进…, 全市…), and would be
 * met all over the text. The few others are looked up, and compared as a whole. That takes no longer for 20,000 phrases
 * than for 200, what is found apart. Chinese phrases are short, so that this beats an Aho–Corasick automaton, whose
 * links must be computed and followed: the packages of that name on npm take five to ten times as long.
 */
export function createPhraseFinder(phrases: readonly string[]): PhraseFinder {
  const pairs = countPairs(phrases);
  const bits = createBits(phrases.length);
  const shift = 32 - Math.max(4, Math.ceil(Math.log2(phrases.length * 2 + 1)));
  const firsts = new Int32Array(2 ** (32 - shift));
  const nexts = new Int32Array(phrases.length + 1);
  const anchors = new Int32Array(phrases.length + 1);
  // The last one first, so that equal ones come in the order of the list.
  for (let phrase = phrases.length; phrase > 0; phrase--) {
    const text = phrases[phrase - 1] as string;
    if (text.length < SHORT) continue;
    const { at, hash } = anchorOf(text, pairs);
    set(bits, hash);
    anchors[phrase] = at;
    nexts[phrase] = firsts[hash >>> shift] as number;
    firsts[hash >>> shift] = phrase;
  }
  const hasShort = phrases.some((phrase) => sizeOfAnchor(phrase) === SHORT);
  const index = { phrases, bits, hasShort, shift, firsts, nexts, anchors };
  return (text) => search(index, text);
}

interface Index {
  readonly phrases: readonly string[];
  /** The hashes of all anchors. */
  readonly bits: Bits;
  readonly hasShort: boolean;
  readonly shift: number;
  /** By the upper bits of its hash, the first phrase with an anchor, counted from 1; by the phrase, the next one. */
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
  /** Where in a phrase its anchor begins. */
  readonly anchors: Int32Array;
}

function search(index: Index, text: string): Matches {
  const { bits, hasShort } = index;
  let count = 0;
  // The hashes of two units here, one unit on, and two units on, of which the last makes that of four with the first.
  let unit = unitAt(text, 2);
  let pair = mix(unitAt(text, 0), unitAt(text, 1));
  let next = mix(unitAt(text, 1), unit);
  for (let at = 0; at + 1 < text.length; at++) {
    const last = unitAt(text, at + 3);
    const behind = mix(unit, last);
    const four = mix(pair, behind);
    if (has(bits, four)) count = look(index, text, four, LONG, at, count);
    if (hasShort && has(bits, pair)) count = look(index, text, pair, SHORT, at, count);
    unit = last;
    pair = next;
    next = behind;
  }
  return taken(count);
}

/** A unit of a text, 0 behind its end: what is not a number would slow all that follows. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** Adds the phrases with an anchor of so many units at an offset of a text; gives the number of matches then. */
function look(index: Index, text: string, hash: number, size: number, at: number, count: number): number {
  const { phrases, shift, firsts, nexts, anchors } = index;
  let matches = count;
  for (let phrase = firsts[hash >>> shift] as number; phrase > 0; phrase = nexts[phrase] as number) {
    const searched = phrases[phrase - 1] as string;
    const start = at - (anchors[phrase] as number);
    if (start < 0 || sizeOfAnchor(searched) !== size || !text.startsWith(searched, start)) continue;
    insert(matches++, phrase - 1, start, start + searched.length);
  }
  return matches;
}

/** The units of a phrase, four or two, whose pairs are rarest in all phrases: where they begin, and their hash. */
function anchorOf(phrase: string, pairs: Uint32Array): { readonly at: number; readonly hash: number } {
  const size = sizeOfAnchor(phrase);
  let rarest = Number.POSITIVE_INFINITY;
  let anchor = { at: 0, hash: 0 };
  for (let at = 0; at + size <= phrase.length; at++) {
    const pair = pairAt(phrase, at);
    const behind = pairAt(phrase, at + size - 2);
    const frequency = (pairs[pair >>> 16] as number) * (pairs[behind >>> 16] as number);
    if (frequency >= rarest) continue;
    rarest = frequency;
    anchor = { at, hash: size === LONG ? mix(pair, behind) : pair };
  }
  return anchor;
}

/** How often pairs of units stand in phrases, by the upper half of their hash. */
function countPairs(phrases: readonly string[]): Uint32Array {
  const counts = new Uint32Array(2 ** 16);
  for (const phrase of phrases) {
    for (let at = 0; at + 1 < phrase.length; at++) {
      const pair = pairAt(phrase, at) >>> 16;
      counts[pair] = (counts[pair] as number) + 1;
    }
  }
  return counts;
}

function pairAt(text: string, at: number): number {
  return mix(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** A hash of two small integers, good in its upper bits. */
function mix(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

/** A set of hashes, which may hold more than was put in: two bits of one word for each. */
interface Bits {
  readonly shift: number;
  readonly words: Uint32Array;
}

/** As many words as hashes: one in 200 others is taken for one of the set. */
function createBits(size: number): Bits {
  const shift = 32 - Math.max(10, Math.ceil(Math.log2(size + 1)));
  return { shift, words: new Uint32Array(2 ** (32 - shift)) };
}

function set({ shift, words }: Bits, hash: number): void {
  words[hash >>> shift] = (words[hash >>> shift] as number) | bitsOf(hash);
}

function has({ shift, words }: Bits, hash: number): boolean {
  return (~(words[hash >>> shift] as number) & bitsOf(hash)) === 0;
}

/** Two bits, by the lower bits of a hash. */
function bitsOf(hash: number): number {
  return (1 << hash) | (1 << (hash >>> 5));
}
