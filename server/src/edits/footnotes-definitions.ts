import { type PolicyDocument, startOf } from '../document/document';
import { definitionBlocks } from '../document/footnotes/blocks';
import { footnotesOf } from '../document/footnotes/footnotes';
import { heaviestRising } from '../document/footnotes/increasing';
import type { Definition, Mark } from '../document/footnotes/model';
import { partsOf } from '../document/footnotes/parts';
import type { Edit, Span } from '../text/span';
import { numberWriter } from './footnotes-numbers';

/** A definition put in, and where its explanation is to be written: an offset within the text of the edit. */
export interface Written {
  readonly edit: Edit;
  readonly cursor: number;
}

/**
 * Inserts a definition for a mark, its term taken from the body and its explanation left to be written.
 * Undefined where there is no numbered list. `as`: the number it is to have, if not that of the mark.
 */
export function insertDefinition(document: PolicyDocument, mark: Mark, as = mark.number): Edit | undefined {
  return writeDefinition(document, as, termBefore(document, mark.span.start))?.edit;
}

/**
 * Writes a definition behind the one in order with the next smaller number and in its form. Undefined where there is no numbered
 * list, or one on every page.
 */
export function writeDefinition(document: PolicyDocument, number: number, term: string): Written | undefined {
  const [{ definitions }, another] = partsOf(document);
  const numbered = another ? [] : definitions.filter(({ kind }) => kind !== 'none');
  const before = nextSmaller(numbered, number);
  const like = before ?? numbered[0];
  const digits = like && numberWriter(document, numbered)(like, number);
  if (!digits) return undefined;
  const lineStart = like.glued ? like.label.start : startOf(document, like.line);
  // Emphasis that opens before the label and closes behind the term would be left open.
  const label = replaced(document, { start: lineStart, end: like.text.start }, digits).replaceAll('*', '');
  const line = `${label}${term}：`;
  const separator = separatorOf(document, numbered);
  if (!before) {
    return { edit: { span: { start: lineStart, end: lineStart }, newText: line + separator }, cursor: line.length };
  }
  const block = definitionBlocks(document, numbered)[numbered.indexOf(before)] as Span;
  const end = document.text.slice(block.start, block.end).trimEnd().length + block.start;
  const newText = separator + line;
  return { edit: { span: { start: end, end }, newText }, cursor: newText.length };
}

/**
 * The definition behind which one with this number belongs, its repeats included: what is out of order, as a number
 * mistyped further down, tells no place.
 */
function nextSmaller(definitions: readonly Definition[], number: number): Definition | undefined {
  const inOrder = heaviestRising(definitions.map((definition) => ({ value: definition.number, weight: 1 })));
  let at = definitions.findLastIndex((definition, index) => inOrder.has(index) && definition.number < number);
  while (at >= 0 && definitions[at + 1]?.number === definitions[at]?.number) at++;
  return definitions[at];
}

/** Inserts the definitions of several marks; those that come to stand one behind the other are one edit. */
export function insertDefinitions(document: PolicyDocument, marks: readonly Mark[]): (Edit | undefined)[] {
  const edits: (Edit | undefined)[] = [];
  // Of several marks with one number the first is defined.
  const distinct = new Map([...marks].reverse().map((mark) => [mark.number, mark]));
  for (const mark of [...distinct.values()].sort((a, b) => a.number - b.number)) {
    const edit = insertDefinition(document, mark);
    const last = edits.at(-1);
    if (edit && last?.span.start === edit.span.start) {
      edits[edits.length - 1] = { span: edit.span, newText: last.newText + edit.newText };
    } else edits.push(edit);
  }
  return edits;
}

/** Adds a definition for every mark, its explanation left to be written, at the end, under a heading if there is none. */
export function appendDefinitions(document: PolicyDocument): Edit {
  const terms = new Map<number, string>();
  for (const { number, span } of footnotesOf(document).marks) {
    if (!terms.has(number)) terms.set(number, termBefore(document, span.start));
  }
  return writeAppendix(document, terms, 0).edit;
}

/**
 * Writes definitions by their numbers at the end of the text, under a heading if there is none.
 * `cursor`: the number of the one to be explained first.
 */
export function writeAppendix(document: PolicyDocument, terms: ReadonlyMap<number, string>, cursor: number): Written {
  const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
  const sorted = [...terms].sort(([a], [b]) => a - b);
  const end = document.text.trimEnd().length;
  const heading = footnotesOf(document).appendix?.heading === undefined ? ['名词解释'] : [];
  const upTo = (number: number): string =>
    ['', ...heading, ...sorted.filter(([other]) => other <= number).map(([other, term]) => `${other}.${term}：`)].join(
      lineBreak + lineBreak,
    );
  const newText = upTo(Number.POSITIVE_INFINITY) + lineBreak;
  return { edit: { span: { start: end, end: document.text.length }, newText }, cursor: upTo(cursor).length };
}

/** What stands between two definitions of the list: a line break or two, as this document has them. */
function separatorOf({ text }: PolicyDocument, definitions: readonly Definition[]): string {
  for (let index = 1; index < definitions.length; index++) {
    const { text: above } = definitions[index - 1] as Definition;
    const between = text.slice(above.end, (definitions[index] as Definition).label.start);
    const breaks = /^[^\S\r\n]*((?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))?)\s*$/.exec(between.slice(0, 200))?.[1];
    if (breaks !== undefined) return breaks.replace(/[^\r\n]/g, '');
  }
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The words that a mark at an offset explains: what is quoted before it, else the last characters without punctuation, else `“”`. */
export function termBefore(document: PolicyDocument, offset: number): string {
  const before = document.text.slice(Math.max(0, offset - 60), offset).replace(/[*\s]+$/, '');
  return (
    /“[^“”]{1,30}”[^“”，。、；：\]］】〕]{0,10}$/.exec(before)?.[0] ??
    /[^，。、；：“”！？（）()[\]［］【】〔〕\s]{1,12}$/.exec(before)?.[0] ??
    '“”'
  );
}

/** The text of a span with an edit inside it made. */
function replaced({ text }: PolicyDocument, whole: Span, { span, newText }: Edit): string {
  return text.slice(whole.start, span.start) + newText + text.slice(span.end, whole.end);
}
