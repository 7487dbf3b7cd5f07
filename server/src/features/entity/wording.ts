import type { PolicyDocument } from '../../document/document';
import type { Edit, Span } from '../../text/span';

/** Whether an offset stands in a span or at one of its edges. */
export function contains({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}

/** The edits that put a new wording in every place, or why it cannot be one. */
export function reworded(places: readonly Span[], name: string): readonly Edit[] | string {
  if (name.trim() === '') return '新的写法不能为空。';
  if (/[\r\n]/.test(name)) return '新的写法不能换行。';
  return places.map((span) => ({ span, newText: name }));
}

/** Every place of a document that has exactly this text, none overlapping another. */
export function placesOf({ text }: PolicyDocument, wording: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length)) {
    places.push({ start: at, end: at + wording.length });
  }
  return places;
}
