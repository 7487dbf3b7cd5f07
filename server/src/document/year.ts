import { parseChineseNumeral } from '../text/numerals';
import type { PolicyDocument } from './document';
import { fact } from './fact';
import type { Paragraph } from './paragraph';
import { titleBlockAspect, titleBlockOf } from './title-block';
import { derive } from './versions';

const DIGITS = '〇一二三四五六七八九';
const YEAR =
  '(?:19[4-9]|20[0-9])[0-9]|(?:一九[四五六七八九]|二[〇零○0][〇零○0一二三四五六七八九])[〇零○0一二三四五六七八九]';
const SMALL = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
const DATE = `(?<year>${YEAR})年(?<month>${SMALL})月(?<day>${SMALL})日`;
const EVERY_YEAR = new RegExp(`(${YEAR})年`, 'g');

/** 2024年政府工作报告, 陕西省2026年政府工作报告（摘要）: a title that ends with the name of the report. */
const TITLE = new RegExp(`^.{0,20}?(?<year>${YEAR})年[^。，；]{0,24}工作报告(?:\\([^()]{1,12}\\))?$`);

const DASHES = '[-\\u2010-\\u2015\\u2500]';

/** A line that begins with a date, behind dashes, brackets, the title on the same line or the number of the document. */
const DATE_LINE = new RegExp(`^(?:${DASHES}|[>(\\[])*(?:[^年]{0,24}(?:工作报告${DASHES}+|号))?${DATE}(?<rest>.*)$`);

/** Behind the date of a session: the congress, however long its name. */
const SESSION = /会议|大会|人大/;

/** Behind the date of another document: nothing, or a name in brackets with it. */
const LONGEST_REST = 12;

/**
 * The year whose wording a document follows, as far as it says so itself: that of its title (2024年政府工作报告), else
 * of the date in its title block (——2024年2月3日在…会议上, （二〇二四年一月十日）), else of the dates that stand alone on
 * a line below the text, if they agree. A work report given in December is next year's.
 * Undefined for a document that names no year in these places or two that do not go together.
 */
export const yearOf = derive([titleBlockAspect], (document): number | undefined => {
  const block = titleBlockOf(document);
  const titled = only(block.flatMap((paragraph) => titleYearOf(paragraph) ?? []));
  const dated = block.map(dateOf).find((date) => date !== undefined) ?? signatureOf(document);
  if (!dated) return titled;
  if (titled !== undefined) return Math.abs(titled - dated.year) > 1 ? undefined : titled;
  const isReport = block.some(namesReport) || document.paragraphs.some(isAddress);
  return isReport && dated.month === 12 ? dated.year + 1 : dated.year;
});

interface StatedDate {
  readonly year: number;
  readonly month: number;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
}

/** The date of a date line; undefined for a sentence that begins with a date, or one that is no date (13月). */
const dateOf = fact((paragraph: Paragraph): StatedDate | undefined => {
  if (paragraph.end - paragraph.start > 120) return undefined;
  const found = DATE_LINE.exec(plain(paragraph))?.groups;
  if (!found) return undefined;
  const { year = '', month = '', day = '', rest = '' } = found;
  const values = { year: readYear(year), month: readNumber(month), alone: rest.replace(/[)\]]/g, '') === '' };
  if (values.month > 12 || readNumber(day) > 31) return undefined;
  if (!values.alone && (/[。;!?]|^起/.test(rest) || (rest.length > LONGEST_REST && !SESSION.test(rest))))
    return undefined;
  return values;
});

const titleYearOf = fact((paragraph: Paragraph): number | undefined => {
  if (paragraph.end - paragraph.start > 60) return undefined;
  const line = plain(paragraph);
  const year = TITLE.exec(line)?.groups?.year;
  return year !== undefined && line.match(EVERY_YEAR)?.length === 1 ? readYear(year) : undefined;
});

/** The date below a document: of the lines that hold a date alone, if all are of one year. */
function signatureOf(document: PolicyDocument): StatedDate | undefined {
  const dates = document.paragraphs.flatMap((paragraph) => dateOf(paragraph) ?? []).filter(({ alone }) => alone);
  return only(dates.map(({ year }) => year)) === undefined ? undefined : dates[0];
}

function namesReport({ text }: Paragraph): boolean {
  return text.includes('工作报告');
}

function isAddress({ addressesDeputies }: Paragraph): boolean {
  return addressesDeputies;
}

/** A line without blanks and Markdown, its full-width digits, brackets and dashes made half-width. */
function plain({ text, start, end }: Paragraph): string {
  return text
    .slice(start, end)
    .normalize('NFKC')
    .replace(/[\s*_#]/g, '');
}

function readYear(year: string): number {
  return Number(year.replace(/[^0-9]/g, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))));
}

function readNumber(text: string): number {
  return /^[0-9]/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? Number.POSITIVE_INFINITY);
}

/** The value that all of a list share; undefined for an empty list or one of different values. */
function only(values: readonly number[]): number | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
