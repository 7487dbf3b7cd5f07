import type { PolicyDocument } from '../document/document';
import { fact } from '../document/fact';
import { markFactsOf } from '../document/footnotes/marks';
import type { Paragraph } from '../document/paragraph';
import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { breakLines, type PrintedLine } from './break-lines';
import { type LineRole, type SetLine, setLinesOf } from './roles';
import { CHARACTERS, LINES } from './setup';

/** A line on a page. */
export interface Row {
  /** The line of the document, from 0. */
  readonly line: number;
  /** What of it, as a half-open span of UTF-16 units; empty for a blank line. */
  readonly span: PrintedLine;
  readonly role: LineRole;
  /** Whether it is the first and the last of its paragraph. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** How many characters from the margin it begins. */
  readonly indent: number;
  /** How many lines from the top of the page it stands. */
  readonly at: number;
}

export type Page = readonly Row[];

/** How wide the characters of a title are (2号, 22 pt) against those of the body (3号, 16 pt). */
const TITLE_SCALE = 22 / 16;
/** Superscript is set at two thirds. */
const MARK_SCALE = 2 / 3;
/** 首行缩进二字. */
export const INDENT = 2;

/** The indent of two blanks that many texts have typed, and that the page has anyway. */
export const TYPED = '　　';

/** Whether lines of a role begin two characters from the margin. */
export function isIndented(role: LineRole): boolean {
  return role === 'body' || role === 'level1' || role === 'level2' || role === 'attachments';
}

/**
 * Whether blank lines merely part paragraphs, as they do in a text that has one between most of them. Then they are
 * not printed: on paper indents part paragraphs.
 */
export const partsByBlanks = memoize(({ paragraphs }: PolicyDocument): boolean => {
  let parted = 0;
  let joined = 0;
  let blanks = 0;
  let isBegun = false;
  for (const { role } of paragraphs) {
    if (role === 'blank') {
      blanks++;
      continue;
    }
    if (isBegun) blanks > 0 ? parted++ : joined++;
    isBegun = true;
    blanks = 0;
  }
  return parted > joined;
});

/** Whether a blank line is printed: none is behind the last text, where it could only make another page. */
export function printsBlank(document: PolicyDocument, line: number): boolean {
  return !partsByBlanks(document) && line < lastFilledOf(document);
}

const lastFilledOf = memoize(({ paragraphs }: PolicyDocument): number =>
  paragraphs.findLastIndex(({ role }) => role !== 'blank'),
);

/** A document as pages of 22 lines of 28 characters (GB/T 9704-2012, 5.2.3); at least one. */
export const pagesOf = memoize((document: PolicyDocument): readonly Page[] => {
  const lines = setLinesOf(document);
  const pages: Row[][] = [[]];
  let at = 0;
  const turn = (): void => {
    pages.push([]);
    at = 0;
  };
  for (const [line, paragraph] of document.paragraphs.entries()) {
    const { role, before, startsPage, indent } = lines[line] as SetLine;
    if (role === 'blank' && !printsBlank(document, line)) continue;
    if (startsPage && (pages.length > 1 || at > 0)) turn();
    if (at > 0) at += blanksAbove(document, line, before);
    const printed = printedLines(paragraph, role);
    for (const [index, span] of printed.entries()) {
      if (at >= LINES) turn();
      const page = pages[pages.length - 1] as Row[];
      const isFirst = index === 0;
      const begins = isFirst && isIndented(role) ? INDENT : indent;
      page.push({ line, span, role, isFirst, isLast: index === printed.length - 1, indent: begins, at: at++ });
    }
  }
  return pages;
});

/** A blank line that the standard asks for is there already where the text has one of its own that is printed. */
export function blanksAbove(document: PolicyDocument, line: number, wanted: number): number {
  return !partsByBlanks(document) && document.paragraphs[line - 1]?.role === 'blank' ? 0 : wanted;
}

/** The printed lines of a paragraph by its role; broken once as long as it stays the same. */
function printedLines(paragraph: Paragraph, role: LineRole): readonly PrintedLine[] {
  if (role === 'blank') return BLANK;
  if (role === 'title') return titleLines(paragraph);
  return isIndented(role) ? indentedLines(paragraph) : flushLines(paragraph);
}

const BLANK: readonly PrintedLine[] = [{ start: 0, end: 0 }];

const titleLines = fact((paragraph: Paragraph) => {
  const width = CHARACTERS / TITLE_SCALE;
  return breakLines(paragraph.text, { first: width, others: width, scale: () => 1 });
});
const indentedLines = fact((paragraph: Paragraph) => linesFrom(paragraph, INDENT));
const flushLines = fact((paragraph: Paragraph) => linesFrom(paragraph, 0));

/** The footnote marks of a paragraph, which are set raised; half-open spans of the paragraph, in order. */
export function raisedIn(paragraph: Paragraph): readonly Span[] {
  return markFactsOf(paragraph).flatMap(({ kind, span }, index, all) =>
    kind === 'bracket' && span.start > paragraph.start && all[index - 1]?.span !== span ? [span] : [],
  );
}

function linesFrom(paragraph: Paragraph, indent: number): readonly PrintedLine[] {
  const { text } = paragraph;
  const typed = indent > 0 && text.startsWith(TYPED) ? TYPED.length : 0;
  const marks = raisedIn(paragraph);
  let mark = 0;
  const scale = (offset: number): number => {
    const place = offset + typed;
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= place) mark++;
    return (marks[mark]?.start ?? text.length) <= place ? MARK_SCALE : 1;
  };
  const lines = breakLines(text.slice(typed), { first: CHARACTERS - indent, others: CHARACTERS, scale });
  return typed === 0 ? lines : lines.map(({ start, end }) => ({ start: start + typed, end: end + typed }));
}
