import { type PolicyDocument, startOf } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import type { Definition, Mark } from '../document/footnotes/model';
import { normalizeTraced } from '../document/footnotes/normalize';
import { partAt } from '../document/footnotes/parts';
import { renderChineseNumeral, renderCircledNumeral, toFullWidthDigits } from '../text/numerals';
import type { Edit, Span } from '../text/span';

/** Gives a mark or a definition another number in its own form; undefined where that cannot be written. */
export function renumber(document: PolicyDocument, item: Mark | Definition, number: number): Edit | undefined {
  if ('compound' in item && item.compound) return undefined;
  const newText = renderNumber(document, item, number);
  return newText === undefined ? undefined : { span: item.digits, newText };
}

/** A number written like that of a mark or a definition: circled, in full-width or in half-width digits. */
function renderNumber(
  document: PolicyDocument,
  { kind, digits }: Mark | Definition,
  number: number,
): string | undefined {
  if (kind === 'circled') return renderCircledNumeral(number);
  if (kind === 'chinese') return renderChineseNumeral(number);
  if (kind === 'none') return undefined;
  return /[０-９]/.test(document.text.slice(digits.start, digits.end))
    ? toFullWidthDigits(String(number))
    : String(number);
}

/** Exchanges the numbers of two marks or of two definitions. */
export function exchangeNumbers<T extends Mark | Definition>(
  document: PolicyDocument,
  a: T,
  b: T,
): (Edit | undefined)[] {
  return [renumber(document, a, b.number), renumber(document, b, a.number)];
}

/** Exchanges two definitions, their labels included. */
export function exchangeDefinitions({ text }: PolicyDocument, a: Definition, b: Definition): Edit[] {
  const spanOf = (definition: Definition): Span => ({ start: definition.label.start, end: definition.text.end });
  const [one, other] = [spanOf(a), spanOf(b)];
  return [
    { span: one, newText: text.slice(other.start, other.end) },
    { span: other, newText: text.slice(one.start, one.end) },
  ];
}

/** Exchanges what stands behind the labels of two definitions. */
export function exchangeExplanations({ text }: PolicyDocument, a: Definition, b: Definition): Edit[] {
  return [
    { span: a.text, newText: text.slice(b.text.start, b.text.end) },
    { span: b.text, newText: text.slice(a.text.start, a.text.end) },
  ];
}

/**
 * Changes the words before a mark to the term of its definition, only those characters that differ.
 * `words`: what stands there, normalized, as long as the term's key. Undefined where it is not found as it is.
 */
export function respell(
  { text }: PolicyDocument,
  mark: Mark,
  { key, term }: Definition,
  words: string,
): Edit | undefined {
  const start = Math.max(0, mark.span.start - words.length * 3);
  const { text: before, origins } = normalizeTraced(text.slice(start, mark.span.start));
  if (!before.endsWith(words)) return undefined;
  let first = 0;
  let last = words.length - 1;
  while (first < last && words[first] === key[first]) first++;
  while (last > first && words[last] === key[last]) last--;
  const at = before.length - words.length;
  const span = { start: start + (origins[at + first] as number), end: start + (origins[at + last] as number) + 1 };
  if (span.end - span.start !== last - first + 1) return undefined;
  // The term as it is written has its own capitals and widths.
  const written = normalizeTraced(text.slice(term.start, term.end));
  const from = written.text.startsWith(key) ? written.origins[first] : undefined;
  const to = written.origins[last];
  if (from === undefined || to === undefined || to - from !== last - first) {
    return { span, newText: key.slice(first, last + 1) };
  }
  return { span, newText: text.slice(term.start + from, term.start + to + 1) };
}

/** A mark with this number written like another one: ［3］ → ［4］; undefined where it cannot be written. */
export function renderMark(document: PolicyDocument, like: Mark, number: number): string | undefined {
  const written = renderNumber(document, like, number);
  if (written === undefined) return undefined;
  return like.compound ? like.form.replace('n', written) : replaced(document, like.span, like.digits, written);
}

/** Whether the marks of a document stand before the closing quotes of their terms. */
export function standInside(document: PolicyDocument): boolean {
  const { marks } = footnotesOf(document);
  const inside = marks.filter(({ span }) => document.text[span.end] === '”').length;
  const outside = marks.filter(({ span }) => document.text[span.start - 1] === '”').length;
  return inside > outside;
}

/** How far a term is sought. */
const REACH = 30_000;

/**
 * Inserts the mark of a definition behind its term, which is sought between two marks and written like one of them.
 * Undefined where the term is not found or there is no mark to go by.
 */
export function insertMark(
  document: PolicyDocument,
  definition: Definition,
  number: number,
  before: Mark | undefined,
  behind: Mark | undefined,
): Edit | undefined {
  const like = before ?? behind;
  if (!like) return undefined;
  const { appendix, definitions } = footnotesOf(document);
  const body = appendix ? startOf(document, appendix.heading ?? appendix.first) : document.text.length;
  const start = before?.span.end ?? partAt(document, definition.label.start).span.start;
  const end = Math.min(behind?.span.start ?? body, start + REACH);
  const found = findTerm(document.text, definition, start, end);
  const at = found !== undefined && document.text[found - 1] === '”' && standInside(document) ? found - 1 : found;
  const newText = renderMark(document, like, number);
  if (at === undefined || newText === undefined) return undefined;
  if (definitions.some(({ label, text }) => at >= label.start && at <= text.end)) return undefined;
  return { span: { start: at, end: at }, newText };
}

/** The end of the first occurrence of a term, closing quotes included: as written, else whatever its punctuation. */
function findTerm(text: string, { term, full, key }: Definition, start: number, end: number): number | undefined {
  const written = text.slice(term.start, term.end).replace(/[*\s]/g, '');
  const section = text.slice(start, end);
  for (const variant of [written, written.replace(/（[^）]*）/g, ''), written.replace(/[“”]/g, '')]) {
    const at = variant.length < 2 ? -1 : section.indexOf(variant);
    if (at >= 0) return behindClosing(text, start + at + variant.length, /^”/);
  }
  const traced = normalizeTraced(section);
  for (const variant of [full, key]) {
    const at = variant.length < 2 ? -1 : traced.text.indexOf(variant);
    if (at >= 0)
      return behindClosing(text, start + (traced.origins[at + variant.length - 1] as number) + 1, /^[”）)》]+/);
  }
  return undefined;
}

function behindClosing(text: string, at: number, closing: RegExp): number {
  return at + (closing.exec(text.slice(at, at + 4))?.[0].length ?? 0);
}

/** The text of a span with the part inside it written anew. */
function replaced({ text }: PolicyDocument, whole: Span, part: Span, newText: string): string {
  return text.slice(whole.start, part.start) + newText + text.slice(part.end, whole.end);
}
