import { firstAtLeast } from './sorted';
import type { Edit } from './span';

/** Tells where a place in a text is after edits; one that they replace is at the beginning of what replaces it. */
export function moverBy(edits: readonly Edit[]): (place: number) => number {
  const sorted = [...edits].sort((a, b) => a.span.end - b.span.end || a.span.start - b.span.start);
  const ends = sorted.map(({ span }) => span.end);
  const grown = [0];
  for (const { span, newText } of sorted) {
    grown.push((grown.at(-1) as number) + newText.length - (span.end - span.start));
  }
  return (place) => {
    const before = firstAtLeast(ends, place + 1);
    const around = sorted[before];
    const moved = grown[before] as number;
    return (around && around.span.start < place ? around.span.start : place) + moved;
  };
}
