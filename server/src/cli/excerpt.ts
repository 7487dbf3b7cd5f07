import { lineAt, type PolicyDocument, startOf } from '../document/document';
import type { Span } from '../text/span';
import { endWithin, startWithin, widthOf } from './columns';
import { visible } from './visible';

/** The first line of a span, in three parts, of which those outside are cut short. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** As much is kept of a line on either side as the widest terminal could show, in UTF-16 units. */
const KEPT = 400;

/** The first line of a span in a document. */
export function excerptOf(document: PolicyDocument, { start, end }: Span): Excerpt {
  const line = lineAt(document, start);
  const text = document.paragraphs[line]?.text ?? '';
  const from = Math.min(start - startOf(document, line), text.length);
  const to = Math.max(from, Math.min(end - startOf(document, line), text.length));
  return {
    before: text.slice(Math.max(0, from - KEPT), from),
    marked: text.slice(from, Math.min(to, from + KEPT)),
    after: text.slice(to, to + KEPT),
  };
}

/** An excerpt made to fit: the parts as they are shown, and the row of carets beneath. */
export interface FittedExcerpt extends Excerpt {
  readonly carets: string;
}

const ELLIPSIS = '…';

/** Fits an excerpt into so many columns: what lies around the span gives way first, on both sides alike. */
export function fitExcerpt(excerpt: Excerpt, columns: number): FittedExcerpt {
  const marked = cut(shown(excerpt.marked), columns - 4, startWithin, (text) => `${text}${ELLIPSIS}`);
  const room = columns - Math.max(1, widthOf(marked));
  const before = shown(excerpt.before);
  const after = shown(excerpt.after);
  const half = Math.floor(room / 2);
  const roomBefore = Math.max(half, room - widthOf(after));
  const fittedBefore = cut(before, roomBefore, endWithin, (text) => `${ELLIPSIS}${text}`);
  const roomAfter = room - widthOf(fittedBefore);
  const fittedAfter = cut(after, roomAfter, startWithin, (text) => `${text}${ELLIPSIS}`);
  const carets = ' '.repeat(widthOf(fittedBefore)) + '^'.repeat(Math.max(1, widthOf(marked)));
  return { before: fittedBefore, marked, after: fittedAfter, carets };
}

function cut(
  text: string,
  columns: number,
  within: (text: string, columns: number) => string,
  withEllipsis: (text: string) => string,
): string {
  return widthOf(text) <= columns ? text : withEllipsis(within(text, columns - 1));
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}
