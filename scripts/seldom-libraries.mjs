// Lays libraries that are seldom needed into files of their own beside the bundles of the extension, so that they are not
// read at the start.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** For reading a gongwen.yaml, what it leaves out, and a file that is not in UTF-8. */
const SELDOM = ['yaml', 'ignore', 'chardet'];

/**
 * Has a bundle take these libraries from their files, when one of their exports is first asked for.
 * @type {import('esbuild').Plugin}
 */
export const SELDOM_APART = {
  name: 'seldom-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]+$/ }, ({ path: name }) =>
      SELDOM.includes(name) ? { path: name, namespace: 'apart' } : undefined,
    );
    onResolve({ filter: /^\.\//, namespace: 'apart' }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /./, namespace: 'apart' }, ({ path: name }) => ({ contents: code(name), resolveDir: ROOT }));
  },
};

/** @param {string} name */
function code(name) {
  const getters = Object.keys(require(name)).map(
    (key) =>
      `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('./${name}.js').${key} });`,
  );
  return ['exports.__esModule = true;', ...getters].join('\n');
}

/** Bundles the libraries themselves. @param {import('esbuild').BuildOptions} options */
export const seldomBuilds = (options) =>
  SELDOM.map((name) => ({
    ...options,
    stdin: { contents: `module.exports = require('${name}');`, resolveDir: ROOT },
    outfile: path.join('dist', `${name}.js`),
  }));
