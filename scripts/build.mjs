// Bundles the product into dist/: the client, the server, its segmenter and the command line; and, for the tests, the
// suite that runs inside VS Code into out/editor/.
import { chmodSync, copyFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { AS_MODULES } from './as-modules.mjs';
import { licencesOf } from './licences.mjs';
import { layNodejieba, SOURCES as NATIVE } from './nodejieba.mjs';
import { SELDOM_APART, seldomBuilds } from './seldom-libraries.mjs';
import { describeSizes } from './sizes.mjs';
import { WITHOUT_EXAMPLES } from './without-examples.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const FOR_NODE = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});

const PRODUCT = {
  ...FOR_NODE,
  minify: true,
  // Chinese text as it is: escaped, every character of the lexicon would take six bytes instead of three.
  charset: /** @type {const} */ ('utf8'),
  external: ['vscode'],
};

/**
 * Leaves a module that is large and seldom needed in a file of its own, where it is imported when it is needed.
 * @param {string} file
 * @param {RegExp} filter how the module is named where it is imported
 * @returns {import('esbuild').Plugin}
 */
function apart(file, filter) {
  return {
    name: `${file}-apart`,
    setup({ onResolve }) {
      onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${file}.js`, external: true } : undefined,
      );
    },
  };
}

/** The dictionary of pinyin, which is as large as the server. */
export const PINYIN_APART = apart('pinyin', /^\.\/pinyin$/);
/** The page of `check --format html`, with what draws its charts. */
const HTML_PAGE_APART = apart('html-page', /\/html\/page$/);
/** What reads and what writes Word files. */
const WORD_APART = apart('word', /\/word\/index$/);
const WORD_EXPORT_APART = apart('word-export', /\/word\/export\/index$/);

/**
 * Bundles, and gives the files that went into it.
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(options) {
  const { metafile } = await build({ ...options, metafile: true });
  return Object.keys(metafile.inputs);
}

/**
 * Builds everything; `watch` is not offered because a build takes a fraction of a second. Gives how large it is, in lines
 * to print.
 */
export async function buildAll() {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const libraries = await Promise.all(seldomBuilds(PRODUCT).map((library) => bundle(library)));
  const extension = await bundleExtension();
  for (const { name, code, map } of extension.files) {
    writeFileSync(path.join(ROOT, 'dist', name), code);
    writeFileSync(path.join(ROOT, 'dist', `${name}.map`), map);
  }
  const rest = await bundle({
    ...PRODUCT,
    entryPoints: {
      cli: 'server/src/cli/main.ts',
      'cli-worker': 'server/src/cli/worker.ts',
      'html-page': 'server/src/cli/html/page.ts',
      library: 'server/src/library.ts',
      pinyin: 'server/src/pinyin.ts',
      word: 'server/src/word/index.ts',
      'word-export': 'server/src/word/export/index.ts',
    },
    plugins: [AS_MODULES, PINYIN_APART, HTML_PAGE_APART, WORD_APART, WORD_EXPORT_APART],
    outdir: 'dist',
  });
  await buildPreview(path.join(ROOT, 'dist/web'));
  const web = await buildForBrowser(path.join(ROOT, 'dist/web'));
  const segmenter = await buildSegmenter(path.join(ROOT, 'dist'));
  const inputs = [...libraries.flat(), ...Object.keys(extension.metafile.inputs), ...rest, ...web, ...segmenter.inputs];
  writeFileSync(path.join(ROOT, 'dist/licences.txt'), licencesOf(ROOT, inputs, segmenter.folders));
  copyFileSync(path.join(ROOT, 'server/data/trigrams.bin'), path.join(ROOT, 'dist/trigrams.bin'));
  // To its pages the rules' ids are linked.
  copyFileSync(path.join(ROOT, 'docs/rules.md'), path.join(ROOT, 'dist/rules.md'));
  // The command is run by its name: its entry begins with #!, which the bundle keeps.
  chmodSync(path.join(ROOT, 'dist/cli.js'), 0o755);
  return describeSizes(path.join(ROOT, 'dist'), extension.metafile);
}

/**
 * Bundles client and server, and what both use into a file between them. Nothing is written.
 */
export async function bundleExtension() {
  const { outputFiles, metafile } = await build({
    ...PRODUCT,
    entryPoints: { client: 'client/src/node.ts', server: 'server/src/node.ts' },
    plugins: [AS_MODULES, WITHOUT_EXAMPLES, SELDOM_APART, PINYIN_APART, WORD_APART, WORD_EXPORT_APART],
    // esbuild divides ES modules only; VS Code loads CommonJS.
    format: 'esm',
    splitting: true,
    // Two of them would be an error: this one is named by what is in it.
    chunkNames: 'protocol',
    // What classes of the protocol's libraries keep to themselves.
    mangleProps: /^_[a-z]/i,
    sourcemap: 'inline',
    outdir: 'dist',
    metafile: true,
    write: false,
  });
  const files = await Promise.all(
    outputFiles.map(async ({ path: file, text }) => {
      const name = path.basename(file);
      const { charset, minify, platform, target } = PRODUCT;
      const options = /** @type {const} */ ({ format: 'cjs', sourcemap: 'external', sourcefile: name });
      const { code, map } = await transform(text, { charset, minify, platform, target, ...options });
      return { name, code: `${code}//# sourceMappingURL=${name}.map\n`, map };
    }),
  );
  return { files, metafile };
}

/**
 * Bundles the script of the preview's page, which is the same in every editor.
 * @param {string} folder
 */
async function buildPreview(folder) {
  await build({
    ...FOR_NODE,
    entryPoints: { preview: 'client/src/preview/page.ts' },
    outdir: folder,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
  });
}

/** jieba-wasm would look for its program beside its own code; here whoever loads it brings the program along. */
const WASM_BY_CALLER = { 'import.meta.url': '""' };

/**
 * Bundles the extension for editors that run in a browser alone: the client for the extension host, the server and the
 * segmenter for Web Workers, the dictionary of pinyin and what reads and writes Word files as scripts that the server
 * loads when it needs them. The other files it shares with the extension for Node.js. Gives the files that were bundled.
 * @param {string} folder
 */
async function buildForBrowser(folder) {
  const common = /** @type {const} */ ({
    ...FOR_NODE,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
  });
  const worker = /** @type {const} */ ({ ...common, format: 'iife' });
  const plugins = [AS_MODULES, WITHOUT_EXAMPLES];
  const builds = await Promise.all([
    bundle({
      ...common,
      entryPoints: { client: 'client/src/browser.ts' },
      plugins,
      outdir: folder,
      external: ['vscode'],
    }),
    bundle({ ...worker, entryPoints: { server: 'server/src/browser.ts' }, plugins, outdir: folder }),
    bundle({
      ...worker,
      entryPoints: { segmenter: 'server/src/segmenter-worker.ts' },
      outdir: folder,
      define: WASM_BY_CALLER,
    }),
    bundle({ ...worker, entryPoints: { pinyin: 'server/src/pinyin.ts' }, outdir: folder, globalName: 'gongwenPinyin' }),
    bundle({
      ...worker,
      entryPoints: { word: 'server/src/word-in-browser.ts' },
      outdir: folder,
      globalName: 'gongwenWord',
    }),
  ]);
  return builds.flat();
}

/**
 * Lays the segmenter's process into a folder, complete: it runs from wherever the folder is moved to. nodejieba/ is in
 * it where it could be compiled. Gives the files that were bundled and the folders of code that was laid in.
 * @param {string} folder
 */
export async function buildSegmenter(folder) {
  const inputs = await bundle({
    ...FOR_NODE,
    entryPoints: { segmenter: 'server/src/segmenter-process.ts' },
    outdir: folder,
    minify: true,
    charset: 'utf8',
    define: WASM_BY_CALLER,
  });
  const wasm = 'jieba_rs_wasm_bg.wasm';
  copyFileSync(path.join(ROOT, 'node_modules/jieba-wasm/pkg/web', wasm), path.join(folder, wasm));
  const native = layNodejieba(path.join(folder, 'nodejieba')) ? NATIVE : [];
  return { inputs, folders: ['node_modules/jieba-wasm', ...native] };
}

/** Bundles test/editor/, one file per test file; mocha stays outside, it loads its own parts by name. */
export async function buildEditorSuite() {
  rmSync(path.join(ROOT, 'out/editor'), { recursive: true, force: true });
  await build({
    ...FOR_NODE,
    entryPoints: readdirSync(path.join(ROOT, 'test/editor'))
      .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
      .map((name) => `test/editor/${name}`),
    outdir: 'out/editor',
    external: ['vscode', 'mocha'],
  });
}

/**
 * Bundles test/editor/ for an extension host in a browser, without the tests that need Node.js, into one file with mocha.
 * @returns {Promise<string>} its path
 */
export async function buildEditorSuiteForBrowser() {
  const outfile = path.join(ROOT, 'out/editor-in-browser/suite.js');
  const tests = readdirSync(path.join(ROOT, 'test/editor')).filter((name) => /^[^.]+\.test\.ts$/.test(name));
  await build({
    ...FOR_NODE,
    stdin: {
      contents: ["export { run } from './in-browser';", ...tests.map((name) => `import './${name}';`)].join('\n'),
      resolveDir: 'test/editor',
    },
    outfile,
    platform: 'browser',
    target: 'es2022',
    alias: { 'node:assert/strict': './test/editor/assert-in-browser.ts', 'node:util': 'util' },
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' },
    loader: { '.gw': 'text' },
    // The tests are imported for what they do; package.json says that nothing is.
    ignoreAnnotations: true,
    external: ['vscode'],
  });
  return outfile;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log((await buildAll()).join('\n'));
  if (process.argv.includes('--tests')) await buildEditorSuite();
}
