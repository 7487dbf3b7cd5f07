import type { Paragraph } from '../paragraph';
import { isAnnexHeading, isAppendixHeading, withoutMarkup } from './headings';
import { labelOf } from './labels';
import { looksLikeDefinition } from './terms';

/** The lines of the appendix with the definitions. 0-based; `end` is the first line behind it. */
export interface Appendix {
  /** The line of its heading; undefined for a list that stands behind the body without one. */
  readonly heading: number | undefined;
  /** The line behind the heading, from which on definitions are sought. */
  readonly first: number;
  readonly end: number;
}

/** So many lines that are not blank are looked at behind a heading. */
const LOOKAHEAD = 12;

/**
 * Finds the appendix: the last heading that definitions follow. A heading at the very end,
 * nothing behind it yet, counts where there is no other.
 */
export function findAppendix(paragraphs: readonly Paragraph[]): Appendix | undefined {
  const headings: number[] = [];
  paragraphs.forEach((paragraph, line) => {
    if (isAppendixHeading(paragraph)) headings.push(line);
  });
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = headings[index] as number;
    const behind = whatFollows(paragraphs, heading);
    if (behind === 'definitions' || (behind === 'nothing' && headings.length === 1)) {
      return { heading: firstOfBlock(headings, index), first: heading + 1, end: endOf(paragraphs, heading) };
    }
  }
  return undefined;
}

function whatFollows(paragraphs: readonly Paragraph[], heading: number): 'definitions' | 'nothing' | 'other' {
  let seen = 0;
  let items = 0;
  let beginsWithOne = false;
  for (let line = heading + 1; line < paragraphs.length && seen < LOOKAHEAD; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    const text = paragraph.text.slice(0, 120).trim();
    if (text === '') continue;
    if (isAnnexHeading(paragraph) && text.length < 20) {
      // An annex so soon: what was found is the entry 名词解释 in a list of annexes.
      if (seen < 3 && !beginsWithOne) return 'other';
      break;
    }
    seen++;
    const label = labelOf(paragraph);
    if (items === 0) beginsWithOne = label?.number === 1;
    if (label || looksLikeDefinition(withoutMarkup(text))) items++;
  }
  if (seen === 0) return 'nothing';
  return items >= Math.min(2, seen) || (seen >= 3 && items > 0) ? 'definitions' : 'other';
}

/** Whether a line is among those that are looked at behind a heading. */
export function isBehindHeading(paragraphs: readonly Paragraph[], line: number): boolean {
  let seen = 0;
  for (let before = line - 1; before >= 0 && seen < LOOKAHEAD; before--) {
    const paragraph = paragraphs[before] as Paragraph;
    if (isAppendixHeading(paragraph)) return true;
    if (paragraph.role !== 'blank') seen++;
  }
  return false;
}

/** A heading may take two lines (附件2 / 名词解释, or one line in two languages): the first of those close together. */
function firstOfBlock(headings: readonly number[], index: number): number {
  let first = index;
  while (first > 0 && (headings[first] as number) - (headings[first - 1] as number) <= 3) first--;
  return headings[first] as number;
}

function endOf(paragraphs: readonly Paragraph[], heading: number): number {
  for (let line = heading + 2; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (isAnnexHeading(paragraph) && !isAppendixHeading(paragraph)) return line;
  }
  return paragraphs.length;
}
