/**
 * How long properties are tried. The everyday run takes the same thousand cases each time, so that it fails only by
 * a change; `GONGWEN_PROPERTY_RUNS=100000` tries as many new ones.
 */
const { GONGWEN_PROPERTY_RUNS: runs } = process.env;

export const LIMITS = {
  numRuns: Number(runs ?? 1000),
  ...(runs === undefined && { seed: 20_240_203 }),
};

/** The same for properties that take longer: so many times fewer cases in the everyday run, and there alone. */
export const fewer = (times: number) => ({
  ...LIMITS,
  numRuns: runs === undefined ? Math.ceil(LIMITS.numRuns / times) : LIMITS.numRuns,
});

/** How long mocha waits for one property, in milliseconds; for ever where more than the everyday run is asked for. */
export const PATIENCE = runs === undefined ? 120_000 : 0;
