// Lays libraries into files of their own beside the bundles of the extension: those that client and server both use,
// so that they are there once; and those that are seldom needed, so that they are not read at the start.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The protocol, which client and server speak. */
const PROTOCOL = [
  'vscode-jsonrpc',
  'vscode-jsonrpc/node',
  'vscode-languageserver-protocol',
  'vscode-languageserver-protocol/node',
  'vscode-languageserver-types',
];

/** For reading a gongwen.yaml, and a file that is not in UTF-8. */
const SELDOM = ['yaml', 'chardet'];

/** The entries from which the libraries are bundled: the code of each file by its name. */
const LIBRARY_FILES = {
  protocol: PROTOCOL.map((name) => `exports['${name}'] = require('${name}');`).join('\n'),
  ...Object.fromEntries(SELDOM.map((name) => [name, `module.exports = require('${name}');`])),
};

/**
 * Has a bundle take these libraries from their files. What is seldom needed is read when one of its exports is first
 * asked for.
 * @type {import('esbuild').Plugin}
 */
export const LIBRARIES_APART = {
  name: 'libraries-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path: name }) => {
      const plain = name.replace(/\.js$/, '');
      return PROTOCOL.includes(plain) || SELDOM.includes(plain) ? { path: plain, namespace: 'apart' } : undefined;
    });
    onResolve({ filter: /^\.\//, namespace: 'apart' }, ({ path: file }) => ({ path: file, external: true }));
    onLoad({ filter: /./, namespace: 'apart' }, ({ path: name }) => ({ contents: code(name), resolveDir: ROOT }));
  },
};

/** @param {string} name */
function code(name) {
  if (PROTOCOL.includes(name)) return `module.exports = require('./protocol.js')['${name}'];`;
  return Object.keys(require(name))
    .map(
      (key) =>
        `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('./${name}.js').${key} });`,
    )
    .join('\n');
}

/** Bundles the libraries themselves. @param {import('esbuild').BuildOptions} options */
export const libraryBuilds = (options) =>
  Object.entries(LIBRARY_FILES).map(([name, contents]) => ({
    ...options,
    stdin: { contents, resolveDir: ROOT },
    outfile: path.join('dist', `${name}.js`),
  }));
