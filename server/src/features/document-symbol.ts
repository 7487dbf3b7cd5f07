import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { type Section, sectionsOf } from '../document/sections';
import { toRange } from './range';

/** The outline: one symbol per section, nested as the sections are, and below the appendix one per definition. */
export function documentSymbols(document: PolicyDocument): DocumentSymbol[] {
  return sectionsOf(document).map((section) => toSymbol(document, section));
}

function toSymbol(document: PolicyDocument, section: Section): DocumentSymbol {
  const { appendix } = footnotesOf(document);
  const isAppendix = section.label === '' && section.line === appendix?.heading;
  return {
    // An empty name is refused by the protocol; a heading may still be one number and nothing else.
    name: section.label + section.title || '（空）',
    kind: SymbolKind.String,
    range: rangeOf(document, section),
    selectionRange: toRange(document, section.heading),
    children: isAppendix ? definitions(document) : section.children.map((child) => toSymbol(document, child)),
  };
}

/** `1.“链长制”`; a definition without a term is named by its number alone. */
function definitions(document: PolicyDocument): DocumentSymbol[] {
  return footnotesOf(document).definitions.flatMap(({ label, term, text }) => {
    const name = (document.text.slice(label.start, label.end) + document.text.slice(term.start, term.end)).trim();
    if (name === '') return [];
    const start = Math.min(label.start, term.start);
    return [
      {
        name,
        kind: SymbolKind.Key,
        range: toRange(document, { start, end: Math.max(text.end, term.end) }),
        selectionRange: toRange(document, { start, end: Math.max(label.end, term.end) }),
      },
    ];
  });
}

/** Up to the end of the last line: an editor counts the end of a range in, and the next line is that of the next one. */
function rangeOf(document: PolicyDocument, { span }: Section): Range {
  const { start, end } = toRange(document, span);
  const line = end.line - 1;
  const isAtStartOfLine = end.character === 0 && line >= start.line;
  return { start, end: isAtStartOfLine ? { line, character: document.paragraphs[line]?.text.length ?? 0 } : end };
}
