import type { PolicyDocument } from '../document';
import { fact } from '../fact';
import { type Label, type LabelForm, RANK } from '../labels';
import { isLeadIn, statedCount } from '../lead-in';
import type { Paragraph } from '../paragraph';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';

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
  readonly paragraphs: readonly Paragraph[];
  readonly all: readonly Occurrence[];
  /** By the index of a label whether a list may begin behind what stands before it. */
  readonly announced: readonly boolean[];
  /** By the index of a label how many items the paragraph before it announces; 0 where it announces none. */
  readonly stated: readonly number[];
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

/** @param isExcluded lines whose numbers are not sections, such as the definitions of footnotes */
export function readSequences(document: PolicyDocument, isExcluded: (line: number) => boolean): Sequences {
  const { paragraphs } = document;
  const all: Occurrence[] = [];
  const announced: boolean[] = [];
  const stated: number[] = [];
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
    lastTitle[line] = title;
    isWorkReport ||= paragraph.addressesDeputies;
    if (paragraph.labels.length > 0 && !isExcluded(line)) {
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
        announced.push(before ? isLeadIn(before) : isBehindColon(paragraph, label));
        stated.push((before && statedCount(before)?.count) ?? 0);
        if (!label.glued && !label.optional) openings.push(occurrence);
        const known = byForm.get(label.form);
        if (known) known.push(occurrence);
        else byForm.set(label.form, [occurrence]);
      }
    }
    if (paragraph.role !== 'blank') filled = paragraph;
  }
  return {
    paragraphs,
    all,
    announced,
    stated,
    byForm,
    openings,
    fixedBoundaries: isWorkReport && parts.length > 1 ? mergeBoundaries(annexes, parts) : annexes,
    lastTitle,
    isWorkReport,
  };
}

const isBehindColon = ({ text }: Paragraph, { span: { start } }: Label): boolean =>
  /[：:]/.test(text.slice(Math.max(0, start - 2), start));

/** So much of the title behind a label tells whether it stood there before. */
export const ECHO_LENGTH = 24;

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

/**
 * Makes a function that tells what the alignment needs to know of labels of one form, with `boundaries` in order. A
 * label about which nothing has changed keeps its entry, and where that is true of all labels it was asked for before,
 * they are the very same list: changes of form are tried on a few labels of many.
 */
export function createEntries(
  sequences: Sequences,
): (occurrences: readonly Occurrence[], boundaries: readonly Boundary[]) => readonly Entry[] {
  const { all, announced, lastTitle } = sequences;
  const latest = new Array<Entry | undefined>(all.length);
  const lists = new Map<readonly Occurrence[], readonly Entry[]>();
  return (occurrences, boundaries) => {
    const known = lists.get(occurrences);
    let isKnown = known !== undefined;
    let next = 0;
    let lineBefore = -1;
    let inArticle = false;
    const entries = occurrences.map((occurrence, at) => {
      const { line, order } = occurrence;
      const index = order >> 1;
      let boundary = NO_BOUNDARY;
      let opensSublist = false;
      for (let before = boundaries[next]; before && before.order < order; before = boundaries[++next]) {
        if (before.rank <= RANK.article) inArticle = before.rank === RANK.article;
        if (before.rank >= boundary) continue;
        boundary = before.rank;
        opensSublist = before.rank !== ANNEX_BOUNDARY && before.ordinal === 1;
      }
      const introduced = announced[index] === true || (lastTitle[line - 1] ?? -1) > lineBefore;
      lineBefore = line;
      let entry = latest[index];
      if (
        entry?.boundary !== boundary ||
        entry.opensSublist !== opensSublist ||
        entry.inArticle !== inArticle ||
        entry.introduced !== introduced
      ) {
        entry = entryOf(occurrence, sequences.stated[index] as number, boundary, opensSublist, inArticle, introduced);
        latest[index] = entry;
      }
      isKnown &&= known?.[at] === entry;
      return entry;
    });
    if (isKnown && known) return known;
    lists.set(occurrences, entries);
    return entries;
  };
}

function entryOf(
  { label, echo }: Occurrence,
  stated: number,
  boundary: number,
  opensSublist: boolean,
  inArticle: boolean,
  introduced: boolean,
): Entry {
  return {
    ordinal: label.ordinal,
    optional: label.optional,
    loose: label.glued === 'loose',
    eager: !label.glued && (label.form === 'enumeration' || (label.damaged && /^#[）)﹚]/.test(label.shape))),
    boundary,
    opensSublist,
    inArticle,
    introduced,
    echo,
    stated,
  };
}

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
