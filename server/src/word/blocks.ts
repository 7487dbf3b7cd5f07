import { type Inline, joinInlines, NOTHING } from './inline';
import { readParagraph } from './paragraphs';
import { isGone, isTransparent, type Reading } from './reading';
import { element, elements, type XmlElement } from './xml';

/**
 * The lines of a body, a table cell, a text box or a note. A row of a table is one line, its cells parted by tabs, as
 * Word itself writes tables as text.
 */
export function readBlocks(container: XmlElement, reading: Reading): Inline[] {
  const lines: Inline[] = [];
  // The text of paragraphs whose marks are deleted goes on in the next one.
  let open: Inline = NOTHING;
  const read = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === 'w:p') {
        const paragraph = readParagraph(child, reading, open);
        if (paragraph.isOpen) open = paragraph.inline;
        else {
          if (!paragraph.isLeftOut) lines.push(paragraph.inline);
          open = NOTHING;
        }
        lines.push(...paragraph.boxes);
      } else if (child.name === 'w:tbl') lines.push(...readTable(child, reading));
      else if (child.name === 'w:altChunk') reading.doubts.count('chunks');
      else if (child.name === 'mc:AlternateContent') {
        read(element(child, 'mc:Choice') ?? element(child, 'mc:Fallback') ?? child);
      } else if (isTransparent(child.name, reading)) read(child);
    }
  };
  read(container);
  if (open.text !== '') lines.push(open);
  return lines;
}

function readTable(table: XmlElement, reading: Reading): Inline[] {
  return parts(table, 'w:tr', reading).flatMap((row) => {
    if (isGone(element(row, 'w:trPr'), reading)) return [];
    const cells = parts(row, 'w:tc', reading).map((cell) => readBlocks(cell, reading));
    // A table of one column is a frame around paragraphs.
    if (cells.length === 1) return cells[0] as Inline[];
    return [joinInlines(cells.map(readCell), '\t')];
  });
}

/** A cell as a part of a line. */
function readCell(lines: readonly Inline[]): Inline {
  const { text, pieces } = joinInlines(
    lines.filter((line) => line.text !== ''),
    ' ',
  );
  return { text: text.replaceAll(/[\n\t]/g, ' '), pieces };
}

/** The rows of a table or the cells of a row, also those in wrappings. */
function parts(parent: XmlElement, name: string, reading: Reading): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return isTransparent(child.name, reading) ? parts(child, name, reading) : [];
  });
}
