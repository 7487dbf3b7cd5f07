import { readBlocks } from './blocks';
import { type Inline, joinInlines, plain, standingFor, without } from './inline';
import type { Note } from './note-marks';
import type { Reading } from './reading';
import { elements, type XmlElement } from './xml';

/** The parts with the notes, where the file has them. */
export type NoteParts = Readonly<Record<Note['kind'], XmlElement | undefined>>;

/**
 * The notes as the lines of an appendix, in the order of their marks. Notes with marks of their own begin with these,
 * as they do at the foot of the page.
 */
export function readNotes(reading: Reading, parts: NoteParts): Inline[] {
  const sources = { footnote: byId(parts.footnote), endnote: byId(parts.endnote) };
  const lines: Inline[] = [];
  // A note may refer to another, which then comes behind all others.
  for (const note of reading.marks.notes) {
    const source = sources[note.kind].get(note.id);
    if (!source) reading.doubts.count('notes');
    const content = source ? readBlocks(source, reading) : [];
    const label = note.number === undefined ? '' : `［${note.number}］`;
    if (content.length === 0 && label !== '') lines.push(plain(label));
    for (const [index, line] of content.entries()) {
      const whole = index === 0 ? joinInlines([plain(label), trimmedStart(line)], '') : line;
      lines.push(standingFor(note.run, whole.text));
    }
  }
  return lines;
}

function byId(part: XmlElement | undefined): Map<string, XmlElement> {
  return new Map(
    elements(part)
      // The lines that part the notes from the text are notes of a type.
      .filter(({ attributes }) => ['normal', undefined].includes(attributes['w:type']))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

function trimmedStart(line: Inline): Inline {
  return without(line, 0, line.text.length - line.text.trimStart().length);
}
