import { NO_BOUNDARY, type Step } from './entry';
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
 * The states of all labels, in the little that is needed to follow a path back: kept as objects, those of 200,000
 * labels take longer to be collected than to be found.
 */
export interface Trace {
  /** Notes the states of a label, and gives them their slots. Labels that are left out go on with the one before. */
  note(index: number, states: readonly State[]): void;
  /** The steps of all labels on the path that ends in a slot. */
  pathTo(slot: number): Aligned[];
}

/**
 * @param length how many labels there are
 * @param most how many states each has at most
 */
export function createTrace(length: number, most: number): Trace {
  const from = new Uint8Array(length * most);
  const meant = new Uint32Array(length * most);
  const crossed = new Uint8Array(length * most);
  const steps: Step[] = [];
  const stepNumbers = new Uint8Array(length * most);
  const noted: number[] = [];
  const numberOf = (step: Step): number => {
    const known = steps.indexOf(step);
    return known < 0 ? steps.push(step) - 1 : known;
  };
  return {
    note(index, states) {
      noted.push(index);
      for (const [slot, state] of states.entries()) {
        const at = index * most + slot;
        from[at] = state.from;
        meant[at] = state.meant;
        crossed[at] = state.crossed;
        stepNumbers[at] = numberOf(state.step);
        state.slot = slot;
      }
    },
    pathTo(slot) {
      const path = new Array<Aligned>(length);
      let at = slot;
      let behind = length;
      for (let last = noted.length - 1; last >= 0; last--) {
        const index = noted[last] as number;
        const place = index * most + at;
        const step = steps[stepNumbers[place] as number] as Step;
        const aligned = { step, meant: meant[place] as number, crossed: crossed[place] as number };
        path[index] = aligned;
        for (let further = index + 1; further < behind; further++) path[further] = goesOn(aligned, further - index);
        at = from[place] as number;
        behind = index;
      }
      return path;
    },
  };
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
