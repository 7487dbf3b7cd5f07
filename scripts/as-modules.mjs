// Reads the libraries of the protocol, which TypeScript has compiled to CommonJS, as ES modules again: of those esbuild
// leaves out what is not used, which is half of them.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { leaveOut } from './lean-client.mjs';

/** @type {import('esbuild').Plugin} */
export const AS_MODULES = {
  name: 'as-modules',
  setup({ onLoad }) {
    const filter =
      /node_modules[\\/]vscode-(?:languageclient|languageserver|languageserver-protocol|languageserver-types|jsonrpc)[\\/]lib[\\/]/;
    onLoad({ filter }, ({ path }) => ({ contents: asModule(leaveOut(readFileSync(path, 'utf8'), path), path) }));
  },
};

/**
 * What TypeScript writes for the statements of a module, each with what it stood for. That is a function of what the
 * parentheses match, and of what is known of the file.
 * @type {readonly (readonly [RegExp, (found: readonly string[], file: Known) => string])[]}
 *
 * @typedef Known
 * @property {Map<string, string>} imported where modules come from, by what the file calls them
 * @property {Map<string, boolean>} spaces the enumerations and namespaces that are to be filled, and whether they are
 *   exported already
 */
const STATEMENTS = [
  [
    /^"use strict";|^var __\w+ = |^Object\.defineProperty\(exports, "__esModule"|^(?:exports\.\w+ = )+void 0;/,
    () => '',
  ],
  [
    /^(?:const|var) (\w+) = (?:__import(?:Star|Default)\()?require\("(.+?)"\)\)?;$/,
    ([, name = '', from = ''], { imported }) => {
      imported.set(name, from);
      return `import * as ${name} from '${from}';`;
    },
  ],
  [/^__exportStar\(require\("(.+?)"\), exports\);$/, ([, from]) => `export * from '${from}';`],
  [
    /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/,
    ([, name, from = '', own], { imported }) => `export { ${own} as ${name} } from '${imported.get(from)}';`,
  ],
  [/^exports\.(\w+) = ([a-z_]\w*);$/i, ([, name, own]) => `export { ${own} as ${name} };`],
  [/^exports\.(\w+) = (.*)$/s, ([, name, value]) => `export const ${name} = ${value}`],
  [/^(export )?var (\w+);$/, ([all = '', , name = ''], { spaces }) => (spaces.has(name) ? '' : all)],
  [
    /^\(function \((\w+)\) \{(.*)\}\)\(\1 \|\| \((exports\.\1 = )?\1 = \{\}\)\);$/s,
    ([all = '', name = '', body, exported], { spaces }) => {
      const isExported = spaces.get(name) || exported !== undefined;
      // A further part of one that is there.
      if (!spaces.delete(name)) return all;
      // One that nobody uses can be left out, which assignments could not.
      return `${isExported ? 'export ' : ''}var ${name} = /* @__PURE__ */ ((${name}) => {${body}return ${name}; })({});`;
    },
  ],
];

/** How an enumeration or a namespace begins. */
const SPACE = /^(export )?var (\w+);\n\(function \(\2\) \{$/gm;

/**
 * The code of a file as an ES module, its lines where they were. What is not of TypeScript's making is an error.
 * @param {string} code
 * @param {string} file for the message
 */
export function asModule(code, file) {
  const known = {
    imported: new Map(),
    spaces: new Map(
      [...code.matchAll(SPACE)].map(([, word, name = '']) => /** @type {const} */ ([name, word !== undefined])),
    ),
  };
  let module = '';
  let end = 0;
  for (const statement of parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body) {
    const before = code.slice(statement.start, statement.end);
    const after = written(before, known);
    module += code.slice(end, statement.start) + after + '\n'.repeat(lineBreaks(before) - lineBreaks(after));
    end = statement.end;
  }
  const left = /\bexports\b|\brequire\(|\b__(?:import|export)/.exec(module);
  if (left) throw new Error(`${file}：“${left[0]}”没有写成 ES 模块。`);
  return module + code.slice(end);
}

/**
 * @param {string} statement
 * @param {Known} known
 */
function written(statement, known) {
  for (const [form, write] of STATEMENTS) {
    const found = form.exec(statement);
    if (found) return ofOwn(write(found, known));
  }
  return ofOwn(statement);
}

/** What is exported is called by its own name within its file. @param {string} text */
const ofOwn = (text) => text.replace(/\bexports\.(?=\w)/g, '');

/** @param {string} text */
const lineBreaks = (text) => text.split('\n').length - 1;
