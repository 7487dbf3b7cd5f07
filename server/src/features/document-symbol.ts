import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
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
    range: rangeOf(document, section),
    selectionRange: toRange(document, section.heading),
    children: section.children.map((child) => toSymbol(document, child)),
  };
}

/** Up to the end of the last line: an editor counts the end of a range in, and the next line is that of the next one. */
function rangeOf(document: PolicyDocument, { span }: Section): Range {
  const { start, end } = toRange(document, span);
  const line = end.line - 1;
  const isAtStartOfLine = end.character === 0 && line >= start.line;
  return { start, end: isAtStartOfLine ? { line, character: document.paragraphs[line]?.text.length ?? 0 } : end };
}
