/** A half-open range of UTF-16 offsets: `start` is the first unit inside, `end` the first unit behind. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text of `span` by `newText`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** The same span `offset` units further on. */
export function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** Whether two spans share a unit or touch: a cursor at either edge of a span counts as inside it. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Applies edits to a text, all of them in offsets of the text given.
 * Edits may come in any order; inserts at one place keep their order.
 * Throws a RangeError if two edits overlap, because then no order of applying them is right.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at) throw new RangeError(`edits overlap at offset ${span.start}`);
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
