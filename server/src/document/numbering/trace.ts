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
 * The states of all labels, in the little that is needed to follow a path back: kept as objects, those of 200,000
 * labels take longer to be collected than to be found.
 */
export interface Trace {
  /** Notes the states of a label, and gives them their slots. Labels that are left out go on with the one before. */
  note(index: number, states: readonly State[]): void;
  /** Takes over from another trace what it has of its labels from `first` up to `end`, for those from `index` on. */
  copy(other: Trace, first: number, end: number, index: number): void;
  /** The steps of all labels on the path that ends in a slot. */
  pathTo(slot: number): Aligned[];
  /** Of each label whether it was noted; of each of its slots where it comes from, and what it says. */
  readonly columns: Columns;
}

/** The same for all states: their arrays, and how many places one label has in them. */
type Columns = readonly (readonly [array: Uint8Array | Uint32Array, places: number])[];

/**
 * @param length how many labels there are
 * @param most how many states each has at most
 */
export function createTrace(length: number, most: number): Trace {
  const noted = new Uint8Array(length);
  const from = new Uint8Array(length * most);
  const meant = new Uint32Array(length * most);
  const crossed = new Uint8Array(length * most);
  const steps = new Uint8Array(length * most);
  const columns: Columns = [
    [noted, 1],
    [from, most],
    [meant, most],
    [crossed, most],
    [steps, most],
  ];
  return {
    columns,
    note(index, states) {
      noted[index] = 1;
      for (let slot = 0; slot < states.length; slot++) {
        const state = states[slot] as State;
        const at = index * most + slot;
        from[at] = state.from;
        meant[at] = state.meant;
        crossed[at] = state.crossed;
        steps[at] = STEPS.indexOf(state.step);
        state.slot = slot;
      }
    },
    copy(other, first, end, index) {
      for (const [number, [array, places]] of columns.entries()) {
        const [source] = other.columns[number] as Columns[number];
        array.set(source.subarray(first * places, end * places), index * places);
      }
    },
    pathTo(slot) {
      const path = new Array<Aligned>(length);
      let at = slot;
      let behind = length;
      for (let index = length - 1; index >= 0; index--) {
        if (noted[index] === 0) continue;
        const place = index * most + at;
        const step = STEPS[steps[place] as number] as Step;
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
