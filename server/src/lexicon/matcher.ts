/** One occurrence of a phrase: `phrase` is its index in the list the finder was made from; offsets are UTF-16 units, half-open. */
export interface Match {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/** All occurrences in a text of the phrases it was made from, overlapping ones too, by start and then by length. */
export type PhraseFinder = (text: string) => Match[];

/** Phrases of so many units are told by their first four units, shorter ones by their first two. */
const LONG = 4;

/**
 * Makes a finder for a list of phrases. A phrase of less than two units is never found; of equal phrases the first is.
 *
 * The phrases stand in one trie held in flat arrays, its edges in an open-addressed hash of node and unit. A position
 * is first asked whether any phrase begins with its units, four of them or two, by one bit each of two small tables;
 * nearly every position ends there, however many phrases there are. Chinese phrases are short, so that walking the
 * trie from the few others beats an Aho–Corasick automaton, whose links must be computed and followed: the packages
 * of that name on npm take five to ten times as long for a scan and thirty for building.
 */
export function createPhraseFinder(phrases: readonly string[]): PhraseFinder {
  const short = createBits(phrases.filter(({ length }) => length < LONG).length);
  const long = createBits(phrases.length);
  const capacity = 1 + phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  // At most half of the slots are taken, so that a search for an absent edge ends soon.
  const bits = Math.max(4, Math.ceil(Math.log2(capacity * 2)));
  const mask = 2 ** bits - 1;
  /** The node an edge leads to; 0, the root, to which no edge leads, marks a free slot. */
  const slots = new Int32Array(mask + 1);
  const parents = new Int32Array(capacity);
  const units = new Uint16Array(capacity);
  /** The phrase that ends at a node, counted from 1; 0 for none. */
  const endings = new Int32Array(capacity);

  /** The slot of the edge from a node by a unit, free if there is none. */
  const slotOf = (node: number, unit: number): number => {
    let slot = mix(node, unit) >>> (32 - bits);
    for (;;) {
      const child = slots[slot] as number;
      if (child === 0 || (parents[child] === node && units[child] === unit)) return slot;
      slot = (slot + 1) & mask;
    }
  };

  let nodes = 1;
  phrases.forEach((phrase, index) => {
    if (phrase.length < 2) return;
    const pair = mix(phrase.charCodeAt(0), phrase.charCodeAt(1));
    if (phrase.length < LONG) set(short, pair);
    else set(long, mix(pair, mix(phrase.charCodeAt(2), phrase.charCodeAt(3))));
    let node = 0;
    for (let at = 0; at < phrase.length; at++) {
      const unit = phrase.charCodeAt(at);
      const slot = slotOf(node, unit);
      if (slots[slot] === 0) {
        parents[nodes] = node;
        units[nodes] = unit;
        slots[slot] = nodes++;
      }
      node = slots[slot] as number;
    }
    if (endings[node] === 0) endings[node] = index + 1;
  });

  return (text) => {
    const matches: Match[] = [];
    // The hashes of two units here, one unit on, and two units on, of which the last makes that of four with the first.
    let unit = text.charCodeAt(2);
    let pair = mix(text.charCodeAt(0), text.charCodeAt(1));
    let next = mix(text.charCodeAt(1), unit);
    for (let start = 0; start + 1 < text.length; start++) {
      const last = text.charCodeAt(start + 3);
      const behind = mix(unit, last);
      const isStart = has(short, pair) || has(long, mix(pair, behind));
      unit = last;
      pair = next;
      next = behind;
      if (!isStart) continue;
      let node = 0;
      for (let at = start; at < text.length; at++) {
        node = slots[slotOf(node, text.charCodeAt(at))] as number;
        if (node === 0) break;
        if (endings[node] !== 0) matches.push({ phrase: (endings[node] as number) - 1, start, end: at + 1 });
      }
    }
    return matches;
  };
}

/** A hash of two small integers, good in its upper bits. */
function mix(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}

/** A set of hashes, which may hold more than was put in: one bit for each value of their upper bits. */
interface Bits {
  readonly shift: number;
  readonly words: Uint32Array;
}

/** Roomy enough that few other hashes are taken for one of the set; up to a few thousand phrases in the innermost cache. */
function createBits(size: number): Bits {
  const bits = Math.min(26, Math.max(15, Math.ceil(Math.log2(size * 32 + 1))));
  return { shift: 32 - bits, words: new Uint32Array(2 ** (bits - 5)) };
}

function set({ shift, words }: Bits, hash: number): void {
  const bit = hash >>> shift;
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
}

function has({ shift, words }: Bits, hash: number): boolean {
  const bit = hash >>> shift;
  return ((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
