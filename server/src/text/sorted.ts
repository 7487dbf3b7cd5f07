/** The index of the first of rising numbers that is not below a value; their number if there is none. */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  return firstOfAtLeast(sorted, value, (one) => one);
}

/** The same of things that have rising numbers. */
export function firstOfAtLeast<One>(sorted: readonly One[], value: number, numberOf: (one: One) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(sorted[middle] as One) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
