/** A vote needs this many others like it, one behind the other, before an offset is considered. */
const VOTES = 3;
const FARTHEST = 9;
/** What it costs to say that marks and definitions part company here. */
const CHANGE = 2.5;

/**
 * By how much the number of each mark exceeds that of its definition: 0 for all of them, unless a definition was
 * deleted (or a mark inserted) and one side renumbered. The cheapest reading of the votes is found by dynamic
 * programming (Viterbi).
 * `votes`: for each mark its number less the number of the definition whose term stands directly before it.
 * `cost`: how ill a mark without a vote goes with an offset, 0 to 1.
 */
export function offsetsOf(
  votes: readonly (number | undefined)[],
  cost: (mark: number, offset: number) => number,
): readonly number[] {
  const offsets = [0, ...candidates(votes)];
  if (offsets.length === 1) return votes.map(() => 0);
  let totals: number[] = offsets.map((offset) => (offset === 0 ? 0 : CHANGE));
  const cameFrom: number[][] = [];
  votes.forEach((vote, mark) => {
    const before = totals;
    const cheapest = before.indexOf(Math.min(...before));
    const stays = (state: number) => (before[state] as number) <= (before[cheapest] as number) + CHANGE;
    cameFrom.push(offsets.map((_, state) => (stays(state) ? state : cheapest)));
    totals = offsets.map((offset, state) => {
      const arrived = stays(state) ? (before[state] as number) : (before[cheapest] as number) + CHANGE;
      return arrived + (vote === undefined ? cost(mark, offset) : vote === offset ? 0 : 1);
    });
  });
  let state = totals.indexOf(Math.min(...totals));
  const path: number[] = new Array(votes.length);
  for (let mark = votes.length - 1; mark >= 0; mark--) {
    path[mark] = offsets[state] as number;
    state = cameFrom[mark]?.[state] as number;
  }
  return path;
}

/** Offsets that marks one behind the other vote for; a mark without a vote does not interrupt them. */
function candidates(votes: readonly (number | undefined)[]): Set<number> {
  const offsets = new Set<number>();
  let current = 0;
  let count = 0;
  for (const vote of votes) {
    if (vote === undefined) continue;
    count = vote === current ? count + 1 : 1;
    current = vote;
    if (count >= VOTES && vote !== 0 && Math.abs(vote) <= FARTHEST) offsets.add(vote);
  }
  return offsets;
}

/** Marks one behind the other that are off by the same number. */
export interface Block {
  /** Indices of its first and its last mark. */
  readonly first: number;
  readonly last: number;
  readonly offset: number;
}

/** The blocks in which the offset is not 0. */
export function blocksOf(offsets: readonly number[]): Block[] {
  const blocks: Block[] = [];
  offsets.forEach((offset, index) => {
    const last = blocks.at(-1);
    if (offset === 0) return;
    if (last && last.last === index - 1 && last.offset === offset) blocks[blocks.length - 1] = { ...last, last: index };
    else blocks.push({ first: index, last: index, offset });
  });
  return blocks;
}
