import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const ROOT = join(import.meta.dirname, '../..');

/** A run of a line that carries the same scopes, without the root scope and the suffix `.gongwen`. */
export interface Token {
  readonly text: string;
  readonly scopes: string;
}

/** Cuts the lines of a text into tokens, as VS Code does before any server has spoken. */
export async function tokenize(text: string): Promise<readonly (readonly Token[])[]> {
  const grammar = await loadGrammar();
  let stack = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).join(' ').replaceAll('.gongwen', ''),
    }));
  });
}

/** Writes every line with its scoped tokens below it; a token without scopes is not listed. */
export function renderTokens(lines: readonly (readonly Token[])[]): string {
  return lines
    .map((tokens) => {
      const line = `│${tokens.map(({ text }) => text).join('')}\n`;
      const scoped = tokens.filter(({ text, scopes }) => text !== '' && scopes !== '');
      return line + scoped.map(({ text, scopes }) => `    ${text}  → ${scopes}\n`).join('');
    })
    .join('');
}

let loaded: Promise<IGrammar> | undefined;

function loadGrammar(): Promise<IGrammar> {
  loaded ??= createGrammar();
  return loaded;
}

async function createGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const path = join(ROOT, 'syntaxes/gongwen.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('text.gongwen');
  if (!grammar) throw new Error('the grammar could not be loaded');
  return grammar;
}
