import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Background } from './lexicon/background';
import { openTrigramFilter } from './lexicon/trigram-filter';

/** Where the build puts the filter, and where it is in the sources. */
const FILES = ['trigrams.bin', '../data/trigrams.bin'].map((name) => path.join(__dirname, name));

/** Of a file that is missing or broken: everything is usual, so that nothing is reported for being unusual. */
const NOTHING_KNOWN: Background = { has: () => true };

let loaded: Background | undefined;

/** The usual character sequences, read from the file beside the program at the first question. */
export const NODE_BACKGROUND: Background = {
  has: (trigram) => {
    loaded ??= load();
    return loaded.has(trigram);
  },
};

function load(): Background {
  const file = FILES.find((candidate) => existsSync(candidate));
  try {
    return file === undefined ? NOTHING_KNOWN : openTrigramFilter(readFileSync(file));
  } catch {
    return NOTHING_KNOWN;
  }
}
