import { type PolicyDocument, spanIn } from '../../document/document';
import type { LabelForm } from '../../document/labels';
import type { StatedCount } from '../../document/lead-in';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { renderCount, statedCountOf } from '../../edits/renumber';
import { memoize } from '../../text/memo';
import type { Edit } from '../../text/span';

/** A lead-in that states another count than the list behind it has items. */
export interface Miscount {
  readonly stated: StatedCount & { readonly line: number };
  readonly count: number;
  readonly last: ListItem;
}

/** The lead-ins of a document whose count is wrong. */
export const miscounts = memoize((document: PolicyDocument): readonly Miscount[] =>
  numberingOf(document).flatMap((list) => (COUNTED.has(list.form) ? (miscountOf(document, list) ?? []) : [])),
);

const COUNTED: ReadonlySet<LabelForm> = new Set(['enumeration', 'bracketed-han', 'han', 'arabic', 'ordinal']);

function miscountOf(document: PolicyDocument, list: NumberedList): Miscount | undefined {
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!first || !last || (first.meant !== 1 && first.step !== 'opens-late')) return undefined;
  const stated = statedCountOf(document, list);
  if (!stated) return undefined;
  // Not the last number: a skipped one is another slip, and this count is right whether that is mended or not.
  const count = list.items.length;
  // An item that is lost is reported as a missing number; the count then agrees with the last one.
  const before = first.step === 'not-restarted' ? first.label.ordinal - 1 : 0;
  const agrees = stated.count === count || stated.count === last.meant - before;
  // Far more than are listed: items grouped under the headings, 30件实事 in eight groups.
  if (agrees || count < 2 || stated.count > 2 * count + 1) return undefined;
  return { stated, count, last };
}

/** Puts the count of a lead-in right, written as it is. */
export function countEdit(document: PolicyDocument, { stated, count }: Miscount): Edit {
  return {
    span: spanIn(document, stated.line, stated.span),
    newText: renderCount(document, stated.line, stated, count),
  };
}
