import { lineAt, type PolicyDocument, startOf } from '../document/document';
import { exactMatcher } from '../document/footnotes/closeness';
import { contextAround } from '../document/footnotes/contexts';
import { footnotesOf, isInAppendix } from '../document/footnotes/footnotes';
import { heaviestRising } from '../document/footnotes/increasing';
import type { Definition, Mark } from '../document/footnotes/model';
import { partsOf } from '../document/footnotes/parts';
import type { Paragraph } from '../document/paragraph';
import { applyEdits, type Edit, shift } from '../text/span';
import { standInside } from './footnotes';
import { termBefore, writeAppendix, writeDefinition } from './footnotes-definitions';
import { numberWriter } from './footnotes-numbers';
import { renumberSome } from './footnotes-shifts';

/** Edits, and the place in the text they make at which a person wants to go on. */
export interface Insertion {
  readonly edits: readonly Edit[];
  readonly cursor: number;
}

/**
 * Why no footnote can be inserted: the place is no part of the body, has a mark already, the list has no numbers, or
 * every page has its own.
 */
export type InsertionRefusal = 'definitions' | 'mark' | 'no words' | 'unnumbered' | 'unwritable' | 'pages';

/**
 * Inserts a footnote behind the words that end at an offset: its mark with the number due there and its definition
 * with the term filled in, at its place in the list; the later ones move up by one. Words that are defined already
 * get a mark with the number of their definition. Without any definitions an appendix is made.
 */
export function insertFootnoteAt(document: PolicyDocument, offset: number): Insertion | InsertionRefusal {
  const { marks, definitions } = footnotesOf(document);
  const line = lineAt(document, offset);
  if (isInAppendix(document, line) || definitions.some((definition) => definition.line === line)) return 'definitions';
  const { text } = document.paragraphs[line] as Paragraph;
  const start = startOf(document, line);
  const at = behindQuote(document, Math.min(offset, start + text.length));
  if (marks.some(({ span }) => span.start <= at && span.end >= at)) return 'mark';
  const place = at - start;
  if (text.slice(0, place).trim() === '') return 'no words';
  const numbered = definitions.filter(({ kind }) => kind !== 'none');
  if (numbered.length < definitions.length) return 'unnumbered';
  if (partsOf(document).length > 1) return 'pages';
  const known = exactMatcher(numbered)(contextAround(text, place, place));
  if (known) return citeAgain(document, at, known);
  const number = numberDue(document, at);
  const isTaken = [...marks, ...numbered].some((item) => item.number === number);
  const moved = (item: Mark | Definition): number => item.number + (isTaken && item.number >= number ? 1 : 0);
  const mark = writeMark(document, at, number);
  const shifted = renumberSome(document, moved);
  const term = termBefore(document, at);
  const definition =
    numbered.length > 0
      ? writeDefinition(document, number, term)
      : writeAppendix(document, termsWith(document, moved, number, term), number);
  if (!mark || !definition || shifted.includes(undefined)) return 'unwritable';
  // What is put in before a label comes first, for both begin at the same place.
  const edits = [mark, definition.edit, ...shifted.flatMap((edit) => edit ?? [])];
  return { edits, cursor: placeAfter(edits, definition.edit) + definition.cursor };
}

/** Marks stand behind a closing quote, unless those of the document stand inside. */
function behindQuote(document: PolicyDocument, offset: number): number {
  return document.text[offset] === '”' && !standInside(document) ? offset + 1 : offset;
}

function citeAgain(document: PolicyDocument, at: number, { number }: Definition): Insertion | InsertionRefusal {
  const mark = writeMark(document, at, number);
  return mark ? { edits: [mark], cursor: at + mark.newText.length } : 'unwritable';
}

/** The number behind that of the last mark before a place, those left out that cite again or stand out of order. */
function numberDue(document: PolicyDocument, at: number): number {
  const { marks, definitions } = footnotesOf(document);
  const rising = heaviestRising(marks.map(({ number }) => ({ value: number, weight: 1 })));
  const inOrder = marks.filter((_, index) => rising.has(index));
  const before = inOrder.findLast(({ span }) => span.start < at);
  if (before) return before.number + 1;
  // Nothing is cited where all marks were lost: then only the end of the list is a place without a meaning.
  return inOrder[0]?.number ?? Math.max(0, ...definitions.map(({ number }) => number)) + 1;
}

/** A mark with this number, written like the nearest one, else in the brackets of the definitions, else ［n］. */
export function writeMark(document: PolicyDocument, at: number, number: number): Edit | undefined {
  const footnotes = footnotesOf(document);
  const marks = footnotes.marks.filter(({ compound }) => !compound);
  const like = marks.findLast(({ span }) => span.start < at) ?? marks[0];
  const span = { start: at, end: at };
  if (!like) {
    const form = footnotes.definitions.find(({ kind }) => kind === 'bracket')?.form ?? '［n］';
    return { span, newText: form.replace('n', String(number)) };
  }
  const edit = numberWriter(document, marks)(like, number);
  if (!edit) return undefined;
  const written = document.text.slice(like.span.start, like.span.end);
  const inside = { span: shift(edit.span, -like.span.start), newText: edit.newText };
  return { span, newText: applyEdits(written, [inside]) };
}

/** The terms of all marks, for where none is defined yet, by their new numbers, and the new one. */
function termsWith(
  document: PolicyDocument,
  moved: (mark: Mark) => number,
  number: number,
  term: string,
): ReadonlyMap<number, string> {
  const terms = new Map([[number, term]]);
  for (const mark of footnotesOf(document).marks) {
    if (!terms.has(moved(mark))) terms.set(moved(mark), termBefore(document, mark.span.start));
  }
  return terms;
}

/** Where an edit stands in the text that all of them make. */
function placeAfter(edits: readonly Edit[], edit: Edit): number {
  const before = edits.filter(({ span }) => span.start < edit.span.start);
  return before.reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), edit.span.start);
}
