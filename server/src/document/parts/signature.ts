import { parseChineseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { PolicyDocument } from '../document';
import { fact } from '../fact';
import type { Paragraph } from '../paragraph';

/** The date below a document (成文日期), on a line of its own below the name of the office. */
export interface Signature {
  readonly line: number;
  /** From the start of the paragraph. */
  readonly date: Span;
  /** As read; the day is 0 where it is not stated. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const YEAR = '(?<year>(?:19|20)[0-9]{2}|[一二][〇零○0O一二三四五六七八九]{3})';
const SMALL = '[0-9]{1,2}|[一二三]?十?[一二三四五六七八九十]';
const DATE = new RegExp(
  `(?<date>${YEAR}(?:年(?<month>${SMALL})月(?:(?<day>${SMALL})日)?|(?<mark>[-./])(?<m>[0-9]{1,2})\\k<mark>(?<d>[0-9]{1,2})))$`,
);
const LONGEST_DATE_LINE = 60;
const LONGEST_OFFICE = 60;

/** The first date below the text proper, from a line on. Undefined where there is none. */
export function signatureOf({ paragraphs }: PolicyDocument, from: number): Signature | undefined {
  let above: Paragraph | undefined;
  for (let line = from; line < paragraphs.length; line++) {
    const paragraph = paragraphs[line] as Paragraph;
    if (paragraph.role === 'blank') continue;
    const found = dateOf(paragraph);
    if (found && (found.hasOffice || (above && isOffice(above)))) {
      const { hasOffice: _, ...stated } = found;
      return { line, ...stated };
    }
    above = paragraph;
  }
  return undefined;
}

/** A short line without stops and number: the office that issues the document, or who signs it. */
const isOffice = ({ text, start, end, role }: Paragraph): boolean =>
  role !== 'numbered' &&
  role !== 'annex' &&
  end - start <= LONGEST_OFFICE &&
  !/[。；;：:！!？，,|…⋯]|\.{3}/.test(text.slice(start, end));

/** The date a line consists of, the office before it at most. */
const dateOf = fact((paragraph: Paragraph) => {
  const { text, start, end } = paragraph;
  if (end - start > LONGEST_DATE_LINE) return undefined;
  const content = text.slice(start, end);
  const found = DATE.exec(content);
  const { date = '', year = '', month, day, m, d } = found?.groups ?? {};
  if (!found) return undefined;
  const before = content.slice(0, found.index);
  const hasOffice = /\p{Script=Han}[\s\u3000]+$/u.test(before) && !/[。；;：:！!？，,|]/.test(before);
  if (before !== '' && !hasOffice) return undefined;
  return {
    date: { start: start + found.index, end: start + found.index + date.length },
    year: Number([...year].map(toDigit).join('')),
    month: toNumber(month ?? m ?? ''),
    day: toNumber(day ?? d ?? ''),
    hasOffice,
  };
});

const toDigit = (character: string): string => {
  const digit = '〇一二三四五六七八九'.indexOf(character);
  return digit >= 0 ? String(digit) : /[0-9]/.test(character) ? character : '0';
};

function toNumber(text: string): number {
  if (/^[0-9]*$/.test(text)) return Number(text);
  return parseChineseNumeral(text) ?? 0;
}
