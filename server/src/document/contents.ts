import { memoize } from '../text/memo';
import type { PolicyDocument } from './document';
import { fact } from './fact';
import type { Paragraph } from './paragraph';

/** The lines of a table of contents, its heading included: 0-based, half-open. */
export interface Contents {
  readonly start: number;
  readonly end: number;
}

/** It stands before the body. */
const LINES_BEFORE = 400;
const FEWEST_ENTRIES = 2;
const LONGEST_ENTRY = 80;

/**
 * The table of contents of a document: the short lines behind 目录, at least half of which come once more as
 * headings. It ends where the first of them does.
 */
export const contentsOf = memoize((document: PolicyDocument): Contents | undefined => {
  const { paragraphs } = document;
  const start = paragraphs.slice(0, LINES_BEFORE).findIndex(isHeading);
  if (start < 0) return undefined;
  const entries = new Set<string>();
  let end = start + 1;
  for (let line = end; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (paragraph.role === 'blank') continue;
    const entry = entryOf(paragraph);
    const isEntry = paragraph.role !== 'text' && paragraph.end - paragraph.start <= LONGEST_ENTRY;
    if (!isEntry || entries.has(entry)) break;
    entries.add(entry);
    end = line + 1;
  }
  const repeated = new Set(
    paragraphs
      .slice(end)
      .map(entryOf)
      .filter((entry) => entries.has(entry)),
  );
  if (entries.size < FEWEST_ENTRIES || repeated.size * 2 < entries.size) return undefined;
  return { start, end };
});

/** Where the table of contents stands, by which versions of a document differ in it. */
export const contentsAspect = (document: PolicyDocument): string => {
  const contents = contentsOf(document);
  return contents ? `${contents.start}–${contents.end}` : '';
};

const isHeading = fact((paragraph: Paragraph) => /^目[录次]$/.test(entryOf(paragraph)));

/** A heading without tags, blanks, marks, leaders and page number: `第一章　总则……1` → 第一章总则. */
const entryOf = fact(({ text, start, end }: Paragraph): string => {
  if (end - start > LONGEST_ENTRY) return '';
  return text
    .slice(start, end)
    .replace(/<[^<>]*>/g, '')
    .replace(/[.．·…—-]{2,}[\s0-9]*$|[\t\u3000 ]+[0-9]{1,3}$/, '')
    .replace(/[\s*#]/g, '');
});
