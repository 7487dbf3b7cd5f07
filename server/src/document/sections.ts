import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { type PolicyDocument, startOf } from './document';
import { appendixAspect, footnotesOf } from './footnotes/footnotes';
import { type LabelForm, RANK } from './labels';
import type { ListItem, NumberedList } from './numbering/lists';
import { numberingOf } from './numbering/numbering';
import type { Paragraph } from './paragraph';
import { PART_TITLES, partTitles } from './part-titles';
import { aspectOf } from './versions';

/** A part of a document: its heading and everything below it. Spans are offsets of the document. */
export interface Section {
  /** The number as written, `（一）`; empty for a part that has a title alone and for the appendix of footnotes. */
  readonly label: string;
  /** The heading without its number; of a run-in heading its first sentence, of a long one the beginning. */
  readonly title: string;
  /** 1 for the outermost sections. */
  readonly level: number;
  /** 0-based line of the heading. */
  readonly line: number;
  /** Number and title. */
  readonly heading: Span;
  /**
   * From the start of the heading's line, or from a heading glued to the paragraph before it, to the start of the next
   * section that is not below it: before an indented heading one is in its section already.
   */
  readonly span: Span;
  readonly children: readonly Section[];
}

/** Forms that head sections; 第一， 一是 and ① order the thoughts of a paragraph. */
const HIGHEST_RANK_IN_OUTLINE = RANK['half-bracketed-arabic'];

const LONGEST_TITLE = 50;

/** All that sections are read from: what is numbered, and what headings say. */
export const SECTIONS = [
  numberingOf,
  appendixAspect,
  ...PART_TITLES,
  aspectOf(({ text, end, labels }) =>
    labels.map(({ span }) => text.slice(span.end, Math.min(span.end + LONGEST_TITLE, end))),
  ),
];

interface OpenSection {
  readonly label: string;
  readonly title: string;
  readonly line: number;
  readonly heading: Span;
  readonly start: number;
  /** Sections of a higher order are below this one. */
  readonly order: number;
  readonly children: OpenSection[];
  level: number;
  end: number;
}

/** The sections of a document as a tree, in order. */
export const sectionsOf = memoize((document: PolicyDocument): readonly Section[] => {
  const roots: OpenSection[] = [];
  const open: OpenSection[] = [];
  const closeBelow = (order: number, at: number): void => {
    while (open.length > 0 && (open[open.length - 1] as OpenSection).order >= order)
      (open.pop() as OpenSection).end = at;
  };
  for (const section of headingsOf(document)) {
    closeBelow(section.order, section.start);
    const parent = open[open.length - 1];
    section.level = open.length + 1;
    (parent ? parent.children : roots).push(section);
    open.push(section);
  }
  return roots.map(toSection);
});

function toSection({ label, title, level, line, heading, start, end, children }: OpenSection): Section {
  return { label, title, level, line, heading, span: { start, end }, children: children.map(toSection) };
}

/** All headings by position. */
function headingsOf(document: PolicyDocument): OpenSection[] {
  const headings = numberingOf(document)
    .filter(({ form }) => RANK[form] <= HIGHEST_RANK_IN_OUTLINE)
    .flatMap((list) => list.items.map((item) => numberedHeading(document, list, item)));
  headings.sort(byPosition);
  const lines = [...partTitles(document, headings), footnotesOf(document).appendix?.heading];
  return headings
    .concat(lines.flatMap((line) => (line === undefined ? [] : plainHeading(document, line))))
    .sort(byPosition);
}

const byPosition = (a: OpenSection, b: OpenSection): number => a.heading.start - b.heading.start;

function numberedHeading(document: PolicyDocument, list: NumberedList, { label, line }: ListItem): OpenSection {
  const paragraph = document.paragraphs[line] as Paragraph;
  const start = startOf(document, line);
  const next = paragraph.labels[paragraph.labels.indexOf(label) + 1];
  const end = titleEnd(paragraph, label.span.end, next?.span.start ?? paragraph.end);
  return {
    label: paragraph.text.slice(label.span.start, label.span.end).replace(/\s|\*/g, ''),
    title: plainTitle(paragraph.text.slice(label.span.end, end)),
    line,
    heading: { start: start + label.span.start, end: start + end },
    start: label.span.start === paragraph.start ? start : start + label.span.start,
    order: orderOf(list.form, list.depth),
    children: [],
    level: 1,
    end: document.text.length,
  };
}

/** Inner lists of a form are below the outer ones, and above the next form. */
const orderOf = (form: LabelForm, depth: number): number => RANK[form] + Math.min(depth, 99) / 100;

/** A run-in heading ends with its first sentence, the stop not counted. */
function titleEnd({ text }: Paragraph, from: number, to: number): number {
  const title = text.slice(from, Math.min(to, from + LONGEST_TITLE));
  const stop = /[。：:！？；]/.exec(title);
  return from + (stop && stop.index > 0 ? stop.index : title.length);
}

const plainTitle = (title: string): string => title.replace(/[*_#]/g, '').trim();

/** The heading of a part without a number, or of the appendix: a line of its own. */
function plainHeading(document: PolicyDocument, line: number): OpenSection[] {
  const paragraph = document.paragraphs[line];
  if (!paragraph) return [];
  const start = startOf(document, line);
  return [
    {
      label: '',
      title: plainTitle(paragraph.text.slice(paragraph.start, paragraph.end)),
      line,
      heading: { start: start + paragraph.start, end: start + paragraph.end },
      start,
      order: 0,
      children: [],
      level: 1,
      end: document.text.length,
    },
  ];
}

/** A section's place in the tree. */
interface Place {
  readonly parent: Section | undefined;
  readonly siblings: readonly Section[];
}

const placesOf = memoize((document: PolicyDocument): ReadonlyMap<Section, Place> => {
  const places = new Map<Section, Place>();
  const visit = (siblings: readonly Section[], parent: Section | undefined): void => {
    for (const section of siblings) {
      places.set(section, { parent, siblings });
      visit(section.children, section);
    }
  };
  visit(sectionsOf(document), undefined);
  return places;
});

/** The section above one; undefined for the outermost. */
export const parentOf = (document: PolicyDocument, section: Section): Section | undefined =>
  placesOf(document).get(section)?.parent;

/** The sections under the same heading, the section itself included. */
export const siblingsOf = (document: PolicyDocument, section: Section): readonly Section[] =>
  placesOf(document).get(section)?.siblings ?? [section];

/** The innermost section around an offset; undefined before the first heading. */
export function sectionAt(document: PolicyDocument, offset: number): Section | undefined {
  let found: Section | undefined;
  let candidates = sectionsOf(document);
  for (;;) {
    const next =
      candidates.find(({ span }) => offset >= span.start && offset < span.end) ?? lastTouching(candidates, offset);
    if (!next) return found;
    found = next;
    candidates = next.children;
  }
}

/** At the very end of the text the last section is the one around. */
const lastTouching = (sections: readonly Section[], offset: number): Section | undefined => {
  const last = sections.at(-1);
  return last && offset === last.span.end && offset > last.span.start ? last : undefined;
};
