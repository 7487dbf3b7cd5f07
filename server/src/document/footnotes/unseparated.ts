import { toHalfWidthDigits } from '../../text/numerals';
import { shift } from '../../text/span';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import type { LabelledLine } from './items';
import { labelOf, prefixLength } from './labels';
import { looksLikeDefinition } from './terms';

const FEWEST = 3;
const DIGITS = /^[0-9０-９]{1,6}/;
/** What may stand in the place of the number expected, likeliest first: a definition may be missing or its number repeated. */
const NEAR = [0, 1, -1, 2];

/**
 * The items of a list whose numbers run into their terms (`3湖长制：…`, `64K护林：…` for 6 and 4K护林).
 * Where a number ends shows by counting on from 1. None where that does not lead through most of the lines.
 */
export function unseparatedItems(document: PolicyDocument, first: number, end: number): LabelledLine[] {
  const items: LabelledLine[] = [];
  let expected = 1;
  let definitions = 0;
  for (let line = first; line < end; line++) {
    const paragraph = document.paragraphs[line] as Paragraph;
    const start = prefixLength(paragraph.text);
    const head = paragraph.text.slice(start, start + 80);
    if (!looksLikeDefinition(head)) continue;
    definitions++;
    const label = labelOf(paragraph);
    const digits = DIGITS.exec(head)?.[0];
    if (digits === undefined || (label && label.kind !== 'bare')) continue;
    const written = toHalfWidthDigits(digits);
    const near = NEAR.map((step) => expected + step).find((number) => number > 0 && written.startsWith(String(number)));
    const number = label?.number ?? near;
    if (number === undefined || (items.length === 0 && number !== 1)) continue;
    const span = shift({ start: 0, end: String(number).length }, start);
    items.push({ line, label: label ?? { kind: 'bare', number, form: 'n', span, digits: span } });
    expected = number + 1;
  }
  return items.length >= Math.max(FEWEST, definitions / 2) ? items : [];
}
