import { type PolicyDocument, spanIn } from '../document/document';
import { renderNumeral } from '../document/labels';
import type { ListItem, NumberedList } from '../document/numbering/lists';
import type { Edit } from '../text/span';

/** Gives one label another number, in its own script and width; brackets and separator stay. */
export function relabel(document: PolicyDocument, { label, line }: ListItem, ordinal: number): Edit {
  return { span: spanIn(document, line, label.numeral), newText: renderNumeral(ordinal, label.script) };
}

/**
 * Moves the numbers of a list from item `from` to its end by `delta`. Gaps and repeats further down stay as they
 * are, each being a finding of its own; a mistyped number gets the right one, because there is no other to move.
 */
export function shiftNumbers(document: PolicyDocument, list: NumberedList, from: number, delta: number): Edit[] {
  return list.items.slice(from).map((item) => {
    const isTypo = item.step === 'mistyped' || item.step === 'opens-mistyped';
    return relabel(document, item, (isTypo ? item.meant : item.label.ordinal) + delta);
  });
}
