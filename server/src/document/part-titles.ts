import type { Span } from '../text/span';
import { type PolicyDocument, spanIn } from './document';
import { numberingOf } from './numbering/numbering';
import type { Paragraph } from './paragraph';
import { aspectOf, aspectOfLines, derive } from './versions';

/** Titles are short and are no sentence: `2024年工作回顾`. */
const TITLE = /^(?![\d.．]+\s|<)[^。；：:！？!?，,、“”（(—…]{4,28}$/u;
/** A title with its marks of Markdown, in UTF-16 units. */
const LONGEST = 40;
/** Dates, signatures and kinds of lists look alike and are none. */
const NO_TITLE = /^(?:\d|[〇○一二三四五六七八九十]{4})[^\u4e00-\u9fff]*年.*日$|^(?:附件|附表|目录|名词解释|注释)/u;

/** A numbered heading, as the outline is made of it. */
interface Heading {
  readonly line: number;
  readonly heading: Span;
  /** Headings of a higher order are below this one. */
  readonly order: number;
}

/**
 * The lines of the titles without a number that parts of a document have, where the outermost numbers begin anew in each
 * part: 2024年工作回顾 （一）…（六） 2025年工作安排 （一）…（八）. A part keeps the title that is nearest before its first
 * number. Empty where there are not two of them.
 * @param headings by position
 */
export function partTitles(document: PolicyDocument, headings: readonly Heading[]): readonly number[] {
  const beginnings = firstItems(document);
  const titles: number[] = [];
  let from = afterSalutation(document);
  let outermost = Number.POSITIVE_INFINITY;
  for (const { line, heading, order } of headings) {
    if (order <= outermost) {
      outermost = order;
      const title = beginnings.has(heading.start) ? titleBetween(document, from, line) : undefined;
      if (title !== undefined) titles.push(title);
    }
    from = line + 1;
  }
  return titles.length < 2 ? [] : titles;
}

/** Where the first items of all lists stand. */
function firstItems(document: PolicyDocument): ReadonlySet<number> {
  return new Set(
    numberingOf(document).flatMap(({ items: [first, second] }) =>
      first && second ? [spanIn(document, first.line, first.label.span).start] : [],
    ),
  );
}

/** Behind the line that addresses the deputies; without one behind the first line with text, the document's own title. */
const afterSalutation = derive(
  [
    aspectOfLines(
      (before, after) =>
        before.addressesDeputies === after.addressesDeputies && (before.role === 'blank') === (after.role === 'blank'),
    ),
  ],
  ({ paragraphs }): number => {
    const salutation = paragraphs.findIndex(({ addressesDeputies }) => addressesDeputies);
    return 1 + (salutation >= 0 ? salutation : paragraphs.findIndex(({ role }) => role !== 'blank'));
  },
);

/** From which line on there may be titles of parts, and which lines these may be. */
export const PART_TITLES = [afterSalutation, aspectOf((paragraph) => isTitle(paragraph) && paragraph.text)];

/** The nearest title before a line, text between them allowed. */
function titleBetween({ paragraphs }: PolicyDocument, from: number, to: number): number | undefined {
  for (let line = to - 1; line >= from; line--) if (isTitle(paragraphs[line] as Paragraph)) return line;
  return undefined;
}

/** Whether a paragraph may be the title of a part, by itself. */
function isTitle({ text, start, end, role, labels }: Paragraph): boolean {
  if (role === 'blank' || labels.length > 0 || end - start > LONGEST) return false;
  const title = text.slice(start, end).replace(/^[#*\s]+|\*+$/gu, '');
  return TITLE.test(title) && !NO_TITLE.test(title);
}
