import type { Background } from './background';

/*
 * A Bloom filter: every trigram sets a few bits of a table, and one whose bits are all set is taken for known. Ten
 * bits and seven hashes for each make one stranger in a hundred pass. No text can be read out of such a file.
 *
 * Layout: four bytes GWT1, the number of hashes as one byte, the bits.
 */

const MAGIC = 'GWT1';
const HEADER = MAGIC.length + 1;
const BITS_PER_TRIGRAM = 10;
const HASHES = 7;

/** Makes the bytes of a filter that knows these trigrams. */
export function createTrigramFilter(trigrams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(HEADER + Math.ceil((Math.max(1, trigrams.length) * BITS_PER_TRIGRAM) / 8));
  for (let at = 0; at < MAGIC.length; at++) bytes[at] = MAGIC.charCodeAt(at);
  bytes[MAGIC.length] = HASHES;
  const bits = (bytes.length - HEADER) * 8;
  for (const trigram of trigrams) {
    let hash = hashOf(trigram, FIRST_SEED);
    const step = stepOf(trigram);
    for (let round = 0; round < HASHES; round++) {
      const bit = hash % bits;
      bytes[HEADER + (bit >>> 3)] = (bytes[HEADER + (bit >>> 3)] as number) | (1 << (bit & 7));
      hash = (hash + step) >>> 0;
    }
  }
  return bytes;
}

/** Reads the bytes of a filter. Throws a RangeError on anything else. */
export function openTrigramFilter(bytes: Uint8Array): Background {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  const hashes = bytes[MAGIC.length];
  if (magic !== MAGIC || !hashes || bytes.length <= HEADER) throw new RangeError('no trigram filter');
  const bits = (bytes.length - HEADER) * 8;
  return {
    has: (trigram) => {
      let hash = hashOf(trigram, FIRST_SEED);
      const step = stepOf(trigram);
      for (let round = 0; round < hashes; round++) {
        const bit = hash % bits;
        if (((bytes[HEADER + (bit >>> 3)] as number) & (1 << (bit & 7))) === 0) return false;
        hash = (hash + step) >>> 0;
      }
      return true;
    },
  };
}

const FIRST_SEED = 0x2c1b3c6d;
const SECOND_SEED = 0x297a2d39;

/** Odd, so that it is never nothing. */
function stepOf(trigram: string): number {
  return (hashOf(trigram, SECOND_SEED) | 1) >>> 0;
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
