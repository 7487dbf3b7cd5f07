import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import { footnotesOf, isInAppendix } from '../document/footnotes/footnotes';
import { CLOSING_BRACKETS, OPENING_BRACKETS } from '../document/footnotes/marks';
import type { Definition } from '../document/footnotes/model';
import { partAt } from '../document/footnotes/parts';
import { insertFootnoteAt, writeMark } from '../edits/footnotes-insert';
import { toRange } from './range';

/** What a mark begins with: typing it asks for `footnoteCompletions`. */
export const MARK_OPENINGS: readonly string[] = [...'［[【〔'];

const BEGUN = new RegExp(`[${OPENING_BRACKETS}]\\^?注?[0-9０-９]{0,3}$`);

/**
 * The marks that may be meant by a bracket opened before a position of the body: that of a new footnote, which brings
 * its definition along and moves the later ones up, and those of the definitions there are.
 */
export function footnoteCompletions(document: PolicyDocument, position: Position): CompletionItem[] {
  const line = document.paragraphs[position.line]?.text ?? '';
  const begun = BEGUN.exec(line.slice(0, position.character))?.[0];
  if (begun === undefined || begun.length === position.character) return [];
  const { definitions } = footnotesOf(document);
  const isDefinition = definitions.some((definition) => definition.line === position.line);
  if (isDefinition || isInAppendix(document, position.line)) return [];
  const from = position.character - begun.length;
  // The closing bracket that an editor or an input method has put behind the cursor is taken over.
  const isClosed = CLOSING_BRACKETS.includes(line[position.character] ?? ' ');
  const range = {
    start: { line: position.line, character: from },
    end: { line: position.line, character: position.character + (isClosed ? 1 : 0) },
  };
  const offset = offsetAt(document, range.start);
  const item = (number: number, newText: string, detail: string): CompletionItem => ({
    label: newText,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Reference,
    // What is typed, so that the editor finds it fitting, whatever brackets the document writes.
    filterText: `${begun.replace(/[0-9０-９]+$/, '')}${number}`,
    sortText: String(number).padStart(4, '0'),
    textEdit: { range, newText },
  });
  const numbered = partAt(document, offset).definitions.filter(({ kind }) => kind !== 'none');
  const existing = numbered.flatMap((definition) => {
    const mark = writeMark(document, offset, definition.number);
    return mark ? [item(definition.number, mark.newText, termOf(document, definition))] : [];
  });
  const insertion = numbered.length > 0 ? insertFootnoteAt(document, offset) : undefined;
  if (typeof insertion !== 'object' || insertion.edits.length < 2) return existing;
  const [mark, ...others] = insertion.edits;
  const number = Number(/\d+/.exec(mark?.newText.normalize('NFKC') ?? '')?.[0]);
  if (!mark || !number) return existing;
  const fresh = {
    ...item(number, mark.newText, '新注释，补写释文'),
    sortText: '',
    preselect: true,
    additionalTextEdits: others.map(({ span, newText }) => ({ range: toRange(document, span), newText })),
  };
  return [fresh, ...existing];
}

function termOf({ text }: PolicyDocument, { term }: Definition): string {
  return text.slice(term.start, term.end).replace(/[“”*]/g, '').slice(0, 30);
}
