import { EXACT, exactMatcher, FITTING } from './closeness';
import type { MarkContext } from './contexts';
import type { Evidence, Pairs } from './evidence';
import type { Definition, Mark } from './model';
import { type Block, blocksOf, offsetsOf } from './offsets';

/** Stretches of marks that are off by the same number, and the marks that lost their definition at their borders. */
export interface Shifts {
  readonly blocks: readonly Block[];
  readonly orphans: ReadonlySet<number>;
}

/** Pairs the marks of those stretches in which one side was renumbered and the other was not. */
export function pairShifted(evidence: Evidence, pairs: Pairs): Shifts {
  const { marks, definitions, definitionsByNumber, closeness } = evidence;
  if (definitions.length === 0) return { blocks: [], orphans: new Set() };
  const meant = (mark: number, offset: number): number | undefined =>
    definitionsByNumber.get((marks[mark] as Mark).number - offset)?.[0];
  const offsets = [
    ...offsetsOf(votesOf(evidence), (mark, offset) => {
      const definition = meant(mark, offset);
      if (definition === undefined) return 0.5;
      // The better it fits the less it costs, so that a border comes to stand where it should among close marks.
      const fit = closeness(mark, definition);
      return fit >= FITTING ? (EXACT - fit) * 0.1 : 0.2;
    }),
  ];
  shiftLast(evidence, offsets);
  if (offsets.every((offset) => offset === 0)) return { blocks: [], orphans: new Set() };
  offsets.forEach((offset, mark) => {
    if (offset !== 0 && meant(mark, offset) === undefined) offsets[mark] = 0;
  });
  const orphans = orphansAmong(evidence, offsets, meant);
  for (const orphan of orphans) offsets[orphan] = 0;
  offsets.forEach((offset, mark) => {
    const definition = meant(mark, offset);
    if (offset === 0 || definition === undefined) return;
    if (pairs.markOf.has(definition)) offsets[mark] = 0;
    else pairs.join(mark, definition);
  });
  return { blocks: blocksOf(offsets), orphans };
}

/**
 * A definition deleted near the end leaves too few marks behind it for votes, but the last one without a definition:
 * these marks go with the definition before their own, and better than with their own.
 */
function shiftLast({ marks, definitionsByNumber, closeness }: Evidence, offsets: number[]): void {
  const owner = (mark: number, offset: number): number | undefined =>
    definitionsByNumber.get((marks[mark] as Mark).number - offset)?.[0];
  const last = marks.length - 1;
  if (last < 1 || offsets[last] !== 0 || owner(last, 0) !== undefined) return;
  let first = last + 1;
  for (let mark = last; mark > 0 && offsets[mark] === 0; mark--) {
    const [own, before] = [owner(mark, 0), owner(mark, 1)];
    if (before === undefined) break;
    const fit = closeness(mark, before);
    if (fit < FITTING || (own !== undefined && fit <= closeness(mark, own))) break;
    first = mark;
  }
  for (; first <= last; first++) {
    // The mark at the border has the number of the definition that the next one goes with, and lost its own.
    const border = owner(first - 1, 0);
    if (border === undefined || border !== owner(first, 1)) continue;
    if (closeness(first - 1, border) < closeness(first, border)) return void offsets.fill(1, first);
  }
}

/** A term that stands before more marks than these is a common word and tells nothing. */
const MOST_CLAIMS = 2;

/** For each mark by how much its number exceeds that of the definition whose term stands directly before it. */
function votesOf({ marks, definitions, contexts, definitionsByNumber }: Evidence): (number | undefined)[] {
  const match = exactMatcher(definitions);
  const meant = contexts.map((context) => match(context));
  const claims = new Map<Definition, number>();
  for (const definition of meant) if (definition) claims.set(definition, (claims.get(definition) ?? 0) + 1);
  return marks.map(({ number }, mark) => {
    const definition = meant[mark];
    if (!definition || definitionsByNumber.get(definition.number)?.length !== 1) return undefined;
    return (claims.get(definition) ?? 0) > MOST_CLAIMS ? undefined : number - definition.number;
  });
}

/**
 * A definition claimed from both sides of a border belongs to the mark whose term it is; the other lost its own, unless
 * that is there under a number by which nothing claims it.
 */
function orphansAmong(
  { definitions, contexts, closeness }: Evidence,
  offsets: readonly number[],
  meant: (mark: number, offset: number) => number | undefined,
): ReadonlySet<number> {
  const losers = new Set<number>();
  const claimants = new Map<number, number>();
  offsets.forEach((offset, mark) => {
    const definition = meant(mark, offset);
    if (definition === undefined) return;
    const other = claimants.get(definition);
    const isBetter = other === undefined || closeness(mark, definition) > closeness(other, definition);
    if (isBetter) claimants.set(definition, mark);
    if (other === undefined || offsets[other] === offset) return;
    if (closeness(isBetter ? mark : other, definition) >= FITTING) losers.add(isBetter ? other : mark);
  });
  if (losers.size === 0) return losers;
  const match = exactMatcher(definitions.filter((_, definition) => !claimants.has(definition)));
  return new Set([...losers].filter((mark) => !match(contexts[mark] as MarkContext)));
}
