import { readBlocks } from './blocks';
import { createDoubts } from './doubts';
import { type Inline, joinInlines, NOTHING, type Piece, plain } from './inline';
import { createLabels } from './labels';
import { readLists } from './lists';
import { createNoteMarks } from './note-marks';
import { readNotes } from './notes';
import { LINES_PROPERTY, lineBreakNamed } from './own-format';
import { openPackage, type WordPackage } from './package';
import { orProblem } from './problem';
import type { Reading, Revisions } from './reading';
import { readStyles } from './styles';
import { element, elements, textOf } from './xml';

/** The text of a Word file. */
export interface ImportedText {
  readonly text: string;
  /** Chinese sentences, without a full stop, on what did not come into the text as it stands. */
  readonly notes: readonly string[];
  /** Where the text comes from, in order; labels of automatic numbers come from nowhere. */
  readonly pieces: readonly Piece[];
}

export interface ImportOptions {
  /** Which side of tracked changes is read; the accepted one by itself. */
  readonly revisions?: Revisions | undefined;
}

/**
 * Reads a .docx as the text that a reader sees: a paragraph is a line, automatic numbers are labels, footnotes are
 * marks ［n］ and an appendix 名词解释. Gives in Chinese, without a full stop, why a file cannot be read. Nothing in the
 * file is run, and nothing outside it is read.
 */
export function importWord(
  bytes: Uint8Array,
  options: ImportOptions = {},
): ImportedText | { readonly problem: string } {
  return orProblem(() => readPackage(openPackage(bytes), options));
}

/** Throws a `WordProblem` for a file that cannot be read. */
export function readPackage(file: WordPackage, options: ImportOptions): ImportedText {
  return readParts(file, options, true) ?? (readParts(file, options, false) as ImportedText);
}

/** Undefined where a field has no end, and fields are followed. */
function readParts(
  file: WordPackage,
  { revisions = 'accepted' }: ImportOptions,
  followsFields: boolean,
): ImportedText | undefined {
  const styles = readStyles(file.styles);
  const doubts = createDoubts();
  const labels = createLabels(readLists(file.numbering, styles), (doubt) =>
    doubts.count(doubt === 'missing' ? 'numbering' : 'formats'),
  );
  const marks = createNoteMarks();
  const reading: Reading = { styles, labels, marks, doubts, revisions, fields: [], followsFields };
  const body = element(file.document, 'w:body') ?? file.document;
  const lines = readBlocks(body, reading);
  const notes = readNotes(reading, { footnote: file.footnotes, endnote: file.endnotes });
  if (reading.fields.includes('instruction')) return undefined;
  const lineBreak = lineBreakOf(file);
  const all = notes.length > 0 ? [...lines, ...withHeading(lines, notes)] : lines;
  // What was exported has a line more where its text ended in a line break.
  const { text, pieces } = joinInlines(lineBreak === undefined ? [...all, NOTHING] : all, '\n');
  return {
    ...withLineBreak({ text, pieces }, lineBreak ?? '\n'),
    notes: [...(file.hasMacros ? ['文件里有宏，没有运行，也没有导入'] : []), ...doubts.sentences()],
  };
}

/** The appendix, apart from the text by a line. */
function withHeading(lines: readonly Inline[], notes: readonly Inline[]): Inline[] {
  const isTaken = lines.some(({ text }) => text.length < 40 && /名词解释\s*$/.test(text));
  return [NOTHING, plain(isTaken ? '注释' : '名词解释'), ...notes];
}

function lineBreakOf({ properties }: WordPackage): string | undefined {
  const property = elements(properties).find(({ attributes }) => attributes.name === LINES_PROPERTY);
  const value = property && elements(property)[0];
  return lineBreakNamed(value && textOf(value));
}

function withLineBreak({ text, pieces }: Inline, lineBreak: string): Inline {
  if (lineBreak.length === 1) return { text: text.replaceAll('\n', lineBreak), pieces };
  let breaks = 0;
  let at = 0;
  const moved = pieces.map((piece) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < piece.start; next = text.indexOf('\n', at)) {
      breaks++;
      at = next + 1;
    }
    return { ...piece, start: piece.start + breaks * (lineBreak.length - 1) };
  });
  return { text: text.replaceAll('\n', lineBreak), pieces: moved };
}
