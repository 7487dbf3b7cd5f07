import { lineEnd, lineStarts } from '../text/lines';
import { type Span, shift } from '../text/span';
import { type Paragraph, readParagraph } from './paragraph';

/** One version of a text. What can be read out of it is asked of functions over it: `numbering`, `footnotes`, `sections`. */
export interface PolicyDocument {
  readonly text: string;
  /** The lines in order; at least one, which is empty for an empty text. */
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph begins, as a UTF-16 offset of the text. */
  readonly starts: readonly number[];
}

/** A place in the protocol's terms: 0-based line, UTF-16 units within it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Reads any text; there is none that fails. Given the version before, paragraphs at the beginning and the end
 * that did not change are taken over as the same objects.
 */
export function parse(text: string, previous?: PolicyDocument): PolicyDocument {
  if (previous?.text === text) return previous;
  const starts = lineStarts(text);
  const paragraphs: Paragraph[] = new Array(starts.length);
  const old = previous?.paragraphs ?? [];

  const textAt = (line: number): string =>
    text.slice(starts[line], lineEnd(text, starts[line] as number, starts[line + 1] ?? text.length));

  const shared = Math.min(starts.length, old.length);
  let first = 0;
  while (first < shared && (old[first] as Paragraph).text === textAt(first)) {
    paragraphs[first] = old[first] as Paragraph;
    first++;
  }
  let behind = starts.length;
  const shiftOfLines = old.length - starts.length;
  while (
    behind > first &&
    behind + shiftOfLines > first &&
    (old[behind + shiftOfLines - 1] as Paragraph).text === textAt(behind - 1)
  ) {
    behind--;
    paragraphs[behind] = old[behind + shiftOfLines] as Paragraph;
  }
  const own = previous && behind - first <= FEW ? detach : (line: string) => line;
  for (let line = first; line < behind; line++) paragraphs[line] = readParagraph(own(textAt(line)));
  return { text, paragraphs, starts };
}

/** So many changed lines are a person's typing. */
const FEW = 1_000;

/**
 * The same text in memory of its own. A piece of a longer string keeps the whole of it alive, so that every
 * paragraph touched would keep its own version of the document for as long as it stays unchanged.
 */
const detach = (text: string): string => ` ${text}`.slice(1);

/** The line on which an offset lies; offsets outside the text give the first or the last line. */
export function lineAt(document: PolicyDocument, offset: number): number {
  let low = 0;
  let high = document.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The protocol's position of an offset; an offset inside a line terminator gives the end of its line. */
export function positionAt(document: PolicyDocument, offset: number): Position {
  const line = lineAt(document, offset);
  const length = (document.paragraphs[line] as Paragraph).text.length;
  return { line, character: Math.max(0, Math.min(offset - startOf(document, line), length)) };
}

/** The offset of a position; a position outside the text gives the nearest place inside. */
export function offsetAt(document: PolicyDocument, position: Position): number {
  if (position.line < 0) return 0;
  const paragraph = document.paragraphs[position.line];
  if (!paragraph) return document.text.length;
  return startOf(document, position.line) + Math.max(0, Math.min(position.character, paragraph.text.length));
}

/** The offset at which a line begins. Throws a RangeError for a line the document does not have. */
export function startOf(document: PolicyDocument, line: number): number {
  const start = document.starts[line];
  if (start === undefined) throw new RangeError(`line ${line} of ${document.starts.length}`);
  return start;
}

/** A span of one paragraph as a span of the document. */
export function spanIn(document: PolicyDocument, line: number, span: Span): Span {
  return shift(span, startOf(document, line));
}
