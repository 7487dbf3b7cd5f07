import type { PolicyDocument } from '../document/document';
import { definitionBlocks } from '../document/footnotes/blocks';
import { type Entry, entriesOf } from '../document/footnotes/entries';
import { footnotesOf, isInAppendix } from '../document/footnotes/footnotes';
import type { Definition, Mark } from '../document/footnotes/model';
import { applyEdits, type Edit, type Span, shift } from '../text/span';
import { renumberMarks } from './footnotes-marks';
import { numberWriter } from './footnotes-numbers';

/** A footnote has at most three digits. */
const HIGHEST = 999;

/**
 * Numbers all footnotes anew: marks by their first appearance, marks that cite again like the first, and the
 * definitions sorted to match, their further paragraphs included. Forms, widths and what stands between the
 * definitions stay. Undefined where it cannot be told what belongs together or a number cannot be written;
 * no edits where all is in order.
 */
export function renumberFootnotes(document: PolicyDocument): Edit[] | undefined {
  const entries = entriesOf(document);
  if (!entries || entries.length > HIGHEST) return undefined;
  const numbers = new Map<Mark | Definition, number>();
  for (const [index, { marks, definition }] of entries.entries()) {
    for (const mark of marks) numbers.set(mark, index + 1);
    if (definition) numbers.set(definition, index + 1);
  }
  const marks = renumberMarks(document, (mark) => numbers.get(mark) ?? mark.number);
  const definitions = arrangeDefinitions(document, entries, numbers);
  return marks && definitions && [...marks, ...definitions];
}

/**
 * Puts the definitions into the order of the entries and gives them their numbers. Those of the appendix stay in it,
 * and so do the notes that page breaks left in the body.
 */
function arrangeDefinitions(
  document: PolicyDocument,
  entries: readonly Entry[],
  numbers: ReadonlyMap<Mark | Definition, number>,
): Edit[] | undefined {
  const placed = footnotesOf(document).definitions.filter(({ kind }) => kind !== 'none');
  const blocks = new Map(definitionBlocks(document, placed).map((block, at) => [placed[at] as Definition, block]));
  const write = numberWriter(document, placed);
  const sorted = entries.flatMap(({ definition }) => definition ?? []);
  const edits: Edit[] = [];
  for (const inside of [true, false]) {
    const isHere = ({ line }: Definition): boolean => isInAppendix(document, line) === inside;
    const places = placed.filter(isHere);
    for (const [at, definition] of sorted.filter(isHere).entries()) {
      const number = numbers.get(definition) as number;
      const label = number === definition.number ? [] : [write(definition, number)];
      if (label.includes(undefined)) return undefined;
      const labelEdits = label.flatMap((edit) => edit ?? []);
      const place = places[at] as Definition;
      if (place === definition) edits.push(...labelEdits);
      else edits.push(moved(document, blocks, definition, place, labelEdits));
    }
  }
  return edits;
}

/** Puts a definition in the place of another one. What stands before labels on their lines goes along only between lines. */
function moved(
  { text }: PolicyDocument,
  blocks: ReadonlyMap<Definition, Span>,
  definition: Definition,
  place: Definition,
  label: readonly Edit[],
): Edit {
  const from = blocks.get(definition) as Span;
  const to = blocks.get(place) as Span;
  const bothOpenLines = !definition.glued && !place.glued;
  const start = bothOpenLines ? from.start : definition.label.start;
  const content = text.slice(start, from.end);
  return {
    span: { start: bothOpenLines ? to.start : place.label.start, end: to.end },
    newText: applyEdits(
      content,
      label.map(({ span, newText }) => ({ span: shift(span, -start), newText })),
    ),
  };
}
