import { memoize } from '../../text/memo';
import type { PolicyDocument } from '../document';
import type { ListItem, NumberedList } from './lists';
import { numberingOf } from './numbering';

/** An item and the list that holds it. */
export interface PlacedItem {
  readonly item: ListItem;
  readonly list: NumberedList;
}

/** The items whose labels open a paragraph, by line. */
export const itemsByLine = memoize((document: PolicyDocument): ReadonlyMap<number, PlacedItem> => {
  const items = new Map<number, PlacedItem>();
  for (const list of numberingOf(document)) {
    for (const item of list.items) if (!item.label.glued) items.set(item.line, { item, list });
  }
  return items;
});
