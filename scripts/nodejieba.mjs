// nodejieba, the native segmenter: compiles it where a C++ compiler is at hand, and lays it where the product looks
// for it. Its own install script is not used: it asks the network for tools that no lockfile names.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './lifetime.mjs';
import { ROOT } from './setup.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/nodejieba');
/** Where nodejieba's own script puts it, too. */
const BINDING = path.join(PACKAGE, 'build/Release/nodejieba.node');
/** The folders of what is compiled, from the project's. */
export const SOURCES = [
  'node_modules/nodejieba',
  'node_modules/nodejieba/submodules/cppjieba',
  'node_modules/nodejieba/submodules/cppjieba/deps/limonp',
];
const DICTIONARIES = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8'];

/** Compiles nodejieba unless it is there already. What stands in the way is said and stops nothing: there is jieba-wasm. */
export async function compileNodejieba() {
  if (existsSync(BINDING)) return;
  const obstacle = await compile();
  if (obstacle) console.log(`没有 nodejieba：${obstacle}分词改用 jieba-wasm。`);
}

/** @returns {Promise<string | undefined>} what stood in the way, as a sentence */
async function compile() {
  if (!existsSync(PACKAGE)) return '软件包没有装上。';
  if (process.platform === 'win32') return '在 Windows 上须用 node-gyp 编译，见 docs/segmentation.md。';
  console.log('正在编译分词引擎 nodejieba…');
  // Node loads a native module by the ending of its name.
  const unfinished = `${BINDING}.${process.pid}.node`;
  mkdirSync(path.dirname(BINDING), { recursive: true });
  try {
    if (!(await runFirst(compilers(), compilerArguments(unfinished)))) return '没有可用的 C++ 编译器，或编译没有成功。';
    const status = await run(process.execPath, ['-e', `require(${JSON.stringify(unfinished)})`]);
    if (status !== 0) return '编译出的程序无法加载。';
    renameSync(unfinished, BINDING);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return undefined;
}

function compilers() {
  return process.env.CXX ? [process.env.CXX] : ['c++', 'g++', 'clang++'];
}

/** @param {string} output */
function compilerArguments(output) {
  const require = createRequire(path.join(PACKAGE, 'package.json'));
  const includes = [
    path.join(ROOT, 'node_modules/node-api-headers/include'),
    path.dirname(require.resolve('node-addon-api/napi.h')),
    path.join(PACKAGE, 'submodules/cppjieba/include'),
    path.join(PACKAGE, 'submodules/cppjieba/deps/limonp/include'),
  ];
  return [
    ...[
      '-std=c++17',
      '-O2',
      '-w',
      '-shared',
      '-fPIC',
      '-DNODE_GYP_MODULE_NAME=nodejieba',
      '-DLOGGING_LEVEL=LL_WARNING',
    ],
    ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : []),
    ...includes.flatMap((folder) => ['-I', folder]),
    ...['index.cpp', 'nodejieba.cpp'].map((name) => path.join(PACKAGE, 'lib', name)),
    ...['-o', output],
  ];
}

/**
 * Runs the first of several programs that is there, and says whether it ended well.
 * @param {readonly string[]} programs
 * @param {readonly string[]} args
 */
async function runFirst(programs, args) {
  for (const program of programs) {
    const status = await run(program, args).catch(() => undefined);
    if (status !== undefined) return status === 0;
  }
  return false;
}

/**
 * Copies nodejieba and its dictionaries into a folder, as server/src/segment/nodejieba.ts expects them.
 * @param {string} folder made where it is missing
 * @returns {boolean} false where it was not compiled: then the folder is not made
 */
export function layNodejieba(folder) {
  if (!existsSync(BINDING)) return false;
  mkdirSync(folder, { recursive: true });
  copyFileSync(BINDING, path.join(folder, 'nodejieba.node'));
  for (const name of DICTIONARIES) {
    copyFileSync(path.join(PACKAGE, 'submodules/cppjieba/dict', name), path.join(folder, name));
  }
  // Serves keyword extraction only, which is not used, but must not be empty: the real one takes 20 MB of memory.
  writeFileSync(path.join(folder, 'idf.utf8'), '公文 10\n');
  return true;
}
