import type { PolicyDocument } from '../document';
import { fact } from '../fact';
import { type Label, type LabelForm, RANK } from '../labels';
import { isLeadIn, statedCount } from '../lead-in';
import type { Paragraph } from '../paragraph';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';

/** A label and where it stands. */
export interface Occurrence {
  readonly label: Label;
  readonly paragraph: Paragraph;
  readonly line: number;
  /** The label's start in the document. */
  readonly offset: number;
}

/** A place that may restart lower forms: a label in use, or the heading of an annex. */
export interface Boundary {
  readonly offset: number;
  /** `RANK` of the label's form; `ANNEX_BOUNDARY` for an annex. */
  readonly rank: number;
  /** The label's number as meant; 0 for an annex. */
  readonly ordinal: number;
}

/** The labels of a document by form, in order, and what stands between its lines. */
export interface Sequences {
  readonly paragraphs: readonly Paragraph[];
  readonly byForm: ReadonlyMap<LabelForm, readonly Occurrence[]>;
  /** The labels that open paragraphs and are not optional, in order. */
  readonly openings: readonly Occurrence[];
  /** Annexes and, in a work report, the titles of its unnumbered parts. */
  readonly fixedBoundaries: readonly Boundary[];
  /** For each line the last title at or before it, and the last line that is not blank; -1 for none. */
  readonly lastTitle: Int32Array;
  readonly lastFilled: Int32Array;
  /** A salutation 各位代表 marks a work report. */
  readonly isWorkReport: boolean;
}

const PART_TITLE =
  /^.{0,8}(?:(?:19|20)[0-9]{2}年|今后.年|过去.年|“?十[一二三四五六七]?五”?时期|加强政府自身建设).{0,16}$/;

/** 2024年工作回顾, 今后五年目标任务: the parts of a work report that have no numbers. */
const isPartTitle = ({ text, start, end }: Paragraph): boolean =>
  /(?:回顾|总结|情况|工作|任务|重点|安排|目标|思路|建设|建议|打算|部署|要求|举措)[*#\s]*$/.test(
    text.slice(start, end),
  ) &&
  PART_TITLE.test(text.slice(start, end).replace(/[*#\s]/g, '')) &&
  !text.includes('实事');

/** @param isExcluded lines whose numbers are not sections, such as the definitions of footnotes */
export function readSequences(document: PolicyDocument, isExcluded: (line: number) => boolean): Sequences {
  const { paragraphs, starts } = document;
  const byForm = new Map<LabelForm, Occurrence[]>();
  const openings: Occurrence[] = [];
  const annexes: Boundary[] = [];
  // One title alone may be a heading that lost its 二、.
  const parts: Boundary[] = [];
  const lastTitle = new Int32Array(paragraphs.length);
  const lastFilled = new Int32Array(paragraphs.length);
  let title = -1;
  let filled = -1;
  let isWorkReport = false;
  for (const [line, paragraph] of paragraphs.entries()) {
    const start = starts[line] ?? 0;
    if (paragraph.role === 'title') {
      title = line;
      if (isPartTitle(paragraph)) parts.push({ offset: start, rank: RANK.division, ordinal: 0 });
    } else if (paragraph.role === 'annex') annexes.push({ offset: start, rank: ANNEX_BOUNDARY, ordinal: 0 });
    if (paragraph.role !== 'blank') filled = line;
    lastTitle[line] = title;
    lastFilled[line] = filled;
    isWorkReport ||= paragraph.addressesDeputies;
    if (paragraph.labels.length === 0 || isExcluded(line)) continue;
    for (const label of paragraph.labels) {
      const occurrence = { label, paragraph, line, offset: start + label.span.start };
      if (!label.glued && !label.optional) openings.push(occurrence);
      const known = byForm.get(label.form);
      if (known) known.push(occurrence);
      else byForm.set(label.form, [occurrence]);
    }
  }
  return {
    paragraphs,
    byForm,
    openings,
    fixedBoundaries: isWorkReport && parts.length > 1 ? mergeBoundaries(annexes, parts) : annexes,
    lastTitle,
    lastFilled,
    isWorkReport,
  };
}

/** The last paragraph before a label's own that is not blank; undefined for a label inside a paragraph. */
const paragraphBefore = ({ label, line }: Occurrence, { lastFilled, paragraphs }: Sequences): Paragraph | undefined =>
  label.glued ? undefined : paragraphs[lastFilled[line - 1] ?? -1];

/** How many items the paragraph before a label announces; 0 where it announces none. */
export function statedBefore(occurrence: Occurrence, sequences: Sequences): number {
  const before = paragraphBefore(occurrence, sequences);
  return (before && statedCount(before)?.count) ?? 0;
}

/** So much of the title behind a label tells whether it stood there before. */
export const ECHO_LENGTH = 24;

/**
 * Makes a function that tells what the alignment needs to know of each label of one form, with `boundaries` sorted by
 * offset. Of labels that it was asked for before it gives the very same entries, as far as the boundaries put between
 * them are the same: changes of form are tried on a few labels of many.
 */
export function createEntries(
  sequences: Sequences,
): (occurrences: readonly Occurrence[], boundaries: readonly Boundary[]) => readonly Entry[] {
  const latest = new Map<readonly Occurrence[], readonly Entry[]>();
  return (occurrences, boundaries) => {
    const known = latest.get(occurrences);
    const entries = (known ?? entriesOf(occurrences, sequences)).slice();
    let changed = !known;
    let next = 0;
    let inArticle = false;
    for (let index = 0; index < occurrences.length; index++) {
      const { offset } = occurrences[index] as Occurrence;
      const entry = entries[index] as Entry;
      let boundary = NO_BOUNDARY;
      let opensSublist = false;
      for (let at = boundaries[next]; at && at.offset < offset; at = boundaries[++next]) {
        if (at.rank <= RANK.article) inArticle = at.rank === RANK.article;
        if (at.rank >= boundary) continue;
        boundary = at.rank;
        opensSublist = at.rank !== ANNEX_BOUNDARY && at.ordinal === 1;
      }
      if (entry.boundary === boundary && entry.opensSublist === opensSublist && entry.inArticle === inArticle) continue;
      entries[index] = { ...entry, boundary, opensSublist, inArticle };
      changed = true;
    }
    const result = changed ? entries : (known as readonly Entry[]);
    latest.set(occurrences, result);
    return result;
  };
}

/** The labels of one form with no boundaries between them. */
function entriesOf(occurrences: readonly Occurrence[], sequences: Sequences): readonly Entry[] {
  const titles = new Map<number, Occurrence>();
  let lineBefore = -1;
  return occurrences.map((occurrence): Entry => {
    const { label, paragraph, line } = occurrence;
    const before = paragraphBefore(occurrence, sequences);
    const introduced =
      (sequences.lastTitle[line - 1] ?? -1) > lineBefore ||
      (before
        ? isLeadIn(before)
        : /[：:]/.test(paragraph.text.slice(Math.max(0, label.span.start - 2), label.span.start)));
    lineBefore = line;
    return {
      ordinal: label.ordinal,
      optional: label.optional,
      loose: label.glued === 'loose',
      eager: !label.glued && (label.form === 'enumeration' || (label.damaged && /^#[）)﹚]/.test(label.shape))),
      boundary: NO_BOUNDARY,
      opensSublist: false,
      inArticle: false,
      introduced,
      echo: !label.glued && isEcho(titles, occurrence),
      stated: statedBefore(occurrence, sequences),
    };
  });
}

/**
 * Whether number and title stood in the document before; notes them if not.
 * @param titles the labels before by the hash of their titles, so that no title is kept
 */
function isEcho(titles: Map<number, Occurrence>, occurrence: Occurrence): boolean {
  const { label, paragraph } = occurrence;
  const hash = titleHashes(paragraph)[paragraph.labels.indexOf(label)];
  if (hash === undefined) return false;
  const before = titles.get(hash);
  if (!before) titles.set(hash, occurrence);
  return (
    before?.label.ordinal === label.ordinal && (before.paragraph === paragraph || echoOf(before) === echoOf(occurrence))
  );
}

const SHORTEST_ECHO = 6;

/** Of each label of a paragraph a hash of its number and its title; undefined where the title is too short to tell. */
const titleHashes = fact((paragraph): readonly (number | undefined)[] =>
  paragraph.labels.map((label) => {
    const title = echoOf({ label, paragraph });
    if (title.length < SHORTEST_ECHO) return undefined;
    let hash = label.ordinal;
    for (let at = 0; at < title.length; at++) hash = (Math.imul(hash, 31) + title.charCodeAt(at)) | 0;
    return hash;
  }),
);

const echoOf = ({ label, paragraph }: Pick<Occurrence, 'label' | 'paragraph'>): string =>
  paragraph.text.slice(label.span.end, label.span.end + ECHO_LENGTH).replace(/[\s*#]/g, '');

/** Two lists of boundaries as one, both sorted by offset. */
export function mergeBoundaries(a: readonly Boundary[], b: readonly Boundary[]): Boundary[] {
  const merged: Boundary[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left && (!right || left.offset <= right.offset)) {
      merged.push(left);
      i++;
    } else if (right) {
      merged.push(right);
      j++;
    }
  }
  return merged;
}
