import { firstOfAtLeast } from '../../text/sorted';
import { contentsAspect, contentsOf } from '../contents';
import type { PolicyDocument } from '../document';
import { fact } from '../fact';
import { appendixAspect, isOfFootnotes } from '../footnotes/footnotes';
import { type Label, type LabelForm, RANK } from '../labels';
import { isLeadIn, statedCount } from '../lead-in';
import type { Paragraph } from '../paragraph';
import { changedLine, derive } from '../versions';
import { ECHO_LENGTH, isLikeBefore } from './aspect';
import { ANNEX_BOUNDARY } from './entry';

/** A label, and where it stands. */
export interface Occurrence {
  readonly label: Label;
  /** As it was when the label was read: nothing has changed since of what is looked at here. */
  readonly paragraph: Paragraph;
  readonly line: number;
  /** Its place among the labels and boundaries of the document: for the label of an index in `all`, twice that and one. */
  readonly order: number;
  /** A label of its form with its number and its title was there before, as in a table of contents. */
  readonly echo: boolean;
}

/** A place that may restart lower forms: a label in use, or the heading of an annex. */
export interface Boundary {
  /** That of its label, or one less than that of the label behind it. */
  readonly order: number;
  /** `RANK` of the label's form; `ANNEX_BOUNDARY` for an annex. */
  readonly rank: number;
  /** The label's number as meant; 0 for an annex. */
  readonly ordinal: number;
}

/** The labels of a document by form, in order, and what stands between its lines. */
export interface Sequences {
  /** Every label. */
  readonly all: readonly Occurrence[];
  /** By the index of a label whether a list may begin behind what stands before it. */
  readonly announced: readonly boolean[];
  /** By the index of a label how many items the paragraph before it announces; 0 where it announces none. */
  readonly stated: readonly number[];
  /** By the index of a label whether the next line that is not blank is text, no title and no label. */
  readonly aboveText: readonly boolean[];
  readonly byForm: ReadonlyMap<LabelForm, readonly Occurrence[]>;
  /** The labels that open paragraphs and are not optional, in order. */
  readonly openings: readonly Occurrence[];
  /** Annexes and, in a work report, the titles of its unnumbered parts. */
  readonly fixedBoundaries: readonly Boundary[];
  /** For each line the last title at or before it; -1 for none. */
  readonly lastTitle: Int32Array;
  /** A salutation 各位代表 marks a work report. */
  readonly isWorkReport: boolean;
}

const PART_TITLE =
  /^.{0,8}(?:(?:19|20)[0-9]{2}年|今后.年|过去.年|“?十[一二三四五六七]?五”?时期|加强政府自身建设).{0,16}$/;

/** 2024年工作回顾, 今后五年目标任务: the parts of a work report that have no numbers. */
const isPartTitle = fact(
  ({ text, start, end }: Paragraph): boolean =>
    /(?:回顾|总结|情况|工作|任务|重点|安排|目标|思路|建设|建议|打算|部署|要求|举措)[*#\s]*$/.test(
      text.slice(start, end),
    ) &&
    PART_TITLE.test(text.slice(start, end).replace(/[*#\s]/g, '')) &&
    !text.includes('实事'),
);

/**
 * The labels of the sections of a document. Where a line without labels has changed, such as a title, only what stands
 * around it is looked at anew.
 */
export const sequencesOf = derive([appendixAspect, contentsAspect], readSequences, amend);

/** Tells the lines of a document whose numbers are not those of sections: its table of contents and its footnotes. */
export function isApartOf(document: PolicyDocument): (line: number) => boolean {
  const contents = contentsOf(document);
  return (line) =>
    (contents !== undefined && line >= contents.start && line < contents.end) || isOfFootnotes(document, line);
}

function readSequences(document: PolicyDocument): Sequences {
  const isApart = isApartOf(document);
  const { paragraphs } = document;
  const all: Occurrence[] = [];
  const announced: boolean[] = [];
  const stated: number[] = [];
  const aboveText: boolean[] = [];
  const byForm = new Map<LabelForm, Occurrence[]>();
  const openings: Occurrence[] = [];
  const annexes: Boundary[] = [];
  // One title alone may be a heading that lost its 二、.
  const parts: Boundary[] = [];
  const lastTitle = new Int32Array(paragraphs.length);
  const titles = new Map<number, Occurrence>();
  let title = -1;
  let filled: Paragraph | undefined;
  let isWorkReport = false;
  for (let line = 0; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (paragraph.role === 'title') {
      title = line;
      if (isPartTitle(paragraph)) parts.push({ order: 2 * all.length, rank: RANK.division, ordinal: 0 });
    } else if (paragraph.role === 'annex') annexes.push({ order: 2 * all.length, rank: ANNEX_BOUNDARY, ordinal: 0 });
    if (paragraph.role !== 'blank')
      for (let index = aboveText.length; index < all.length; index++) aboveText.push(paragraph.role === 'text');
    lastTitle[line] = title;
    isWorkReport ||= paragraph.addressesDeputies;
    if (paragraph.labels.length > 0 && !isApart(line)) {
      for (const label of paragraph.labels) {
        const before = label.glued ? undefined : filled;
        const occurrence: Occurrence = {
          label,
          paragraph,
          line,
          order: 2 * all.length + 1,
          echo: !label.glued && isEcho(titles, paragraph, label),
        };
        all.push(occurrence);
        const leadIn = leadInBy(before, occurrence);
        announced.push(leadIn.announced);
        stated.push(leadIn.stated);
        if (!label.glued && !label.optional) openings.push(occurrence);
        const known = byForm.get(label.form);
        if (known) known.push(occurrence);
        else byForm.set(label.form, [occurrence]);
      }
    }
    if (paragraph.role !== 'blank') filled = paragraph;
  }
  while (aboveText.length < all.length) aboveText.push(false);
  return {
    all,
    announced,
    stated,
    aboveText,
    byForm,
    openings,
    fixedBoundaries: isWorkReport && parts.length > 1 ? mergeBoundaries(annexes, parts) : annexes,
    lastTitle,
    isWorkReport,
  };
}

/** The labels after one line has changed, if that line has none and begins no part; they are the same, then. */
function amend(known: Sequences, from: PolicyDocument, to: PolicyDocument): Sequences | undefined {
  const changed = changedLine(from, to);
  if (!changed) return undefined;
  const { line, before, after, change } = changed;
  if (isLikeBefore(before, after, change)) return known;
  if (before.labels.length > 0 || after.labels.length > 0 || opensPart(before) || opensPart(after)) return undefined;
  if (before.addressesDeputies !== after.addressesDeputies) return undefined;
  const lastTitle = before.role === 'title' || after.role === 'title' ? lastTitles(known, to, line) : known.lastTitle;
  return { ...known, lastTitle, aboveText: textBelow(known, to, line), ...leadInTo(known, to, line) };
}

const opensPart = (paragraph: Paragraph): boolean =>
  paragraph.role === 'annex' || (paragraph.role === 'title' && isPartTitle(paragraph));

/** For each line the last title at or before it, where one line has become a title or is none any more. */
function lastTitles({ lastTitle: known }: Sequences, { paragraphs }: PolicyDocument, line: number): Int32Array {
  const lastTitle = known.slice();
  const title = paragraphs[line]?.role === 'title' ? line : (known[line - 1] ?? -1);
  lastTitle[line] = title;
  for (let below = line + 1; below < paragraphs.length && paragraphs[below]?.role !== 'title'; below++)
    lastTitle[below] = title;
  return lastTitle;
}

/** What leads in to the label behind a line that has changed, if a label is next. */
function leadInTo(
  { all, announced, stated }: Sequences,
  { paragraphs }: PolicyDocument,
  line: number,
): Pick<Sequences, 'announced' | 'stated'> {
  let below = line + 1;
  while (paragraphs[below]?.role === 'blank') below++;
  const index = firstOfAtLeast(all, below, (occurrence) => occurrence.line);
  const occurrence = all[index];
  if (occurrence?.line !== below || occurrence.label.glued) return { announced, stated };
  let above = line;
  while (paragraphs[above]?.role === 'blank') above--;
  const leadIn = leadInBy(paragraphs[above], occurrence);
  return {
    announced: leadIn.announced === announced[index] ? announced : announced.with(index, leadIn.announced),
    stated: leadIn.stated === stated[index] ? stated : stated.with(index, leadIn.stated),
  };
}

/** Which labels stand above text, where a line has changed that may be what stands below one. */
function textBelow({ all, aboveText }: Sequences, { paragraphs }: PolicyDocument, line: number): readonly boolean[] {
  let above = line - 1;
  while (paragraphs[above]?.role === 'blank') above--;
  let below = above + 1;
  while (paragraphs[below]?.role === 'blank') below++;
  const isText = paragraphs[below]?.role === 'text';
  let changed = aboveText;
  for (let index = firstOfAtLeast(all, above, (one) => one.line); all[index]?.line === above; index++)
    if (changed[index] !== isText) changed = changed.with(index, isText);
  return changed;
}

/** What the paragraph before a label says of the list it may begin. */
function leadInBy(before: Paragraph | undefined, { paragraph, label }: Titled): LeadIn {
  return {
    announced: before ? isLeadIn(before) : isBehindColon(paragraph, label),
    stated: (before && statedCount(before)?.count) ?? 0,
  };
}

interface LeadIn {
  readonly announced: boolean;
  readonly stated: number;
}

const isBehindColon = ({ text }: Paragraph, { span: { start } }: Label): boolean =>
  /[：:]/.test(text.slice(Math.max(0, start - 2), start));

const SHORTEST_ECHO = 6;

/** A label and what it stands in. */
type Titled = Pick<Occurrence, 'label' | 'paragraph'>;

/**
 * Whether form, number and title of a label stood in the document before; notes them if not.
 * @param titles the labels before by the hash of their titles, so that no title is kept
 */
function isEcho(titles: Map<number, Titled>, paragraph: Paragraph, label: Label): boolean {
  const hash = titleHashes(paragraph)[paragraph.labels.indexOf(label)];
  if (hash === undefined) return false;
  const before = titles.get(hash);
  if (!before) titles.set(hash, { label, paragraph });
  return (
    before?.label.ordinal === label.ordinal &&
    before.label.form === label.form &&
    (before.paragraph === paragraph || titleOf(before) === titleOf({ label, paragraph }))
  );
}

/** Of each label of a paragraph a hash of itself and its title; undefined where the title is too short to tell. */
const titleHashes = fact((paragraph): readonly (number | undefined)[] =>
  paragraph.labels.map((label) => {
    const title = titleOf({ label, paragraph });
    if (title.length < SHORTEST_ECHO) return undefined;
    let hash = Math.imul(label.ordinal, 31) + RANK[label.form];
    for (let at = 0; at < title.length; at++) hash = (Math.imul(hash, 31) + title.charCodeAt(at)) | 0;
    return hash;
  }),
);

const titleOf = ({ label, paragraph }: Titled): string =>
  paragraph.text.slice(label.span.end, label.span.end + ECHO_LENGTH).replace(/[\s*#]/g, '');

/** Two lists of boundaries as one, both in order. */
export function mergeBoundaries(a: readonly Boundary[], b: readonly Boundary[]): readonly Boundary[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged: Boundary[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left && (!right || left.order <= right.order)) {
      merged.push(left);
      i++;
    } else if (right) {
      merged.push(right);
      j++;
    }
  }
  return merged;
}
