import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Engine } from './segmenter';

/** The native part of the package `nodejieba`, whose index.js cannot be bundled. */
interface Binding {
  load(dictionary: string, model: string, user: string, frequencies: string, stopWords: string): boolean;
  /** @param guess makes words of characters that the dictionary does not join, by their likelihood */
  cut(text: string, guess: boolean): string[];
}

const BINDING = 'nodejieba.node';
/** In the order in which the binding takes them. */
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'] as const;

/** Holds at least one word of several characters in any sound dictionary. */
const SAMPLE = '政府工作报告';

/**
 * Loads nodejieba out of a folder that holds the binding and the dictionaries; takes about a second and 250 MB.
 * Throws an error in Chinese if something is missing or does not work. A dictionary that nodejieba cannot read
 * makes it abort the process, which nothing can prevent: call this only where that is no loss.
 */
export function loadNodejieba(folder: string): Engine {
  for (const name of [BINDING, ...DICTIONARIES]) {
    if (!isFilled(path.join(folder, name))) throw new Error(`nodejieba 缺少文件 ${name}`);
  }
  const binding: Binding = createRequire(path.join(folder, BINDING))(`./${BINDING}`);
  loadDictionaries(binding, folder);
  if (binding.cut(SAMPLE, false).length === SAMPLE.length) throw new Error('nodejieba 的词典不可用');
  return { name: 'nodejieba', words: (text) => binding.cut(text, true) };
}

/** Names the files without their folder: nodejieba cannot open a path with Chinese characters on Windows. */
function loadDictionaries(binding: Binding, folder: string): void {
  const before = process.cwd();
  process.chdir(folder);
  try {
    binding.load(...DICTIONARIES);
  } finally {
    process.chdir(before);
  }
}

function isFilled(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0;
}
