import { changeBetween } from '../text/change';
import { lineEnd, lineStarts } from '../text/lines';
import { memoize } from '../text/memo';
import { applyEdits, type Edit, type Span, shift } from '../text/span';
import { type Paragraph, readParagraph } from './paragraph';
import { noteChange, type Versions } from './versions';

/** One version of a text. What can be read out of it is asked of functions over it: `numbering`, `footnotes`, `sections`. */
export interface PolicyDocument {
  readonly text: string;
  /** The lines in order; at least one, which is empty for an empty text. */
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph begins, as a UTF-16 offset of the text. */
  readonly starts: readonly number[];
  /** What the versions of one document have in common. */
  readonly versions: Versions;
}

/** A place in the protocol's terms: 0-based line, UTF-16 units within it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Reads any text; there is none that fails. Given the version before, the paragraphs that did not change are taken
 * over as the same objects.
 */
export function parse(text: string, previous?: PolicyDocument): PolicyDocument {
  if (previous?.text === text) return previous;
  if (previous) return parseChange(text, previous, previous.versions);
  const starts = lineStarts(text);
  return { text, starts, paragraphs: readParagraphs(text, starts), versions: {} };
}

/**
 * A document as it would be after some edits: what is known of the document serves for that one too, and stays as it
 * is. For the edits that were tried last it is the same object, so that all who try a fix read what comes of it once.
 */
export function tryEdits(document: PolicyDocument, edits: readonly Edit[]): PolicyDocument {
  const trials = trialsOf(document);
  const known = trials.find((trial) => trial.edits === edits);
  if (known) return known.tried;
  const text = applyEdits(document.text, edits);
  if (text === document.text) return document;
  const tried = parseChange(text, document, { of: document.versions });
  if (trials.push({ edits, tried }) > MOST_TRIALS) trials.shift();
  return tried;
}

/** What was tried on a document last. */
const trialsOf = memoize(
  (_: PolicyDocument): { readonly edits: readonly Edit[]; readonly tried: PolicyDocument }[] => [],
);

/** A finding has hardly ever more fixes. */
const MOST_TRIALS = 3;

/**
 * All lines of a text. One that is the same as the last line before it that is not blank is the same object: data that
 * repeats a line hundreds of thousands of times is read, and what each line is asked for is computed, once.
 */
function readParagraphs(text: string, starts: readonly number[]): Paragraph[] {
  let before: Paragraph | undefined;
  return starts.map((start, line) => {
    const end = lineEnd(text, start, starts[line + 1] ?? text.length);
    if (before && end - start === before.text.length && text.startsWith(before.text, start)) return before;
    const paragraph = readParagraph(text.slice(start, end));
    if (paragraph.role !== 'blank') before = paragraph;
    return paragraph;
  });
}

function parseChange(text: string, previous: PolicyDocument, versions: Versions): PolicyDocument {
  const change = changeBetween(previous.text, text);
  // A unit more on either side: one half of a line terminator may have come or gone.
  const first = lineAt(previous, change.start - 1);
  const behind = lineAt(previous, change.end + 1) + 1;
  const grown = change.newEnd - change.end;
  const offset = startOf(previous, first);
  const tail = previous.starts[behind];
  const region = text.slice(offset, tail === undefined ? text.length : tail + grown);
  const starts = lineStarts(region);
  // The terminator at the end of the region begins no line of its own.
  if (tail !== undefined) starts.pop();
  const paragraphs = readLines(region, starts, previous.paragraphs.slice(first, behind));
  const own = starts.map((start) => start + offset);
  const all = exchange(previous.starts, first, behind, own);
  for (let line = first + own.length; line < all.length; line++) all[line] = (all[line] as number) + grown;
  const document: PolicyDocument = {
    text,
    starts: all,
    paragraphs: exchange(previous.paragraphs, first, behind, paragraphs),
    versions,
  };
  noteChange(previous, document, change, first, behind);
  return document;
}

/** A list with others in place of those from `first` up to `behind`. */
function exchange<Item>(items: readonly Item[], first: number, behind: number, others: readonly Item[]): Item[] {
  if (others.length !== behind - first) return items.slice(0, first).concat(others, items.slice(behind));
  const exchanged = items.slice();
  for (let at = 0; at < others.length; at++) exchanged[first + at] = others[at] as Item;
  return exchanged;
}

/** The lines of a text that stand in place of some old ones; of these, those at both ends that stayed the same. */
function readLines(text: string, starts: readonly number[], old: readonly Paragraph[]): Paragraph[] {
  const texts = starts.map((_, line) => lineText(text, starts, line));
  const shorter = Math.min(texts.length, old.length);
  let first = 0;
  while (first < shorter && old[first]?.text === texts[first]) first++;
  let same = 0;
  while (same < shorter - first && old[old.length - 1 - same]?.text === texts[texts.length - 1 - same]) same++;
  const own = texts.length - first - same <= FEW ? detach : (line: string) => line;
  return texts.map((line, index) => {
    if (index < first) return old[index] as Paragraph;
    if (index >= texts.length - same) return old[index - texts.length + old.length] as Paragraph;
    return readParagraph(own(line), texts.length === old.length ? old[index] : undefined);
  });
}

const lineText = (text: string, starts: readonly number[], line: number): string =>
  text.slice(starts[line], lineEnd(text, starts[line] as number, starts[line + 1] ?? text.length));

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
