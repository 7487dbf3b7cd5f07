import { memoize } from '../../text/memo';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { yearOf } from '../year';
import { type Attachment, type AttachmentNote, attachmentNoteOf, attachmentsOf } from './attachments';
import { nextLine, type Recipients, recipientsOf } from './recipients';
import { type Signature, signatureOf } from './signature';
import { plain, type Title, titleOf } from './title';

/** The parts of an official document (GB/T 9704-2012, 7) that its text shows. */
export interface DocumentParts {
  readonly title: Title;
  /** The line of its number (发文字号), well written or not. */
  readonly number: number | undefined;
  readonly recipients: Recipients | undefined;
  /** The lines of its text proper that are not blank: below the recipients, before note, signature and attachments. */
  readonly body: readonly number[];
  readonly note: AttachmentNote | undefined;
  readonly signature: Signature | undefined;
  readonly attachments: readonly Attachment[];
}

/** 云政发〔2026〕3号, with or without brackets and 号. */
const NUMBER = /^\p{Script=Han}{2,16}[[(（［【〔{]?(?:19|20)[0-9]{2}[\])）］】〕}年]?第?[0-9]{1,5}号?(?:签发人.*)?$/u;
const FURTHEST_NUMBER = 3;

/**
 * The parts of a document of one of the fifteen kinds. Undefined where the kind cannot be told: no title of that form,
 * or a title with none of the other parts, which a headline has too. Also for a document older than the standard.
 */
export const partsOf = memoize((document: PolicyDocument): DocumentParts | undefined => {
  const title = titleOf(document);
  if (!title) return undefined;
  const { paragraphs } = document;
  const number = numberLine(paragraphs, title);
  const recipients = recipientsOf(document, title);
  const from = (recipients?.line ?? title.last) + 1;
  const signature = signatureOf(document, from);
  if (number === undefined && !recipients && !signature && !isDated(paragraphs, title)) return undefined;
  if (isBeforeStandard(document, signature)) return undefined;
  const attachments = attachmentsOf(document, signature ? signature.line + 1 : from);
  const end = signature?.line ?? attachments[0]?.line ?? paragraphs.length;
  const note = attachmentNoteOf(document, from, end);
  return {
    title,
    number,
    recipients,
    body: bodyLines(paragraphs, from, Math.min(end, note?.line ?? end), signature !== undefined && !note),
    note,
    signature,
    attachments,
  };
});

/** （2026年1月6日……会议通过） below the title. */
function isDated(paragraphs: readonly Paragraph[], { last }: Title): boolean {
  const paragraph = paragraphs[nextLine(paragraphs, last) ?? -1];
  return paragraph !== undefined && /^[（(](?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日.*[）)]$/.test(plain(paragraph));
}

/** GB/T 9704-2012 and the rules on official documents of 2012 are in force from 1 July 2012. */
function isBeforeStandard(document: PolicyDocument, signature: Signature | undefined): boolean {
  const year = signature?.year ?? yearOf(document) ?? 2012;
  return year < 2012 || (year === 2012 && signature !== undefined && signature.month < 7);
}

function numberLine(paragraphs: readonly Paragraph[], { first, last }: Title): number | undefined {
  const lines = [...Array(last + 1 + FURTHEST_NUMBER).keys()].filter((line) => line < first || line > last);
  return lines.find((line) => {
    const paragraph = paragraphs[line];
    return paragraph !== undefined && NUMBER.test(plain(paragraph));
  });
}

/** @param isSigned the last line is the office, which is no text */
function bodyLines(paragraphs: readonly Paragraph[], from: number, end: number, isSigned: boolean): readonly number[] {
  const lines: number[] = [];
  for (let line = from; line < end; line++) if (paragraphs[line]?.role !== 'blank') lines.push(line);
  const last = paragraphs[lines.at(-1) ?? -1];
  return isSigned && last && !/[。；：！？]$/.test(plain(last)) ? lines.slice(0, -1) : lines;
}
