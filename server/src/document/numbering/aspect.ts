import { type Change, moveSpan } from '../../text/change';
import { isLeadIn, statedCount } from '../lead-in';
import { markdownOf, type Paragraph, standsAlone } from '../paragraph';
import { aspectOfLines } from '../versions';

/**
 * The numbers of a document with all that is looked at to read them as lists and to judge these lists: what kind of
 * line each stands on, how the lines begin, and what leads in to a list. The appendix is another aspect.
 */
export const labelAspect = aspectOfLines(isLikeBefore);

/** Whether a line is what it was, in all that numbers are read from and judged by. */
export function isLikeBefore(before: Paragraph, after: Paragraph, change: Change): boolean {
  const [stated, statedAfter] = [statedCount(before), statedCount(after)];
  return (
    // Of two lines with equal labels the later one has those of the earlier (`readParagraph`).
    before.labels === after.labels &&
    before.role === after.role &&
    before.addressesDeputies === after.addressesDeputies &&
    (before.role !== 'title' || before.text === after.text) &&
    markdownOf(before) === markdownOf(after) &&
    isLeadIn(before) === isLeadIn(after) &&
    opensBracket(before) === opensBracket(after) &&
    besideLabels(before) === besideLabels(after) &&
    stated?.count === statedAfter?.count &&
    (stated && moveSpan(stated.span, change)?.start) === statedAfter?.span.start
  );
}

/** So much of the title behind a label tells whether it stood there before. */
export const ECHO_LENGTH = 24;

/** What stands beside the labels of a line: 首先： before a glued one, the beginning of the title behind each. */
function besideLabels(paragraph: Paragraph): string {
  return paragraph.labels
    .map(({ span: { start, end } }) => {
      const [before, behind] = [paragraph.text.slice(Math.max(0, start - 2), start), paragraph.text.slice(end)];
      return `${before}#${behind.slice(0, ECHO_LENGTH)}${standsAlone(paragraph, end)}`;
    })
    .join('\n');
}

/** A bracket at the end of a line may belong to the label at the head of the next. */
function opensBracket({ text }: Paragraph): boolean {
  return /[（(]\**\s*$/.test(text);
}
