import { type PolicyDocument, spanIn, startOf } from '../document/document';
import { renderNumeral } from '../document/labels';
import { type StatedCount, statedCount } from '../document/lead-in';
import { GOES_ON } from '../document/numbering/entry';
import type { ListItem, NumberedList } from '../document/numbering/lists';
import { numberingOf } from '../document/numbering/numbering';
import type { Paragraph } from '../document/paragraph';
import type { Edit } from '../text/span';
import { relabel } from './relabel';

/** An item and the number it is to have. */
export interface Renumbering {
  readonly item: ListItem;
  readonly ordinal: number;
}

/**
 * Gives items of a list other numbers, each in its own script and width; brackets and separators stay as they are.
 * Cross-references to these items follow, and so does the count that the lead-in states if it was that of the
 * list's last number. Nothing else changes.
 */
export function renumber(document: PolicyDocument, list: NumberedList, changes: readonly Renumbering[]): Edit[] {
  const last = list.items.at(-1);
  const ordinal = changes.find(({ item }) => item === last)?.ordinal;
  return [
    ...relabel(
      document,
      changes.map(({ item, ordinal: to }) => ({ item, form: item.label.form, ordinal: to })),
    ),
    ...(last && ordinal !== undefined ? statedCountEdits(document, list, last, ordinal) : []),
  ];
}

/** Numbers a list through from its first item, whatever its numbers are now. */
export function renumberList(document: PolicyDocument, list: NumberedList): Edit[] {
  const [first] = list.items;
  // A list that goes on with another, or that only a part of is here, keeps its beginning.
  const start = first?.step === 'follows' || first?.step === 'runs-on' ? first.label.ordinal : 1;
  return renumber(
    document,
    list,
    list.items.map((item, index) => ({ item, ordinal: start + index })),
  );
}

/** The edits that number each list of a document through. Chains of 一是 inside paragraphs are left alone. */
export function renumberLists(document: PolicyDocument): readonly (readonly Edit[])[] {
  return numberingOf(document)
    .filter(({ form, items }) => form !== 'enumeration' && items.length > 1)
    .map((list) => renumberList(document, list));
}

/** A list of more items is renumbered up to its next slip only, so that many slips are not each as long as the list. */
const LONG_LIST = 1_000;

/**
 * Moves the numbers of a list from item `from` to its end by `delta`, those behind a run of repeats that begins there
 * by as many more. Gaps and repeats further down stay as they are, each being a finding of its own; a mistyped number
 * gets the right one, because there is no other to move.
 */
export function shiftNumbers(document: PolicyDocument, list: NumberedList, from: number, delta: number): Edit[] {
  const { items } = list;
  const further = runFrom(list, from).length - 1;
  let end = from + 1 + further;
  while (end < items.length && !endsShift(items[end] as ListItem, items.length)) end++;
  return renumber(
    document,
    list,
    items.slice(from, end).map((item, at) => ({
      item,
      ordinal: (isTypo(item) ? item.meant : item.label.ordinal) + delta + Math.min(at, further),
    })),
  );
}

/** An item and those behind it that have its wrong number for the same reason; see `mistyped-on` and `repeats-on`. */
export function runFrom({ items }: NumberedList, from: number): readonly ListItem[] {
  let end = from + 1;
  while (end < items.length && GOES_ON.has((items[end] as ListItem).step)) end++;
  return items.slice(from, end);
}

const isTypo = ({ step }: ListItem): boolean =>
  step === 'mistyped' || step === 'mistyped-on' || step === 'opens-mistyped';

/** What falls back does not count on from the numbers before it, and does not move with them. */
function endsShift({ step }: ListItem, length: number): boolean {
  return step === 'fall' || (length > LONG_LIST && (step === 'gap' || step === 'repeat'));
}

/** Where a list's lead-in states how many items follow: its line and the number. */
export function statedCountOf(
  document: PolicyDocument,
  list: NumberedList,
): (StatedCount & { readonly line: number }) | undefined {
  const first = list.items[0];
  if (!first || first.label.glued) return undefined;
  let line = first.line - 1;
  while (line >= 0 && document.paragraphs[line]?.role === 'blank') line--;
  const stated = line >= 0 ? statedCount(document.paragraphs[line] as Paragraph) : undefined;
  return stated && { ...stated, line };
}

/** Writes a count as the lead-in writes its own: 两个方面, 十二个方面, 12项. */
export function renderCount(document: PolicyDocument, line: number, { span }: StatedCount, count: number): string {
  const start = startOf(document, line);
  const written = document.text.slice(start + span.start, start + span.end);
  if (/^[0-9]/.test(written)) return String(count);
  return count === 2 ? '两' : renderNumeral(count, 'chinese');
}

function statedCountEdits(document: PolicyDocument, list: NumberedList, last: ListItem, ordinal: number): Edit[] {
  const stated = ordinal === last.label.ordinal ? undefined : statedCountOf(document, list);
  if (!stated || stated.count !== last.label.ordinal) return [];
  const newText = renderCount(document, stated.line, stated, ordinal);
  return [{ span: spanIn(document, stated.line, stated.span), newText }];
}
