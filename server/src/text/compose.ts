import type { Edit } from './span';

/** A stretch of the text edited: either of the original, or put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly inserted: string };

const lengthOf = (piece: Piece): number => ('inserted' in piece ? piece.inserted.length : piece.end - piece.start);

function cut(piece: Piece, from: number, to: number): Piece {
  return 'inserted' in piece
    ? { inserted: piece.inserted.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}

/**
 * Makes one set of edits out of several rounds, each given in offsets of the text that the rounds before it made.
 * The result is in offsets of the original, and changes exactly what the rounds together change.
 * @param length of the original text, in UTF-16 units
 */
export function composeEdits(length: number, rounds: readonly (readonly Edit[])[]): Edit[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = editPieces(pieces, round);
  return toEdits(length, pieces);
}

function editPieces(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const result: Piece[] = [];
  let index = 0;
  let within = 0;
  let at = 0;
  /** Goes on to an offset of the edited text, keeping or dropping what lies between. */
  const advance = (to: number, keep: boolean): void => {
    for (let piece = pieces[index]; piece && at < to; piece = pieces[index]) {
      const step = Math.min(to - at, lengthOf(piece) - within);
      if (keep && step > 0) result.push(cut(piece, within, within + step));
      at += step;
      within += step;
      if (within < lengthOf(piece)) continue;
      index++;
      within = 0;
    }
  };
  for (const { span, newText } of sorted) {
    advance(span.start, true);
    if (newText !== '') result.push({ inserted: newText });
    advance(span.end, false);
  }
  advance(Number.POSITIVE_INFINITY, true);
  return result;
}

function toEdits(length: number, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let newText = '';
  const flush = (to: number): void => {
    if (newText !== '' || to > at) edits.push({ span: { start: at, end: to }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('inserted' in piece) newText += piece.inserted;
    else {
      flush(piece.start);
      at = piece.end;
    }
  }
  flush(length);
  return edits;
}
