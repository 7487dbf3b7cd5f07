import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { type Section, sectionsOf } from '../document/sections';
import { toRange } from './range';

const MOST = 500;

/** The sections of documents whose headings hold the characters of a query in their order, case folded. */
export function workspaceSymbols(documents: ReadonlyMap<string, PolicyDocument>, query: string): WorkspaceSymbol[] {
  const symbols: WorkspaceSymbol[] = [];
  const wanted = [...query.toLowerCase()].filter((character) => character.trim() !== '');
  for (const [uri, document] of documents) {
    const visit = (section: Section, containerName: string): void => {
      const name = section.label + section.title;
      if (symbols.length < MOST && holdsInOrder(name.toLowerCase(), wanted)) {
        const location = { uri, range: toRange(document, section.heading) };
        symbols.push({ name: name || '（空）', kind: SymbolKind.String, location, containerName });
      }
      for (const child of section.children) visit(child, name);
    };
    for (const section of sectionsOf(document)) visit(section, '');
  }
  return symbols;
}

function holdsInOrder(name: string, characters: readonly string[]): boolean {
  let at = 0;
  for (const character of characters) {
    const found = name.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
