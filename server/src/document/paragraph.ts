import { isBlank } from '../text/blanks';
import { readGluedLabels } from './glued-labels';
import type { Label } from './labels';
import { readOpeningLabel } from './opening-label';
import { traitsIn } from './traits';

/** What a paragraph is by its own text alone. */
export type Role =
  | 'blank'
  /** Opens with a number. */
  | 'numbered'
  /** A short line without a stop: the title of the document or of an unnumbered part. */
  | 'title'
  /** 附件2, 附录: what follows counts anew. */
  | 'annex'
  | 'text';

/**
 * One line of a document, without its terminator, and the facts that its text alone decides. Immutable; a line
 * whose text did not change is the same object in the next version of the document, so that whatever was
 * computed for it stays. All offsets count from the paragraph's own start.
 */
export interface Paragraph {
  readonly text: string;
  /** The content: behind blanks, Markdown marks and bullets, before trailing blanks. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** The number it opens with, if any, and the numbers glued into it, by position. */
  readonly labels: readonly Label[];
  /** Holds 各位代表, which only reports to a congress do. */
  readonly addressesDeputies: boolean;
  /** What its content holds, as bits of `Trait`. */
  readonly traits: number;
  /** What else has been read out of it, by the functions that `fact` makes. */
  readonly facts: unknown[];
}

const MARKDOWN = '#>*_-+';
const BULLETS = '•·●◆■▲★';
const CONTENT_BREAKS = /[。；！？，、：:;…⋯]$|\.{3}$/;
const ANNEX = /^(?:附件|附录|附表|附[:：]|附[ \u3000]*[0-9])/;
const NOTES = /^[（(【]?(?:附件?[0-9]*[:：]?)?.{0,14}(?:名词解释|名词注释|注释|附注|用语说明|名词说明)/;

/** The longest line taken for a title, and for the heading of an annex, in UTF-16 units. */
const LONGEST_TITLE = 40;
const LONGEST_NOTES_HEADING = 24;

/**
 * Reads the facts of one line; any text gives a paragraph.
 * @param before what stood in its place: its labels stay the same objects if they are the same
 */
export function readParagraph(text: string, before?: Paragraph): Paragraph {
  if (text === '') return EMPTY;
  const end = contentEnd(text);
  const start = contentStart(text, end);
  if (start >= end) return blank(text, end);
  const opening = readOpeningLabel(text, start, end);
  const glued = readGluedLabels(text, opening?.span.end ?? start, end);
  const labels = opening ? [opening, ...glued] : glued.length > 0 ? glued : NONE;
  return {
    text,
    start,
    end,
    role: roleOf(text.slice(start, Math.min(end, start + 64)), end - start, opening),
    labels: before && JSON.stringify(before.labels) === JSON.stringify(labels) ? before.labels : labels,
    addressesDeputies: text.includes('各位代表'),
    traits: traitsIn(text, start, end),
    facts: new Array(USUAL_FACTS),
  };
}

/** So many are asked of a paragraph as a rule: place for them at once takes less than an array that grows. */
const USUAL_FACTS = 52;

const NONE: readonly Label[] = [];

/** All empty lines are one: they may be most of a text, and what is computed for one holds for all. */
const EMPTY = blank('', 0);

function blank(text: string, end: number): Paragraph {
  return { text, start: end, end, role: 'blank', labels: NONE, addressesDeputies: false, traits: 0, facts: [] };
}

function contentStart(text: string, end: number): number {
  let at = 0;
  while (at < end) {
    const character = text.charAt(at);
    if (isBlank(text.charCodeAt(at)) || BULLETS.includes(character)) at++;
    // A hyphen or underscore inside a word is text; before a blank, another mark or a bold run it is Markdown.
    else if (MARKDOWN.includes(character) && isMarkdown(text, at)) at++;
    else break;
  }
  return at;
}

function isMarkdown(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '#' || character === '>' || character === '*') return true;
  const next = text.charAt(at + 1);
  return next === character ? character === '_' : isBlank(next.charCodeAt(0));
}

function contentEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function roleOf(opening: string, length: number, label: Label | undefined): Role {
  if (label) return 'numbered';
  if (length <= LONGEST_TITLE && ANNEX.test(opening)) return 'annex';
  const line = opening.replace(/[*_#]+$/, '');
  if (length <= LONGEST_NOTES_HEADING && NOTES.test(line) && !/[。；，]/.test(line)) return 'annex';
  return length <= LONGEST_TITLE && !CONTENT_BREAKS.test(line) && !/[。；]/.test(line) ? 'title' : 'text';
}

/** The Markdown marks and bullets before the content, without blanks. */
export function markdownOf({ text, start }: Paragraph): string {
  return [...text.slice(0, start)].filter((character) => !isBlank(character.charCodeAt(0))).join('');
}

const LONGEST_STAND_ALONE = 60;

/** Whether the content from `from` on is a heading on a line of its own, not one that runs into its body. */
export function standsAlone({ text, end }: Paragraph, from: number): boolean {
  return end - from <= LONGEST_STAND_ALONE && !/[。！？；]/.test(text.slice(from, end).replace(MARKS_AT_END, ''));
}

/** Whatever ends a heading, one mark or several by mistake. */
const MARKS_AT_END = /[\p{P}*_#]+$/u;

/** The label a paragraph opens with. */
export function openingLabel({ labels }: Paragraph): Label | undefined {
  return labels[0]?.glued === false ? labels[0] : undefined;
}
