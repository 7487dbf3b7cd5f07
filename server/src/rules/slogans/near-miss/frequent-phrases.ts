import type { Paragraph } from '../../../document/paragraph';
import { isFunctionWord } from './function-words';

/** A paragraph cut into words: offsets of the paragraph, rising, both ends included. */
export interface CutParagraph {
  readonly paragraph: Paragraph;
  readonly boundaries: readonly number[];
}

const SHORTEST = 6;
const LONGEST = 14;
const MOST_WORDS = 6;

const WORD = /^[\p{L}\p{N}+＋]+$/u;
const DIGITS = /^[0-9０-９]+$/;

/**
 * The phrases of two to six words, 6 to 14 UTF-16 units, that a document uses at least so often. They cross no mark,
 * and neither begin nor end with a function word or figures. Of a phrase within a longer one that is as frequent,
 * only the longer is given.
 */
export function frequentPhrases(paragraphs: readonly CutParagraph[], fewest: number): Map<string, number> {
  const found = paragraphs.map(phrasesOf);
  const isFrequent = createCounter(found, fewest);
  const counts = new Map<string, number>();
  for (const [index, { text }] of paragraphs.map(({ paragraph }) => paragraph).entries()) {
    const phrases = found[index] as Phrases;
    for (let at = 0; at < phrases.length; at += 3) {
      if (!isFrequent(phrases[at + 2] as number)) continue;
      const phrase = text.slice(phrases[at], phrases[at + 1]);
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  for (const [phrase, count] of counts) if (count < fewest) counts.delete(phrase);
  return withoutParts(counts);
}

/** Start, end and hash of every phrase of a paragraph, one after the other. */
type Phrases = Uint32Array;

/**
 * Kept by the paragraph, of which there is one as long as its text does not change. Not by `memoize`, because
 * it must not be asked for before the words are known.
 */
const known = new WeakMap<Paragraph, Phrases>();

function phrasesOf({ paragraph, boundaries }: CutParagraph): Phrases {
  const before = known.get(paragraph);
  if (before) return before;
  const phrases = Uint32Array.from(readPhrases(paragraph.text, boundaries));
  known.set(paragraph, phrases);
  return phrases;
}

function readPhrases(text: string, boundaries: readonly number[]): number[] {
  const words = boundaries.length - 1;
  const isWord: boolean[] = [];
  const canEnd: boolean[] = [];
  for (let index = 0; index < words; index++) {
    const word = text.slice(boundaries[index], boundaries[index + 1]);
    isWord.push(WORD.test(word));
    canEnd.push(!isFunctionWord(word) && !DIGITS.test(word));
  }
  const phrases: number[] = [];
  for (let first = 0; first < words; first++) {
    if (!isWord[first] || !canEnd[first]) continue;
    const start = boundaries[first] as number;
    let hash = 0;
    let at = start;
    for (let last = first; last < Math.min(words, first + MOST_WORDS) && isWord[last]; last++) {
      const end = boundaries[last + 1] as number;
      if (end - start > LONGEST) break;
      for (; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
      if (last > first && canEnd[last] && end - start >= SHORTEST) phrases.push(start, end, hash >>> 0);
    }
  }
  return phrases;
}

/**
 * Counts hashes in one flat table, many times faster than a map of as many strings. Two phrases of one hash
 * count as one here; their own counts tell them apart later.
 */
function createCounter(found: readonly Phrases[], fewest: number): (hash: number) => boolean {
  const total = found.reduce((sum, { length }) => sum + length / 3, 0);
  const bits = Math.max(4, Math.ceil(Math.log2((total + 1) * 2)));
  const mask = 2 ** bits - 1;
  const hashes = new Uint32Array(mask + 1);
  const counts = new Uint16Array(mask + 1);
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> bits)) & mask;
    while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const phrases of found) {
    for (let at = 2; at < phrases.length; at += 3) {
      const hash = phrases[at] as number;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      counts[slot] = Math.min(0xffff, (counts[slot] as number) + 1);
    }
  }
  return (hash) => (counts[slotOf(hash)] as number) >= fewest;
}

function withoutParts(counts: ReadonlyMap<string, number>): Map<string, number> {
  const whole = new Map(counts);
  for (const [phrase, count] of counts) {
    for (let length = phrase.length - 1; length >= SHORTEST; length--) {
      for (let start = 0; start + length <= phrase.length; start++) {
        const part = phrase.slice(start, start + length);
        if (counts.get(part) === count) whole.delete(part);
      }
    }
  }
  return whole;
}
