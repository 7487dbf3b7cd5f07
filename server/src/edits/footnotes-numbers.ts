import type { PolicyDocument } from '../document/document';
import type { Definition, Mark } from '../document/footnotes/model';
import { renderChineseNumeral, renderCircledNumeral, toFullWidthDigits } from '../text/numerals';
import type { Edit, Span } from '../text/span';

/** Gives a mark or a definition another number; undefined where that cannot be written. */
export type NumberWriter = (item: Mark | Definition, number: number) => Edit | undefined;

/**
 * Writes numbers as a document writes them: each in the form of its item, with digits as wide as the others of their
 * length are (１ to ９, but 10), and beyond the last circled number in the form that the document goes on with.
 * `items`: all marks of the document, or all its numbered definitions.
 */
export function numberWriter(document: PolicyDocument, items: readonly (Mark | Definition)[]): NumberWriter {
  const widths = widthsOf(document, items);
  const circled = items.filter(({ kind }) => kind === 'circled');
  const others = items.filter(({ kind }) => kind !== 'circled');
  const last = circled.reduce((highest, { number }) => Math.max(highest, number), 0);
  const isContinued = circled.length > 0 && others.length > 0 && others.every(({ number }) => number > last);
  const render = (item: Mark | Definition, number: number): string | undefined => {
    if (item.kind === 'circled') return renderCircledNumeral(number);
    if (item.kind === 'chinese') return renderChineseNumeral(number);
    if (item.kind === 'none') return undefined;
    const digits = String(number);
    const isFull = widths.get(digits.length) ?? isFullWidth(document, item);
    return isFull ? toFullWidthDigits(digits) : digits;
  };
  return (item, number) => {
    const isOtherForm = isContinued && (item.kind === 'circled') !== number <= last;
    const like = isOtherForm ? (number <= last ? circled : others)[0] : undefined;
    const newText = render(like ?? item, number);
    if (newText === undefined) return undefined;
    if (!like) return { span: item.digits, newText };
    const whole = spanOf(like);
    const { text } = document;
    return {
      span: spanOf(item),
      newText: text.slice(whole.start, like.digits.start) + newText + text.slice(like.digits.end, whole.end),
    };
  };
}

const spanOf = (item: Mark | Definition): Span => ('label' in item ? item.label : item.span);

function isFullWidth({ text }: PolicyDocument, { digits }: Mark | Definition): boolean {
  return /[０-９]/.test(text.slice(digits.start, digits.end));
}

/** For numbers of one, two, three digits whether they are full-width; nothing where the document does both. */
function widthsOf(document: PolicyDocument, items: readonly (Mark | Definition)[]): ReadonlyMap<number, boolean> {
  const widths = new Map<number, boolean>();
  const mixed = new Set<number>();
  for (const item of items) {
    if (item.kind === 'circled' || item.kind === 'chinese' || item.kind === 'none') continue;
    const length = item.digits.end - item.digits.start;
    const isFull = isFullWidth(document, item);
    if ((widths.get(length) ?? isFull) !== isFull) mixed.add(length);
    widths.set(length, isFull);
  }
  for (const length of mixed) widths.delete(length);
  return widths;
}
