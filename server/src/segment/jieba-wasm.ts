import type { Engine } from './segmenter';

/** What is used of the package `jieba-wasm`, whose builds for Node and for browsers are loaded in different ways. */
export interface JiebaWasm {
  cut(text: string, hmm?: boolean | null): string[];
}

/** The engine out of a loaded build. Its first call reads the dictionary it carries, which takes about 0.4 s. */
export function jiebaWasm({ cut }: JiebaWasm): Engine {
  return { name: 'jieba-wasm', words: (text) => cut(text, true) };
}
