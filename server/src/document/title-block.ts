import { memoize } from '../text/memo';
import type { PolicyDocument } from './document';
import type { Paragraph } from './paragraph';
import { aspectOf } from './versions';

/** How many lines a title block can have; copies from web pages put some twenty lines of navigation before the title. */
const LONGEST_BLOCK = 40;

/** A line of this many UTF-16 units is body. */
const LONGEST_LINE = 120;

/** What the title block, and lines that hold a date alone, are read from: all lines that are not long. */
export const titleBlockAspect = aspectOf(({ text, start, end, addressesDeputies }) =>
  end - start > LONGEST_LINE ? addressesDeputies : text,
);

/**
 * The lines above the body: title, date, place, speaker. They end before the first 各位代表 or the first long line;
 * a text without either gives its first forty lines. Blank lines are left out.
 */
export const titleBlockOf = memoize((document: PolicyDocument): readonly Paragraph[] => {
  const block: Paragraph[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.role === 'blank') continue;
    if (paragraph.addressesDeputies || paragraph.text.length > LONGEST_LINE || block.length === LONGEST_BLOCK) break;
    block.push(paragraph);
  }
  return block;
});
