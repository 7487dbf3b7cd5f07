import { lineEnd, lineStarts } from './lines';

/** A place in the protocol's terms: 0-based line, UTF-16 units within it. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Places of one text, as offsets and as lines with characters. */
export interface Positions {
  /** Offsets outside the text give its first or last place; one inside a line terminator the end of its line. */
  positionAt(offset: number): LinePosition;
  /** Positions outside the text give the nearest place inside. */
  offsetAt(position: LinePosition): number;
}

export function createPositions(text: string): Positions {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] as number;
  const endOf = (line: number): number => lineEnd(text, startOf(line), starts[line + 1] ?? text.length);
  return {
    positionAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: Math.max(0, Math.min(offset, endOf(low)) - startOf(low)) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(0, character), endOf(line));
    },
  };
}
