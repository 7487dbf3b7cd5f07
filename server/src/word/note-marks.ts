import { type Inline, plain, standingFor } from './inline';
import type { XmlElement } from './xml';

/** A footnote or an endnote that the body refers to. */
export interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** The `w:r` of the body that refers to it. */
  readonly run: XmlElement;
  /** Undefined where the author wrote a mark of his own. */
  readonly number: number | undefined;
}

/** Numbers the references to notes as they come, footnotes and endnotes in one row. */
export interface NoteMarks {
  /** The mark that stands for a reference; empty where the author's own follows. */
  take(reference: XmlElement, run: XmlElement): Inline;
  /** The notes in the order of their references. */
  readonly notes: readonly Note[];
}

export function createNoteMarks(): NoteMarks {
  const notes: Note[] = [];
  let last = 0;
  return {
    notes,
    take({ name, attributes }, run) {
      const isOwn = ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '');
      const number = isOwn ? undefined : ++last;
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      notes.push({ kind, id: attributes['w:id'] ?? '', run, number });
      if (number === undefined) return plain('');
      return standingFor(run, `［${number}］`);
    },
  };
}
