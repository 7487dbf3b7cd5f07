import { type PolicyDocument, startOf } from '../document/document';
import { definitionBlocks } from '../document/footnotes/blocks';
import { type Entry, entriesOf } from '../document/footnotes/entries';
import { footnotesOf } from '../document/footnotes/footnotes';
import type { Definition, Mark } from '../document/footnotes/model';
import type { Edit, Span } from '../text/span';
import { renumberSome } from './footnotes-shifts';

/**
 * Why a footnote cannot be removed: there is none at the place, it shares its brackets with others, several marks
 * cite the definition, its numbers on the two sides differ, or it cannot be told what belongs together.
 */
export type RemovalRefusal = 'nothing' | 'compound' | 'cited' | 'different numbers' | 'unclear';

/**
 * Removes the footnote whose mark or definition stands at an offset, both sides of it, and closes the gap.
 * A mark whose definition others cite too goes alone.
 */
export function removeFootnoteAt(document: PolicyDocument, offset: number): Edit[] | RemovalRefusal {
  const contains = ({ start, end }: Span): boolean => offset >= start && offset <= end;
  const { marks, definitions } = footnotesOf(document);
  const numbered = definitions.filter(({ kind }) => kind !== 'none');
  const blocks = definitionBlocks(document, numbered);
  const mark = marks.find(({ span }) => contains(span));
  const pointed = mark ? undefined : numbered[blocks.findLastIndex(contains)];
  if (!mark && !pointed) return 'nothing';
  const entry = entriesOf(document)?.find((one) => (mark ? one.marks.includes(mark) : one.definition === pointed));
  if (!entry) return 'unclear';
  if (entry.marks.some((one) => (one === mark || !mark) && one.compound)) return 'compound';
  if (entry.marks.length > 1) return mark ? [removed(mark.span)] : 'cited';
  return removeEntry(document, entry, numbered, blocks);
}

function removeEntry(
  document: PolicyDocument,
  entry: Entry,
  numbered: readonly Definition[],
  blocks: readonly Span[],
): Edit[] | RemovalRefusal {
  const mark = entry.marks[0];
  const { definition } = entry;
  if (mark && definition && mark.number !== definition.number) return 'different numbers';
  const { number } = (mark ?? definition) as Mark | Definition;
  const others = [...footnotesOf(document).marks, ...numbered].filter((item) => item !== mark && item !== definition);
  const closes = !others.some((item) => item.number === number);
  const moved = (item: Mark | Definition): number => item.number - (closes && item.number > number ? 1 : 0);
  const shifted = renumberSome(document, moved, [mark, definition]);
  if (shifted.includes(undefined)) return 'unclear';
  return [
    ...(mark ? [removed(mark.span)] : []),
    ...(definition ? [removed(withSeparator(document, numbered, blocks, numbered.indexOf(definition)))] : []),
    ...shifted.flatMap((edit) => edit ?? []),
  ];
}

const removed = (span: Span): Edit => ({ span, newText: '' });

/** A definition with the blank lines that part it from the next one; the last one of an appendix with its heading. */
function withSeparator(
  document: PolicyDocument,
  definitions: readonly Definition[],
  blocks: readonly Span[],
  index: number,
): Span {
  const { text } = document;
  const { glued, label } = definitions[index] as Definition;
  const { start, end } = blocks[index] as Span;
  const [before, next] = [blocks[index - 1], blocks[index + 1]];
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  // What shares its line with the next one leaves the line to it.
  if (definitions[index + 1]?.glued) return { start: label.start, end };
  if (next && !glued && isBlank(end, next.start)) return { start, end: next.start };
  if (before && isBlank(before.end, start)) return { start: before.end, end };
  const heading = footnotesOf(document).appendix?.heading;
  if (heading === undefined || definitions.length > 1) return { start, end };
  return { start: text.slice(0, startOf(document, heading)).trimEnd().length, end };
}
