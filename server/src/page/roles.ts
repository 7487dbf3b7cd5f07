import type { PolicyDocument } from '../document/document';
import { fact } from '../document/fact';
import { isAnnexHeading, isAppendixHeading } from '../document/footnotes/headings';
import type { LabelForm } from '../document/labels';
import { openingLabel, type Paragraph, standsAlone } from '../document/paragraph';
import { memoize } from '../text/memo';
import { CHARACTERS } from './setup';
import { widthOf } from './widths';

/** What a line is on the page, by which it gets its place and font. */
export type LineRole =
  | 'blank'
  /** The title of the document or of an annex: 2号小标宋, centred. */
  | 'title'
  /** Below the title: the occasion, the speaker, the number of the document. */
  | 'subtitle'
  /** 主送机关, 各位代表：from the margin on. */
  | 'addressee'
  | 'level1'
  | 'level2'
  | 'body'
  /** 附件：1.… below the body. */
  | 'attachments'
  /** 附件1 above an annex, on a new page. */
  | 'annex'
  | 'signature'
  | 'date';

/** A line of the document with what it is. */
export interface SetLine {
  readonly role: LineRole;
  /** The length of the heading that it begins with, in UTF-16 units, which has the font of its level. */
  readonly heading: number;
  /** Blank lines that the standard asks for before it. */
  readonly before: number;
  readonly startsPage: boolean;
  /** How many characters from the margin a signature or its date begins. */
  readonly indent: number;
}

const LEVELS: Readonly<Partial<Record<LabelForm, LineRole>>> = {
  volume: 'level1',
  division: 'level1',
  chapter: 'level1',
  section: 'level1',
  han: 'level1',
  'bracketed-han': 'level2',
};

const DATE = /^(?:[12]\d{3}|[一二〇○零][一二三四五六七八九〇○零]{3})年.{1,3}月.{1,3}日$/;
const SUBTITLE =
  /^[—－―（(〔-]|年.{1,3}月.{1,3}日|会议上?$|〔\d{4}〕|^[\p{Script=Han}]{2,20}[\s　]+[\p{Script=Han}　]{2,5}$/u;
const LONGEST_SIGNATURE = 40;
const LONGEST_ADDRESSEE = 120;
/** The lines of a title with what stands below it. */
const LONGEST_BLOCK = 8;

/** What each line of a document is on the page (GB/T 9704-2012, 7). */
export const setLinesOf = memoize((document: PolicyDocument): readonly SetLine[] => {
  const { paragraphs } = document;
  const roles: LineRole[] = paragraphs.map((paragraph) => ownRole(paragraph));
  const startsPage = new Set<number>();
  const body = setTitle(paragraphs, roles);
  setAnnexes(paragraphs, roles, startsPage, body);
  const indents = setSignatures(paragraphs, roles, body);
  return paragraphs.map((paragraph, line) => {
    const role = roles[line] as LineRole;
    return {
      role,
      heading: role === 'level1' || role === 'level2' ? headingLength(paragraph) : 0,
      before: startsPage.has(line) ? 0 : blanksBefore(roles, line),
      startsPage: startsPage.has(line),
      indent: indents.get(line) ?? 0,
    };
  });
});

/** What a line is by its own text alone. */
const ownRole = fact((paragraph: Paragraph): LineRole => {
  if (paragraph.role === 'blank') return 'blank';
  const label = openingLabel(paragraph);
  if (label && !label.optional) return LEVELS[label.form] ?? 'body';
  const text = contentOf(paragraph);
  if (/^各位.{2,12}[：:]$/.test(text)) return 'addressee';
  return /^附件[：:]./.test(text) ? 'attachments' : 'body';
});

const contentOf = ({ text, start, end }: Paragraph): string => text.slice(start, end);

/** Title, subtitles and addressee at the head; gives the line at which the body begins. */
function setTitle(paragraphs: readonly Paragraph[], roles: LineRole[]): number {
  let count = 0;
  let line = 0;
  for (; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (roles[line] === 'blank') continue;
    const text = contentOf(paragraph);
    const isHead = roles[line] === 'body' && paragraph.role !== 'text' && !/[。；：:]$/.test(text);
    if (!isHead || count === LONGEST_BLOCK) break;
    roles[line] = count > 0 && SUBTITLE.test(text) ? 'subtitle' : 'title';
    count++;
  }
  const opening = paragraphs[line];
  if (count > 0 && opening && roles[line] === 'body' && opening.end - opening.start <= LONGEST_ADDRESSEE) {
    if (/[：:]$/.test(contentOf(opening))) roles[line] = 'addressee';
  }
  return count > 0 ? line : 0;
}

/** The annexes begin on a page of their own, with their number and then their title. */
function setAnnexes(paragraphs: readonly Paragraph[], roles: LineRole[], startsPage: Set<number>, body: number): void {
  for (let line = body; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (paragraph.role !== 'annex' || roles[line] !== 'body') continue;
    const isNumber = /^附[件录表]\s*[0-9一二三四五六七八九十]*[：:]?$/.test(contentOf(paragraph));
    if (!isNumber && !isAppendixHeading(paragraph) && !isAnnexHeading(paragraph)) continue;
    startsPage.add(line);
    roles[line] = isNumber ? 'annex' : 'title';
    const next = isNumber ? nextFilled(roles, line + 1) : -1;
    const title = paragraphs[next];
    if (title && roles[next] === 'body' && ['title', 'annex'].includes(title.role)) roles[next] = 'title';
  }
}

/**
 * Dates on lines of their own, and the short lines over them: the longer one ends two characters from the margin, the
 * date begins two characters behind the signature (7.3.5.2). Gives where they begin.
 */
function setSignatures(paragraphs: readonly Paragraph[], roles: LineRole[], body: number): Map<number, number> {
  const indents = new Map<number, number>();
  for (let line = body; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (roles[line] !== 'body' || !isDate(paragraph)) continue;
    roles[line] = 'date';
    const end = CHARACTERS - 2;
    let begin = end - lengthOf(paragraph);
    let isNearest = true;
    indents.set(line, begin);
    for (let above = line - 1; above >= body; above--) {
      const signer = paragraphs[above] as Paragraph;
      if (roles[above] === 'blank') continue;
      const isShort = signer.end - signer.start <= LONGEST_SIGNATURE;
      if (roles[above] !== 'body' || signer.role !== 'title' || !isShort) break;
      roles[above] = 'signature';
      const length = lengthOf(signer);
      if (isNearest) begin = Math.min(begin, end - length + 2);
      isNearest = false;
      indents.set(line, begin);
      indents.set(above, Math.max(0, Math.min(begin - 2, end - length)));
    }
  }
  return indents;
}

const isDate = memoize(
  (paragraph: Paragraph): boolean =>
    paragraph.end - paragraph.start <= LONGEST_SIGNATURE && DATE.test(contentOf(paragraph).replaceAll(/[\s　]/g, '')),
);

/** In characters of the body. */
function lengthOf(paragraph: Paragraph): number {
  return [...contentOf(paragraph)].reduce((sum, character) => sum + widthOf(character), 0);
}

function nextFilled(roles: readonly LineRole[], from: number): number {
  for (let line = from; line < roles.length; line++) if (roles[line] !== 'blank') return line;
  return -1;
}

/** 7.3.2 to 7.3.6: a blank line below the title, above the attachments and the signature, and between annex and title. */
function blanksBefore(roles: readonly LineRole[], line: number): number {
  const role = roles[line] as LineRole;
  const before = lastFilled(roles, line - 1);
  if (role === 'blank' || before === undefined) return 0;
  const isHead = before === 'title' || before === 'subtitle';
  if (isHead && role !== 'title' && role !== 'subtitle') return 1;
  if (role === 'title') return before === 'annex' ? 1 : 0;
  return role !== before && ['attachments', 'signature'].includes(role) ? 1 : 0;
}

function lastFilled(roles: readonly LineRole[], from: number): LineRole | undefined {
  for (let line = from; line >= 0; line--) if (roles[line] !== 'blank') return roles[line];
  return undefined;
}

/** Of a heading on a line of its own all of it, of one that runs into its text its first sentence. */
const headingLength = fact((paragraph: Paragraph): number => {
  const label = openingLabel(paragraph);
  if (!label || standsAlone(paragraph, label.span.end)) return paragraph.text.length;
  const stop = paragraph.text.slice(label.span.end).search(/[。！？；：]/);
  return stop < 0 || stop > LONGEST_HEADING ? label.span.end : label.span.end + stop + 1;
});

const LONGEST_HEADING = 60;
