/** A number with the weight of the evidence that it is right. */
export interface Weighted {
  /** A whole number from 1 to 1,000. */
  readonly value: number;
  readonly weight: number;
}

const HIGHEST = 1000;
/** So little that it decides only between sequences of equal weight: of them the one with fewer gaps is kept. */
const GAP = 0.01;
/** Even less: of two last numbers that are both possible the lower one is kept. */
const HEIGHT = GAP / (HIGHEST * 10);

/**
 * The indices of the heaviest strictly rising subsequence. Takes time in proportion to the items alone,
 * because for every value only the best sequence that ends with it is kept, in a tree of prefix maxima.
 */
export function heaviestRising(items: readonly Weighted[]): ReadonlySet<number> {
  const totals: number[] = [];
  const previous: number[] = [];
  /** The index at which the best sequence ending with a value ends; -1 for none. */
  const endingWith = new Int32Array(HIGHEST + 2).fill(-1);
  const best = new Int32Array(HIGHEST + 2).fill(-1);
  const better = (a: number, b: number): number => {
    if (a < 0 || b < 0) return Math.max(a, b);
    return (totals[b] as number) > (totals[a] as number) ? b : a;
  };
  let last = -1;
  items.forEach(({ value, weight }, index) => {
    let before = -1;
    for (let node = value - 1; node > 0; node -= node & -node) before = better(before, best[node] as number);
    const neighbour = endingWith[value - 1] as number;
    const far = before < 0 ? 0 : (totals[before] as number) - GAP;
    const near = neighbour < 0 ? 0 : (totals[neighbour] as number);
    totals[index] = weight + Math.max(0, far, near);
    previous[index] = near > 0 && near >= far ? neighbour : before;
    endingWith[value] = better(endingWith[value] as number, index);
    for (let node = value; node <= HIGHEST; node += node & -node) best[node] = better(best[node] as number, index);
    const height = (of: number): number => (totals[of] as number) - HEIGHT * (items[of] as Weighted).value;
    if (last < 0 || height(index) > height(last)) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = previous[index] as number) kept.add(index);
  return kept;
}
