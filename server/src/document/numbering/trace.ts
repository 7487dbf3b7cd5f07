import { NO_BOUNDARY, STEPS, type Step } from './entry';
import type { State } from './states';

/** How one label is explained. */
export interface Aligned {
  readonly step: Step;
  /** The number the label should have; 0 for an ignored one. */
  readonly meant: number;
  /** Highest rank crossed since the last label used, not counting what cuts nothing. */
  readonly crossed: number;
}

/**
 * The states of some labels in a row, in the little that is needed to follow a path back: kept as objects, those of
 * 200,000 labels take longer to be collected than to be found.
 */
export interface Trace {
  /** Of each label where its states begin among those of all; -1 for one that was left out. */
  readonly firsts: number[];
  /** Of each state the number meant; and where it comes from, its step and what it crossed: 4, 4 and 5 bits. */
  readonly meant: number[];
  readonly rest: number[];
}

export const createTrace = (): Trace => ({ firsts: [], meant: [], rest: [] });

/**
 * Notes the states of a label behind all that were noted before, and gives them their slots. Labels that are left out
 * go on with the one before.
 * @param label counted from the first of the trace
 */
export function note({ firsts, meant, rest }: Trace, label: number, states: readonly State[]): void {
  while (firsts.length < label) firsts.push(-1);
  firsts.push(meant.length);
  for (let slot = 0; slot < states.length; slot++) {
    const state = states[slot] as State;
    meant.push(state.meant);
    rest.push(state.from | (STEPS.indexOf(state.step) << 4) | (state.crossed << 8));
    state.slot = slot;
  }
}

/**
 * The steps of so many labels on the path that ends in a slot.
 * @param stretches the labels in order, in traces each of which begins at a label
 */
export function pathTo(
  slot: number,
  length: number,
  stretches: readonly { readonly index: number; readonly trace: Trace }[],
): Aligned[] {
  const path = new Array<Aligned>(length);
  let at = slot;
  let behind = length;
  for (let stretch = stretches.length - 1; stretch >= 0; stretch--) {
    const { index: start, trace } = stretches[stretch] as (typeof stretches)[number];
    for (let label = trace.firsts.length - 1; label >= 0; label--) {
      const first = trace.firsts[label] as number;
      if (first < 0) continue;
      const rest = trace.rest[first + at] as number;
      const step = STEPS[(rest >> 4) & 15] as Step;
      const aligned = { step, meant: trace.meant[first + at] as number, crossed: rest >> 8 };
      const index = start + label;
      path[index] = aligned;
      for (let further = index + 1; further < behind; further++) path[further] = goesOn(aligned, further - index);
      at = rest & 15;
      behind = index;
    }
  }
  return path;
}

/** The step of the label so many behind one that it goes on with. */
function goesOn(aligned: Aligned, behind: number): Aligned {
  const { step, meant } = aligned;
  if (step === 'ignored') return aligned;
  return {
    step: step === 'repeat' ? 'repeats-on' : 'mistyped-on',
    meant: meant + behind,
    crossed: NO_BOUNDARY,
  };
}
