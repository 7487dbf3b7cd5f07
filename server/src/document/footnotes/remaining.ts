import { CLOSE, EXACT, FITTING } from './closeness';
import type { Evidence, Pairs } from './evidence';
import type { Definition, Mark } from './model';
import type { Shifts } from './shifted';

/**
 * Number alone is enough, a close term alone is enough, place alone is not, nor a number whose term is another mark's or
 * where another's term stands.
 */
const THRESHOLD = 0.95;
/** Beyond so many combinations only equal numbers are looked at, and of each number so many. */
const MOST_COMBINATIONS = 40_000;
const MOST_OF_A_NUMBER = 8;
/** So many marks and definitions between the same neighbours are paired by their order alone. */
const MOST_BY_PLACE = 3;

/**
 * Pairs what is left by number, term and place together, the surest first. `recited`: the numbers of the marks that point
 * back; no other mark gets their definitions for words that are merely near.
 */
export function pairByScore(evidence: Evidence, { orphans }: Shifts, recited: ReadonlySet<number>, found: Pairs): void {
  const { marks, definitions } = evidence;
  const open = marks.flatMap((_, mark) => (found.definitionOf.has(mark) || orphans.has(mark) ? [] : [mark]));
  const free = definitions.flatMap((_, definition) => (found.markOf.has(definition) ? [] : [definition]));
  if (open.length === 0 || free.length === 0) return;
  const { below, above } = neighbours(evidence, found);
  const candidates: { readonly mark: number; readonly definition: number; readonly score: number }[] = [];
  const pairs = combinations(evidence, open, free);
  const exact = pairs.filter(([mark, definition]) => evidence.closeness(mark, definition) >= EXACT);
  const claimed = new Set(exact.map(([, definition]) => definition));
  const claiming = new Set(exact.map(([mark]) => mark));
  for (const [mark, definition] of pairs) {
    if (citesAnother(evidence, mark, definition)) continue;
    const inPlace = definition > (below[mark] as number) && definition < (above[mark] as number);
    const closeness = evidence.closeness(mark, definition);
    const { number } = definitions[definition] as Definition;
    if (recited.has(number) && number !== marks[mark]?.number && closeness < EXACT) continue;
    const isOthers = (claimed.has(definition) && closeness < CLOSE) || (claiming.has(mark) && closeness < FITTING);
    const score = scoreOf(evidence, mark, definition) + (inPlace ? 0.35 : 0) - (isOthers ? 0.35 : 0);
    if (score >= THRESHOLD) candidates.push({ mark, definition, score });
  }
  candidates.sort((a, b) => b.score - a.score || a.mark - b.mark);
  for (const { mark, definition } of candidates) {
    if (!found.definitionOf.has(mark) && !found.markOf.has(definition)) found.join(mark, definition);
  }
}

/** Whether the term of the mark's own number stands directly before it, and that of the definition does not. */
function citesAnother({ marks, definitionsByNumber, closeness }: Evidence, mark: number, definition: number): boolean {
  const own = definitionsByNumber.get((marks[mark] as Mark).number)?.[0];
  return (
    own !== undefined && own !== definition && closeness(mark, own) >= EXACT && closeness(mark, definition) < EXACT
  );
}

function combinations(
  { marks, definitionsByNumber }: Evidence,
  open: readonly number[],
  free: readonly number[],
): (readonly [mark: number, definition: number])[] {
  if (open.length * free.length <= MOST_COMBINATIONS) {
    return open.flatMap((mark) => free.map((definition) => [mark, definition] as const));
  }
  const unpaired = new Set(free);
  const seen = new Map<number, number>();
  return open.flatMap((mark) => {
    const { number } = marks[mark] as Mark;
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    if (times > MOST_OF_A_NUMBER) return [];
    const same = definitionsByNumber.get(number)?.slice(0, MOST_OF_A_NUMBER) ?? [];
    return same.filter((definition) => unpaired.has(definition)).map((definition) => [mark, definition] as const);
  });
}

function scoreOf({ marks, definitions, marksByNumber, closeness }: Evidence, mark: number, definition: number): number {
  const { number } = marks[mark] as Mark;
  const equal = number === (definitions[definition] as Definition).number;
  const term = closeness(mark, definition);
  const same = marksByNumber.get(number) ?? [];
  const isFirst = equal && term >= FITTING && same.length > 1 && same[0] === mark;
  return (equal ? 1 : 0) + (isFirst ? 0.6 : 0) + worthOf(term);
}

function worthOf(closeness: number): number {
  if (closeness >= 3) return 1.25;
  if (closeness >= CLOSE) return 1;
  if (closeness >= 2) return 0.8;
  if (closeness >= FITTING) return 0.5;
  return closeness > 0 ? 0.1 : 0;
}

/** For each mark the definitions of the nearest paired marks before and behind it. */
function neighbours(
  { marks, definitions }: Evidence,
  pairs: Pairs,
): { readonly below: number[]; readonly above: number[] } {
  const below: number[] = [];
  const above: number[] = [];
  let lowest = -1;
  marks.forEach((_, mark) => {
    below[mark] = lowest;
    lowest = Math.max(lowest, pairs.definitionOf.get(mark) ?? -1);
  });
  let highest = definitions.length;
  for (let mark = marks.length - 1; mark >= 0; mark--) {
    above[mark] = highest;
    highest = Math.min(highest, pairs.definitionOf.get(mark) ?? definitions.length);
  }
  return { below, above };
}

/**
 * Pairs as many marks as definitions, three at most, that are left between the same paired neighbours. `recited`: as in
 * `pairByScore`.
 */
export function pairByPlace(
  { marks, definitions }: Evidence,
  { orphans }: Shifts,
  recited: ReadonlySet<number>,
  pairs: Pairs,
): void {
  const isFree = (definition: number): boolean =>
    !pairs.markOf.has(definition) && !recited.has((definitions[definition] as Definition).number);
  let waiting: number[] = [];
  let last = -1;
  const flush = (next: number): void => {
    const free: number[] = [];
    for (let definition = last + 1; definition < next && free.length <= MOST_BY_PLACE; definition++) {
      if (isFree(definition)) free.push(definition);
    }
    if (waiting.length === free.length) {
      for (const [index, mark] of waiting.entries()) pairs.join(mark, free[index] as number);
    }
    waiting = [];
    last = next;
  };
  marks.forEach((_, mark) => {
    const definition = pairs.definitionOf.get(mark);
    if (definition === undefined) {
      if (!orphans.has(mark)) waiting.push(mark);
    } else if (definition > last) flush(definition);
  });
  flush(definitions.length);
}
