import type { Span } from '../../text/span';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { nextLine } from './recipients';
import { plain } from './title';

/** One name in the note on attachments (附件说明). */
export interface AttachmentName {
  readonly line: number;
  /** The name with the marks behind it, from the start of the paragraph. */
  readonly span: Span;
  /** The number with its mark, `1.`; absent where the only attachment has none. */
  readonly number?: Span;
}

/** The note on attachments below the text: 附件：1.…… */
export interface AttachmentNote {
  readonly line: number;
  /** What stands between 附件 and the first name or number, a colon if all is well. */
  readonly colon: Span;
  readonly names: readonly AttachmentName[];
}

/** An attachment itself: 附件1 on a line of its own, its title below. */
export interface Attachment {
  readonly line: number;
  /** 1 where it has no number. */
  readonly ordinal: number;
  /** A mark behind it, from the start of the paragraph. */
  readonly mark: Span | undefined;
  /** What may be its title: each of the first lines, and the first two, three … together, without blanks. */
  readonly titles: readonly string[];
}

const NOTE = /附[ \u3000]*件(?<colon>[ \u3000]*(?:[：:][ \u3000]*)?)(?=\S)/y;
const NUMBER = /([0-9]{1,2})[ \u3000]*[.．、][ \u3000]*/y;
const MOST_TITLE_LINES = 4;
const LONGEST_NAME = 80;

/** The note on attachments between two lines; undefined where there is none. `end` is the first line behind. */
export function attachmentNoteOf(
  { paragraphs }: PolicyDocument,
  from: number,
  end: number,
): AttachmentNote | undefined {
  for (let line = from; line < end; line++) {
    const { text, start, role } = paragraphs[line] as Paragraph;
    if (role === 'blank') continue;
    NOTE.lastIndex = start;
    const found = NOTE.exec(text);
    if (!found) continue;
    const behind = NOTE.lastIndex;
    const { colon = '' } = found.groups ?? {};
    const first = nameAt(line, paragraphs[line] as Paragraph, behind);
    if (!first || (!/[：:]/.test(colon) && numberOf(text, first) !== 1)) continue;
    return {
      line,
      colon: { start: behind - colon.length, end: behind },
      names: first.number ? [first, ...namesBelow(paragraphs, line, end)] : [first],
    };
  }
  return undefined;
}

function namesBelow(paragraphs: readonly Paragraph[], note: number, end: number): AttachmentName[] {
  const names: AttachmentName[] = [];
  for (let line = nextLine(paragraphs, note); line !== undefined && line < end; line = nextLine(paragraphs, line)) {
    const paragraph = paragraphs[line] as Paragraph;
    const name = nameAt(line, paragraph, paragraph.start);
    if (!name?.number || numberOf(paragraph.text, name) !== names.length + 2) break;
    names.push(name);
  }
  return names;
}

function nameAt(line: number, { text, end }: Paragraph, at: number): AttachmentName | undefined {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text);
  const start = found ? NUMBER.lastIndex : at;
  if (end <= start || end - start > LONGEST_NAME || /[。；;！!？]./.test(text.slice(start, end))) return undefined;
  return { line, span: { start, end }, ...(found && { number: { start: at, end: start } }) };
}

const numberOf = (text: string, { number }: AttachmentName): number | undefined =>
  number && Number.parseInt(text.slice(number.start, number.end), 10);

const HEADING = /^附件([0-9]{0,2}|[一二三四五六七八九十]{1,2})([：:.．、]?)$/;

/** The attachments from a line on. */
export function attachmentsOf({ paragraphs }: PolicyDocument, from: number): Attachment[] {
  const attachments: Attachment[] = [];
  for (let line = from; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (paragraph.role !== 'annex') continue;
    const [, ordinal, mark] = HEADING.exec(plain(paragraph)) ?? [];
    if (ordinal === undefined) continue;
    attachments.push({
      line,
      ordinal: /^[0-9]+$/.test(ordinal) ? Number(ordinal) : Math.max(1, '〇一二三四五六七八九十'.indexOf(ordinal)),
      mark: mark ? { start: paragraph.end - 1, end: paragraph.end } : undefined,
      titles: titlesBelow(paragraphs, line),
    });
  }
  return attachments;
}

function titlesBelow(paragraphs: readonly Paragraph[], heading: number): string[] {
  const lines: string[] = [];
  let line = nextLine(paragraphs, heading);
  while (line !== undefined && lines.length < MOST_TITLE_LINES && paragraphs[line]?.role === 'title') {
    lines.push(plain(paragraphs[line] as Paragraph));
    line = nextLine(paragraphs, line);
  }
  return [...lines, ...lines.slice(1).map((_, index) => lines.slice(0, index + 2).join(''))];
}
