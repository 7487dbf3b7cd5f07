import { type PolicyDocument, spanIn } from '../../document/document';
import { isPlausible, renderLabel } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { renumberList, runFrom } from '../../edits/renumber';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';

/** An item of a list that holds more than one, and the item before it. */
export interface Placed {
  readonly list: NumberedList;
  readonly index: number;
  readonly item: ListItem;
  readonly before: ListItem | undefined;
  /** The item, and those behind it that repeat its number: one slip. */
  readonly run: readonly ListItem[];
}

/**
 * The items whose number is not the one that should stand there. Lists of one item say nothing of their number,
 * and chains of 一是 have a rule of their own.
 */
export const slips = memoize((document: PolicyDocument): readonly Placed[] => {
  const found: Placed[] = [];
  for (const list of numberingOf(document)) {
    const { items } = list;
    if (list.form === 'enumeration' || items.length === 1) continue;
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as ListItem;
      if (SOUND.has(item.step)) continue;
      const run = runFrom(list, index);
      found.push({ list, index, item, before: items[index - 1], run });
      index += run.length - 1;
    }
  }
  return found;
});

const SOUND: ReadonlySet<ListItem['step']> = new Set(['follows', 'opens', 'resumes', 'runs-on', 'swapped-back']);

/** Where an item's label stands in the document. */
export const labelSpan = (document: PolicyDocument, { line, label }: ListItem): Span =>
  spanIn(document, line, label.span);

/** An item's label in quotation marks, with its own number or another, without Markdown marks and blanks: “（三）”. */
export const showLabel = ({ label }: ListItem, ordinal = label.ordinal): string =>
  `“${renderLabel(label, ordinal).replace(/[\s*]/g, '')}”`;

/** The numbers that the items of a run should have: “（三）”, or “（三）”至“（五）”. */
export function showNumbers(run: Placed['run']): string {
  const [first, last] = [run[0] as ListItem, run.at(-1) as ListItem];
  const meant = showLabel(first, first.meant);
  return first === last ? meant : `${meant}至${showLabel(last, last.meant)}`;
}

/** Whether labels can have the numbers of a run: one that is longer is data, and not repaired by one key. */
export function canCount(run: Placed['run']): boolean {
  const { label, meant } = run.at(-1) as ListItem;
  return isPlausible(label.form, meant, false);
}

/** The repair of a list with more than one slip. */
export const numberThrough = (document: PolicyDocument, list: NumberedList): Fix => ({
  title: '这一组从头重新编号',
  safety: 'safe',
  edits: renumberList(document, list),
});
