import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { type Section, sectionsOf } from '../document/sections';
import { quotedPlaces } from '../document/terms-counts';
import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { toRange } from './range';

/** So many are shown; what holds the query in one piece comes before what has its characters scattered. */
const MOST = 500;

/** Something that a document can be searched for. */
interface Name {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly containerName: string;
}

/**
 * The sections of documents, and the terms that they quote or define, each at its definition or else where it first
 * stands: those whose names hold the characters of a query in their order, case folded.
 */
export function workspaceSymbols(documents: ReadonlyMap<string, PolicyDocument>, query: string): WorkspaceSymbol[] {
  const wanted = [...query.toLowerCase()].filter((character) => character.trim() !== '');
  const whole = wanted.join('');
  const [close, scattered]: [WorkspaceSymbol[], WorkspaceSymbol[]] = [[], []];
  for (const [uri, document] of documents) {
    for (const { span, ...symbol } of namesOf(document)) {
      const name = symbol.name.toLowerCase();
      const list = name.includes(whole) ? close : scattered;
      if (list.length >= MOST || !holdsInOrder(name, wanted)) continue;
      list.push({ ...symbol, location: { uri, range: toRange(document, span) } });
    }
  }
  return [...close, ...scattered].slice(0, MOST);
}

const namesOf = memoize((document: PolicyDocument): readonly Name[] => [...headingsOf(document), ...termsOf(document)]);

function headingsOf(document: PolicyDocument): Name[] {
  const names: Name[] = [];
  const visit = (section: Section, containerName: string): void => {
    const name = section.label + section.title || '（空）';
    names.push({ name, kind: SymbolKind.String, span: section.heading, containerName });
    for (const child of section.children) visit(child, name);
  };
  for (const section of sectionsOf(document)) visit(section, '');
  return names;
}

function termsOf(document: PolicyDocument): Name[] {
  const places = new Map<string, Span>();
  for (const { term } of footnotesOf(document).definitions) {
    const name = document.text.slice(term.start, term.end).replace(/[“”*\s]/g, '');
    if (name !== '') places.set(name, term);
  }
  for (const [name, [first]] of quotedPlaces(document)) if (first && !places.has(name)) places.set(name, first);
  return [...places].map(([name, span]) => ({ name, kind: SymbolKind.Constant, span, containerName: '用语' }));
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
