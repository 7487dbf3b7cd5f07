import { type Span, shift } from '../../text/span';
import type { PolicyDocument } from '../document';
import { fact } from '../fact';
import type { Paragraph } from '../paragraph';
import type { Appendix } from './appendix';
import { withoutMarkup } from './headings';
import { itemsOf, type LabelledLine, prevailingKind } from './items';
import { type Label, labelOf, prefixLength } from './labels';
import type { Definition } from './model';
import { readTerm, type Term } from './terms';
import { unseparatedItems } from './unseparated';

const NOWHERE: Span = { start: 0, end: 0 };
const termWithoutLabel = fact(({ text }: Paragraph) => readTerm(text, prefixLength(text)));

/** Lines with a label and something behind it, from `first` up to `end`. */
export function labelledLines(document: PolicyDocument, first: number, end: number): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (let line = first; line < end; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    const label = paragraph.text === '' ? undefined : labelOf(paragraph);
    if (label && paragraph.text.length > label.span.end + 1) lines.push({ line, label });
  }
  return lines;
}

/** The definitions of an appendix: the items of its numbered list, else its unnumbered ones. */
export function definitionsIn(document: PolicyDocument, appendix: Appendix): Definition[] {
  const { first, end } = appendix;
  const labelled = labelledLines(document, first, end);
  const kind = prevailingKind(labelled);
  let items: LabelledLine[] = [];
  if (kind && (labelled.length === 1 || labelled.filter(({ label }) => label.kind === kind).length >= 2)) {
    items = itemsOf(labelled, kind);
  }
  if (items.length === 0 || kind === 'bare') {
    const unseparated = unseparatedItems(document, first, end);
    if (unseparated.length > items.length) items = unseparated;
  }
  const lines = items.map((item) => definitionOf(document, item));
  const filled = countFilled(document, appendix);
  // A few numbers, not even from 1, in a long text: a sub-list inside an unnumbered definition.
  if (lines.length > 0 && (lines.length >= filled * 0.2 || lines[0]?.number === 1)) {
    return withContinuations(document, lines, end);
  }
  const unnumbered = unnumberedDefinitions(document, appendix);
  return withContinuations(document, unnumbered.length > lines.length ? unnumbered : lines, end);
}

function countFilled(document: PolicyDocument, { first, end }: Appendix): number {
  let filled = 0;
  for (let line = first; line < end; line++) {
    if (/\S/.test((document.paragraphs[line] as Paragraph).text)) filled++;
  }
  return filled;
}

/** A labelled line as a definition of one paragraph. */
export function definitionOf(document: PolicyDocument, { line, label }: LabelledLine): Definition {
  const paragraph = document.paragraphs[line] as Paragraph;
  const start = document.starts[line] as number;
  return {
    kind: label.kind,
    number: label.number,
    form: label.form,
    line,
    label: shift(label.span, start),
    digits: shift(label.digits, start),
    ...placed(termBehind(paragraph, label), start),
    text: trimmed(document.text, start + label.span.end, start + paragraph.text.length),
    glued: false,
  };
}

/** The term behind a label; that behind the label a paragraph has by itself is read once. */
function termBehind(paragraph: Paragraph, label: Label): Term {
  return label === labelOf(paragraph) ? termBehindLabel(paragraph) : readTerm(paragraph.text, label.span.end);
}

const termBehindLabel = fact((paragraph: Paragraph) => readTerm(paragraph.text, labelOf(paragraph)?.span.end ?? 0));

function unnumberedDefinitions(document: PolicyDocument, { first, end }: Appendix): Definition[] {
  const definitions: Definition[] = [];
  for (let line = first; line < end; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    const head = withoutMarkup(paragraph.text.slice(0, 100));
    if (head.length <= 4 || /^(?:各位代表|附件)/.test(head) || !/[：:。]|——|指|即/.test(head.slice(0, 70))) continue;
    const term = termWithoutLabel(paragraph);
    if (term.span.end - term.span.start >= 60) continue;
    const start = document.starts[line] as number;
    const at = start + prefixLength(paragraph.text);
    definitions.push({
      kind: 'none',
      number: definitions.length + 1,
      form: '',
      line,
      label: shift(NOWHERE, at),
      digits: shift(NOWHERE, at),
      ...placed(term, start),
      text: trimmed(document.text, at, start + paragraph.text.length),
      glued: false,
    });
  }
  return definitions;
}

/**
 * Lets every definition run on over the paragraphs up to the next one. The last one ends with its own paragraph,
 * because nothing tells whether what stands behind it still belongs to it.
 */
function withContinuations(document: PolicyDocument, definitions: readonly Definition[], end: number): Definition[] {
  return definitions.map((definition, index) => {
    const next = definitions[index + 1];
    if (!next || next.line === definition.line + 1 || next.line > end) return definition;
    const until = document.starts[next.line] as number;
    return { ...definition, text: trimmed(document.text, definition.text.start, until) };
  });
}

/** A term with its span in the document. */
export function placed(term: Term, offset: number): Pick<Definition, 'term' | 'key' | 'full'> {
  return { term: shift(term.span, offset), key: term.key, full: term.full };
}

/** A span without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text[first] as string)) first++;
  while (last > first && /\s/.test(text[last - 1] as string)) last--;
  return { start: first, end: last };
}
