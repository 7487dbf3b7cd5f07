import { LineRuleType, Paragraph } from 'docx';
import type { PolicyDocument } from '../../document/document';
import type { Paragraph as Line } from '../../document/paragraph';
import { blanksAbove, isIndented, printsBlank, raisedIn, TYPED } from '../../page/pages';
import { type SetLine, setLinesOf } from '../../page/roles';
import type { PageSetup } from '../../page/setup';
import { MOST_UNPRINTED, TYPED_INDENT, UNSEEN } from '../own-format';
import type { PageNotes } from './footnotes';
import { gridOf } from './measures';
import { runsOf, type Stretch } from './runs';
import { HEADING_STYLE, STYLE_OF } from './styles';

/** The lines of a document as paragraphs; its line breaks are theirs. */
export function paragraphsOf(document: PolicyDocument, setup: PageSetup, notes: PageNotes): Paragraph[] {
  const { paragraphs } = document;
  const lines = setLinesOf(document);
  const result: Paragraph[] = [];
  let line = 0;
  while (line < paragraphs.length) {
    const isLeftOut = notes.lines.has(line);
    const unprinted = unprintedBelow(document, line);
    if (!isLeftOut) {
      const before = blanksAbove(document, line, (lines[line] as SetLine).before);
      result.push(
        toParagraph(paragraphs[line] as Line, lines[line] as SetLine, { setup, before, unprinted, notes, line }),
      );
    }
    line += 1 + unprinted;
  }
  return result;
}

/** How many empty lines behind a line are not printed. */
function unprintedBelow(document: PolicyDocument, line: number): number {
  if (document.paragraphs[line]?.role === 'blank') return 0;
  let count = 0;
  const isUnprinted = (at: number): boolean =>
    document.paragraphs[at]?.text === '' && !printsBlank(document, at) && count < MOST_UNPRINTED;
  while (isUnprinted(line + 1 + count)) count++;
  return count;
}

interface Place {
  readonly setup: PageSetup;
  readonly before: number;
  readonly unprinted: number;
  readonly notes: PageNotes;
  readonly line: number;
}

function toParagraph(paragraph: Line, set: SetLine, { setup, before, unprinted, notes, line }: Place): Paragraph {
  const { role, heading, startsPage, indent } = set;
  const { text } = paragraph;
  const grid = gridOf(setup);
  const isTyped = isIndented(role) && text.startsWith(TYPED);
  const stretches: Stretch[] = [
    ...(notes.marks.get(line) ?? []),
    ...raisedIn(paragraph).map((span) => ({ ...span, raised: true })),
    ...(heading > 0 ? [{ start: 0, end: heading, style: HEADING_STYLE[role] }] : []),
    // Blanks would move a centred line from the middle, and a signature from its place.
    ...(isIndented(role) || role === 'blank' ? [] : blanksAround(paragraph)),
  ];
  return new Paragraph({
    style: STYLE_OF[role],
    // Every page has its 22 lines, even where a paragraph leaves one of its own on it.
    widowControl: false,
    ...(startsPage && { pageBreakBefore: true }),
    ...(isTyped && {
      indent: { firstLine: Math.round(grid.character * 2), firstLineChars: Number(TYPED_INDENT.chars) },
    }),
    ...(indent > 0 && { indent: { left: Math.round(grid.character * indent) } }),
    ...((before > 0 || unprinted > 0) && {
      spacing: { line: grid.line, lineRule: LineRuleType.EXACT, before: before * grid.line, after: unprinted },
    }),
    children: runsOf(text, { start: isTyped ? TYPED.length : 0, end: text.length }, stretches),
  });
}

function blanksAround({ text, start, end }: Line): Stretch[] {
  const leading = text.slice(0, start).search(/\S|$/);
  return [
    ...(leading > 0 ? [{ start: 0, end: leading, style: UNSEEN }] : []),
    ...(end < text.length ? [{ start: end, end: text.length, style: UNSEEN }] : []),
  ];
}
