import type { MarkContext } from './contexts';

/** What of a definition counts when it is held against the words before a mark. */
export interface Defined {
  readonly key: string;
  readonly full: string;
}

/** The definition's term stands directly before the mark. */
export const EXACT = 3;
/** The definition's term stands within the last words before the mark. */
export const CLOSE = 2.5;
/** Enough of it to say that mark and definition belong together. */
export const FITTING = 1;

const LONGEST_COMPARED = 24;

/** “独角兽”［3］ is explained as 独角兽企业: the words end with at least half of a term and three characters of it. */
function endsWithFirstPart(before: string, key: string): boolean {
  for (let length = key.length - 1; length >= 3 && length * 2 >= key.length; length--) {
    if (before.endsWith(key.slice(0, length))) return true;
  }
  return false;
}

/** How many characters at the end of the words before a mark stand so in a term, one behind the other. */
export function tailLength({ before }: MarkContext, { full }: Defined): number {
  let length = 0;
  while (length < full.length && length < before.length && full.includes(before.slice(-length - 1))) length++;
  return length;
}

/**
 * How well a definition fits the words around a mark: 3 its term stands directly before the mark, 2.5 within the
 * last few characters, 2.25 its greater first part directly before it, 2 the whole within sixty; 1.6, 1.2, 0.5 most, more than half, a third of its pairs of characters do;
 * 0 nothing of it.
 */
export function closenessOf({ before, around }: MarkContext, { key, full }: Defined): number {
  if (key === '') return 0;
  if (before.endsWith(full) || before.endsWith(key)) return EXACT;
  if (key.length < 2) return 0;
  if (before.slice(-key.length - 8).includes(key)) return CLOSE;
  if (endsWithFirstPart(before, key)) return 2.25;
  if (before.includes(key) || around.includes(key)) return 2;
  if (key.length < 3) return 0;
  const pairs = Math.min(key.length - 1, LONGEST_COMPARED);
  let found = 0;
  for (let at = 0; at < pairs; at++) if (around.includes(key.slice(at, at + 2))) found++;
  const share = found / pairs;
  if (found >= 2 && share >= 0.8) return 1.6;
  if (found >= 2 && share >= 0.55) return 1.2;
  return share >= 0.3 ? 0.5 : 0;
}

/** Finds the definition whose term, the longest first, stands directly before a place. */
export function exactMatcher<D extends Defined>(definitions: readonly D[]): (context: MarkContext) => D | undefined {
  const byTerm = new Map<string, D>();
  for (const definition of definitions) {
    for (const term of [definition.key, definition.full]) {
      if (term.length >= 2 && !byTerm.has(term)) byTerm.set(term, definition);
    }
  }
  const lengths = [...new Set([...byTerm.keys()].map((term) => term.length))].sort((a, b) => b - a);
  return ({ before }) => {
    for (const length of lengths) {
      const found = length <= before.length ? byTerm.get(before.slice(-length)) : undefined;
      if (found) return found;
    }
    return undefined;
  };
}
