import type { Step } from './entry';
import { BEAM, type State } from './states';

/** How one label is explained. */
export interface Aligned {
  readonly step: Step;
  /** The number the label should have; 0 for an ignored one. */
  readonly meant: number;
  /** Highest rank crossed since the last label used. */
  readonly crossed: number;
}

/**
 * The states of all labels, in the little that is needed to follow a path back: kept as objects, those of 200,000
 * labels take longer to be collected than to be found.
 */
export interface Trace {
  /** Notes the states of label `index`, and gives them their slots. */
  note(index: number, states: readonly State[]): void;
  /** The steps of the first `length` labels on the path that ends in a slot. */
  pathTo(slot: number, length: number): Aligned[];
}

/** @param length how many labels there are */
export function createTrace(length: number): Trace {
  const from = new Uint8Array(length * BEAM);
  const meant = new Uint16Array(length * BEAM);
  const crossed = new Uint8Array(length * BEAM);
  const steps: Step[] = [];
  const stepNumbers = new Uint8Array(length * BEAM);
  const numberOf = (step: Step): number => {
    const known = steps.indexOf(step);
    return known < 0 ? steps.push(step) - 1 : known;
  };
  return {
    note(index, states) {
      for (const [slot, state] of states.entries()) {
        const at = index * BEAM + slot;
        from[at] = state.from;
        meant[at] = state.meant;
        crossed[at] = state.crossed;
        stepNumbers[at] = numberOf(state.step);
        state.slot = slot;
      }
    },
    pathTo(slot, until) {
      const path = new Array<Aligned>(until);
      let at = slot;
      for (let index = until - 1; index >= 0; index--) {
        const place = index * BEAM + at;
        const step = steps[stepNumbers[place] as number] as Step;
        path[index] = { step, meant: meant[place] as number, crossed: crossed[place] as number };
        at = from[place] as number;
      }
      return path;
    },
  };
}
