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
  /**
   * Notes the states of a label, behind all that was noted before, and gives them their slots. Labels that are left out
   * go on with the one before.
   */
  note(index: number, states: readonly State[]): void;
  /** Takes over from another trace what it has of its labels from `first` up to `end`, for those from `index` on. */
  copy(other: Trace, first: number, end: number, index: number): void;
  /** The steps of all labels on the path that ends in a slot. */
  pathTo(slot: number): Aligned[];
  readonly notes: Notes;
}

/** Of each label where its states begin among those of all, -1 if it was left out; of each state two numbers. */
interface Notes {
  readonly firsts: Int32Array;
  /** How many states there are. */
  size: number;
  meant: Uint32Array;
  /** Where it comes from, its step and what it crossed: 4, 4 and 5 bits. */
  rest: Uint16Array;
}

/** So many states a label has on the average. */
const USUAL = 4;

/** @param length how many labels there are */
export function createTrace(length: number): Trace {
  const notes: Notes = {
    firsts: new Int32Array(length).fill(-1),
    size: 0,
    meant: new Uint32Array(length * USUAL),
    rest: new Uint16Array(length * USUAL),
  };
  const { firsts } = notes;
  /** Makes room for so many states more. */
  const grow = (count: number): void => {
    if (notes.size + count <= notes.rest.length) return;
    const room = 2 * (notes.size + count);
    const { meant, rest } = notes;
    notes.meant = new Uint32Array(room);
    notes.meant.set(meant);
    notes.rest = new Uint16Array(room);
    notes.rest.set(rest);
  };
  return {
    notes,
    note(index, states) {
      grow(states.length);
      firsts[index] = notes.size;
      for (let slot = 0; slot < states.length; slot++) {
        const state = states[slot] as State;
        notes.meant[notes.size] = state.meant;
        notes.rest[notes.size] = state.from | (STEPS.indexOf(state.step) << 4) | (state.crossed << 8);
        notes.size++;
        state.slot = slot;
      }
    },
    copy({ notes: other }, first, end, index) {
      const from = firstState(other, first);
      const to = firstState(other, end);
      grow(to - from);
      notes.meant.set(other.meant.subarray(from, to), notes.size);
      notes.rest.set(other.rest.subarray(from, to), notes.size);
      for (let label = first; label < end; label++) {
        const state = other.firsts[label] as number;
        if (state >= 0) firsts[index + label - first] = state - from + notes.size;
      }
      notes.size += to - from;
    },
    pathTo(slot) {
      const path = new Array<Aligned>(length);
      let at = slot;
      let behind = length;
      for (let index = length - 1; index >= 0; index--) {
        const place = (firsts[index] as number) + at;
        if (place < at) continue;
        const rest = notes.rest[place] as number;
        const step = STEPS[(rest >> 4) & 15] as Step;
        const aligned = { step, meant: notes.meant[place] as number, crossed: rest >> 8 };
        path[index] = aligned;
        for (let further = index + 1; further < behind; further++) path[further] = goesOn(aligned, further - index);
        at = rest & 15;
        behind = index;
      }
      return path;
    },
  };
}

/** Where the states of a label or, if it was left out, of the next one begin. */
function firstState({ firsts, size }: Notes, label: number): number {
  for (let at = label; at < firsts.length; at++) if ((firsts[at] as number) >= 0) return firsts[at] as number;
  return size;
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
