import type { Paragraph } from '../../document/paragraph';
import type { Span } from '../../text/span';
import type { Tokens } from '../rule';

/**
 * Whether a place is one word or several whole ones; undefined where it begins or ends inside a word, as 三农 does in
 * 第三农场, and where the words of its paragraph are not known.
 */
export function wordsAt(tokens: Tokens, paragraph: Paragraph, { start, end }: Span): 'one' | 'several' | undefined {
  const boundaries = tokens.boundariesOf(paragraph) ?? [];
  const first = indexOf(boundaries, start);
  const last = indexOf(boundaries, end);
  if (first === undefined || last === undefined) return undefined;
  return last - first === 1 ? 'one' : 'several';
}

/** The index of a value in a rising list. */
function indexOf(list: readonly number[], value: number): number | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
