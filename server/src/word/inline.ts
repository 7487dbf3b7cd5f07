import type { XmlElement } from './xml';

/** Text that stands in the file as it is in the imported one. */
export interface Piece {
  /** Of the imported text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** The `w:r` of the body that it comes from or, for a definition, that refers to it. */
  readonly run: XmlElement;
  /** The `w:t` and the offset in its text; undefined where the run as a whole stands for it. */
  readonly source?: { readonly element: XmlElement; readonly from: number } | undefined;
}

/** Text with where it comes from. It may hold line breaks. */
export interface Inline {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export const NOTHING: Inline = { text: '', pieces: [] };

export const plain = (text: string): Inline => ({ text, pieces: [] });

/** Text for which a run stands as a whole. */
export function standingFor(run: XmlElement, text: string): Inline {
  return { text, pieces: [{ start: 0, length: text.length, run }] };
}

/** Texts one behind the other. */
export function joinInlines(parts: readonly Inline[], separator: string): Inline {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) length += separator.length;
    for (const piece of part.pieces) pieces.push({ ...piece, start: piece.start + length });
    texts.push(part.text);
    length += part.text.length;
  }
  return { text: texts.join(separator), pieces };
}

/** A text without the units of a half-open span, which lies within no piece that it does not cover. */
export function without({ text, pieces }: Inline, start: number, end: number): Inline {
  return {
    text: text.slice(0, start) + text.slice(end),
    pieces: pieces.flatMap((piece) => {
      if (piece.start >= end) return [{ ...piece, start: piece.start - (end - start) }];
      return piece.start >= start ? [] : [piece];
    }),
  };
}
