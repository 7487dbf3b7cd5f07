import type { Span } from './span';

/** How one text became another: the span from `start` to `end` was replaced by what stands from `start` to `newEnd`. */
export interface Change {
  readonly start: number;
  /** In the text before. */
  readonly end: number;
  /** In the text behind. */
  readonly newEnd: number;
}

/** Compared at once: strings of this length are compared as memory is, much faster than unit by unit. */
const CHUNK = 1 << 16;

/** The shortest change that makes `after` of `before`; of several that would do, as 新 beside 新, the last. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  for (let size = CHUNK; size > 0; ) {
    const to = Math.min(start + size, shorter);
    if (start < to && before.slice(start, to) === after.slice(start, to)) start = to;
    else size >>= 1;
  }
  const longest = shorter - start;
  let common = 0;
  for (let size = CHUNK; size > 0; ) {
    const to = Math.min(common + size, longest);
    const isSame =
      common < to &&
      before.slice(before.length - to, before.length - common) ===
        after.slice(after.length - to, after.length - common);
    if (isSame) common = to;
    else size >>= 1;
  }
  return { start, end: before.length - common, newEnd: after.length - common };
}

/**
 * Where a span of the text before stands behind a change. Undefined for a span that the change cuts or lies inside,
 * for nothing can be said of it. What is put in directly before or behind a span does not belong to it.
 */
export function moveSpan(span: Span, { start, end, newEnd }: Change): Span | undefined {
  if (span.end <= start) return span;
  if (span.start < end) return undefined;
  const by = newEnd - end;
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}
