import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { type Section, sectionsOf } from '../document/sections';
import { toRange } from './range';

/** The outline: one symbol per section, nested as the sections are. */
export function documentSymbols(document: PolicyDocument): DocumentSymbol[] {
  return sectionsOf(document).map((section) => toSymbol(document, section));
}

function toSymbol(document: PolicyDocument, section: Section): DocumentSymbol {
  return {
    // An empty name is refused by the protocol; a heading may still be one number and nothing else.
    name: section.label + section.title || '（空）',
    kind: SymbolKind.String,
    range: toRange(document, section.span),
    selectionRange: toRange(document, section.heading),
    children: section.children.map((child) => toSymbol(document, child)),
  };
}
