// Says how large the bundles are.
import { statSync } from 'node:fs';
import path from 'node:path';

const DICTIONARIES = /^server\/src\/lexicon\/data\//;

/** What is read when the extension starts and checks a report, and what only when it is needed. */
const AT_START = ['client.js', 'server.js', 'protocol.js'];
const LATER = ['yaml.js', 'ignore.js', 'chardet.js', 'pinyin.js', 'word.js', 'word-export.js', 'segmenter.js'];
const IN_BROWSER = ['client.js', 'server.js', 'segmenter.js', 'pinyin.js', 'word.js', 'preview.js'];
const COMMAND_LINE = ['cli.js', 'cli-worker.js', 'html-page.js', 'library.js'];

/**
 * The size of every bundle in kilobytes of 1000, in lines to print.
 * @param {string} dist
 * @param {import('esbuild').Metafile} extension what the bundles of client and server were made of
 */
export function describeSizes(dist, extension) {
  const words = sum(Object.values(extension.outputs).map(({ inputs }) => bytesOfWords(inputs)));
  const start = sum(AT_START.map((name) => statSync(path.join(dist, name)).size));
  return [
    `客户端与服务器 ${kilobytes(start - words)} KB，不计其中的词表 ${kilobytes(words)} KB`,
    `  启动时读入：${list(dist, AT_START)}`,
    `  用到才读入：${list(dist, LATER)}`,
    `只有浏览器的编辑器：${list(path.join(dist, 'web'), IN_BROWSER)}`,
    `命令行与程序库：${list(dist, COMMAND_LINE)}`,
    `数据：${list(dist, ['trigrams.bin', 'jieba_rs_wasm_bg.wasm', 'rules.md'])}`,
  ];
}

/** @param {import('esbuild').Metafile['outputs'][string]['inputs']} inputs */
const bytesOfWords = (inputs) =>
  sum(Object.entries(inputs).map(([file, { bytesInOutput }]) => (DICTIONARIES.test(file) ? bytesInOutput : 0)));

/**
 * @param {string} folder
 * @param {readonly string[]} names
 */
const list = (folder, names) =>
  names.map((name) => `${name} ${kilobytes(statSync(path.join(folder, name)).size)} KB`).join('、');

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(0);

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
