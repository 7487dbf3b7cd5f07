import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { isPlausible, renderLabel } from '../document/labels';
import { itemsByLine } from '../document/numbering/items';
import { openingLabel, type Paragraph, standsAlone } from '../document/paragraph';

/**
 * What Enter brings, asked for when it has made a new, empty line: behind an item of a list the label of the next
 * one; behind a label with nothing after it, the end of the list, its label taken away. Behind a heading on a line
 * of its own nothing, because its body comes next.
 */
export function onNewLine(document: PolicyDocument, { line, character }: Position): TextEdit[] {
  const before = document.paragraphs[line - 1];
  const here = document.paragraphs[line];
  if (!before || !here || here.role !== 'blank') return [];
  const label = openingLabel(before);
  if (!label || label.form === 'enumeration' || label.damaged) return [];
  if (label.span.end >= before.end) {
    // The line that Enter made goes with it: the cursor is then where the label stood, not a line below.
    return [{ range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } }, newText: '' }];
  }
  if (label.optional || !continuesAsList(document, line - 1, before)) return [];
  if (!isPlausible(label.form, label.ordinal + 1, false)) return [];
  const indent = before.text.slice(0, before.start);
  return [
    {
      range: { start: { line, character: 0 }, end: { line, character } },
      newText: indent + renderLabel(label, label.ordinal + 1),
    },
  ];
}

/** An item that runs into its body, or that stands right below the item before it: another item may follow. */
function continuesAsList(document: PolicyDocument, line: number, paragraph: Paragraph): boolean {
  const label = openingLabel(paragraph);
  if (!label) return false;
  // The next number is there already: nothing is to be made up.
  const placed = itemsByLine(document).get(line);
  const index = placed ? placed.list.items.indexOf(placed.item) : -1;
  if (placed && index >= 0 && placed.list.items[index + 1]?.label.ordinal === label.ordinal + 1) return false;
  if (!standsAlone(paragraph, label.span.end)) return true;
  const previous = placed?.list.items[index - 1];
  return previous !== undefined && previous.line === line - 1;
}
