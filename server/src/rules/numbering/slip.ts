import { type PolicyDocument, spanIn } from '../../document/document';
import { renderLabel } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import type { Span } from '../../text/span';

/** An item of a list that holds more than one, and the item before it. */
export interface Placed {
  readonly list: NumberedList;
  readonly index: number;
  readonly item: ListItem;
  readonly before: ListItem | undefined;
}

/**
 * The items whose number is not the one that should stand there. Lists of one item say nothing of their number,
 * and chains of 一是 have a rule of their own.
 */
export function* slips(document: PolicyDocument): Iterable<Placed> {
  for (const list of numberingOf(document)) {
    if (list.form === 'enumeration' || list.items.length === 1) continue;
    for (const [index, item] of list.items.entries()) {
      if (SOUND.has(item.step)) continue;
      yield { list, index, item, before: list.items[index - 1] };
    }
  }
}

const SOUND: ReadonlySet<ListItem['step']> = new Set(['follows', 'opens', 'resumes', 'runs-on', 'swapped-back']);

/** Where an item's label stands in the document. */
export const labelSpan = (document: PolicyDocument, { line, label }: ListItem): Span =>
  spanIn(document, line, label.span);

/** An item's label in quotation marks, with its own number or another, without Markdown marks and blanks: “（三）”. */
export const showLabel = ({ label }: ListItem, ordinal = label.ordinal): string =>
  `“${renderLabel(label, ordinal).replace(/[\s*]/g, '')}”`;
