// Looks for regular expressions that backtrack without end on the wrong text: npm run lint. Those that are written in
// the sources are read from them; those that are put together are caught as the modules make them; the grammar's are
// read from its file. `scslre` proves for each whether two of its quantifiers can trade text with one another.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse, type Token } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';

const ROOT = path.join(import.meta.dirname, '..');
const SOURCES = ['client/src', 'server/src', 'syntaxes/source'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`),
);
const GRAMMAR = 'syntaxes/gongwen.tmLanguage.json';

/** What runs as soon as it is loaded, or needs the editor: its modules are loaded by others. */
const ENTRY = /^client|\b(?:node|browser)\.ts$|\/(?:main|worker|segmenter-process|segmenter-worker)\.ts$/;

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function literalsOf(file: string): Found[] {
  const found: Found[] = [];
  const { code } = transformSync(readFileSync(path.join(ROOT, file), 'utf8'), { loader: 'ts', target: 'es2024' });
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: ({ type, value }: Token & { value?: { pattern: string; flags: string } }) => {
      if (type.label === 'regexp' && value) found.push({ file, source: value.pattern, flags: value.flags });
    },
  });
  return found;
}

/** The expressions that a module puts together from pieces while it is loaded. */
function composedIn(files: readonly string[]): Found[] {
  const load = createRequire(import.meta.filename);
  const found: Found[] = [];
  let file = '';
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given) {
      const made: RegExp = Reflect.construct(target, given);
      found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  for (file of files) load(path.join(ROOT, file));
  globalThis.RegExp = original;
  return found;
}

/** The piece of a pattern that ends at an offset: a class, a group or a character. */
function pieceBefore(source: string, end: number): string {
  const last = source.charAt(end - 1);
  if (last === ']') return source.slice(source.lastIndexOf('[', end), end);
  if (last !== ')') return last;
  let depth = 0;
  for (let at = end - 1; at > 0; at--) {
    if (source.charAt(at) === ')') depth++;
    else if (source.charAt(at) === '(' && --depth === 0) return source.slice(at, end);
  }
  return last;
}

/** `a*+` never gives back what it took, so that no `a` can follow: `a*(?!a)`. */
function withoutPossessives(source: string): string {
  const at = source.indexOf('*+');
  if (at < 0) return source;
  return withoutPossessives(`${source.slice(0, at + 1)}(?!${pieceBefore(source, at)})${source.slice(at + 2)}`);
}

/** Oniguruma's notation in that of JavaScript. */
const patternsOfGrammar = (): Found[] =>
  [...readFileSync(path.join(ROOT, GRAMMAR), 'utf8').matchAll(/"(?:match|begin|end|while)": ("(?:[^"\\]|\\.)*")/g)].map(
    ([, json = '']) => ({
      file: GRAMMAR,
      source: withoutPossessives(JSON.parse(json))
        .replaceAll(/\\x\{(\w+)\}/g, '\\u{$1}')
        .replaceAll('\\p{Han}', '\\p{Script=Han}')
        .replaceAll('\\A', '^'),
      flags: 'u',
    }),
  );

/** One line on a pattern that can take too long; undefined for a sound one. */
function problemOf({ file, source, flags }: Found): string | undefined {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
  const [report] = reports;
  if (!report) return undefined;
  return `${file}: /${source}/${flags} takes ${report.exponential ? 'exponential' : 'polynomial'} time`;
}

const all = [
  ...SOURCES.flatMap(literalsOf),
  ...patternsOfGrammar(),
  ...composedIn(SOURCES.filter((name) => !ENTRY.test(name))),
];
const distinct = new Map(all.map((found) => [`${found.source}/${found.flags}`, found]));
const problems = [...distinct.values()].flatMap((found) => problemOf(found) ?? []);
for (const problem of problems) console.error(problem);
console.log(`Checked ${distinct.size} regular expressions.`);
process.exit(problems.length > 0 ? 1 : 0);
