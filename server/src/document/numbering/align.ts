/**
 * Explains the labels of one form in a document by the cheapest sequence of steps: each label follows the one
 * before, opens a list, is mistyped, stands behind a gap … The costs are those of a prototype measured on
 * 1,000 documents that were not used to set them; what they weigh against each other is said beside them.
 */

/** One label as the alignment sees it. */
export interface Entry {
  readonly ordinal: number;
  /** Used where it fits exactly, ignored elsewhere at no cost. */
  readonly optional: boolean;
  /** An optional label in the middle of a paragraph and not behind a stop. */
  readonly loose: boolean;
  /** An optional label that is more likely than not: 一是, and `三）` at the head of a line. */
  readonly eager: boolean;
  /** Highest rank of the labels of higher forms since the entry before: 0 an annex, `NO_BOUNDARY` none. */
  readonly boundary: number;
  /** The boundary is itself number 1: a sub-list of a higher form, which cuts nothing. */
  readonly opensSublist: boolean;
  /** A title or a lead-in stands before it. */
  readonly introduced: boolean;
  /** A label with this number and this title was there before, as in a table of contents. */
  readonly echo: boolean;
  /** How many items the lead-in before it announces; 0 where there is none. */
  readonly stated: number;
}

export const NO_BOUNDARY = 15;
export const ANNEX_BOUNDARY = 0;

export type Step =
  /** The number expected. */
  | 'follows'
  /** The number expected, but a heading stands between that should have begun a new list. */
  | 'runs-on'
  /** Another number than the one expected; the next counts on from the expected one. */
  | 'mistyped'
  /** One number or more before it are missing. */
  | 'gap'
  /** The number before once more; the rest counts on from it. */
  | 'repeat'
  /** Falls back to a number used before; the rest counts on from it. */
  | 'fall'
  /** Exchanged with the next label. */
  | 'swapped'
  | 'swapped-back'
  /** Number 1 of a new list. */
  | 'opens'
  /** A new list whose first numbers are missing. */
  | 'opens-late'
  /** A new list whose number 1 is mistyped. */
  | 'opens-mistyped'
  /** Goes on with the list that an inner list of the same form interrupted. */
  | 'resumes'
  /** No label of any list. */
  | 'ignored';

export interface Aligned {
  readonly step: Step;
  /** The number the label should have; 0 for an ignored one. */
  readonly meant: number;
  /** Highest rank crossed since the last label used. */
  readonly crossed: number;
}

export interface Alignment {
  readonly cost: number;
  readonly steps: readonly Aligned[];
}

const COST = {
  /** A hair more than gap and repeat, so that 1 2 3 5 at the end of a list is a missing 4. */
  mistyped: 1.001,
  gap: 1,
  gapFurther: 0.35,
  gapMost: 4,
  repeat: 1,
  fall: 1.9,
  swap: 1.1,
  /** Going on across a boundary at which the form restarts. */
  crossing: 0.9,
  crossingAnnex: 2.5,
  crossingSublist: 0.1,
  /** A new list: free at a boundary, cheap behind a title, dear where nothing shows it. */
  newIntroduced: 0.12,
  newAtOtherBoundary: 0.4,
  newUnannounced: 0.5,
  lateAtBoundary: 1,
  lateIntroduced: 1.35,
  lateUnannounced: 1.6,
  lateFurther: 0.35,
  openMistyped: 1.05,
  openOptional: 0.3,
  /** Leaving a list of one item behind. */
  leaveSingle: 0.2,
  leaveSingleUnannounced: 0.95,
  /** Leaving a list whose length is not the announced one. */
  leaveUnlikeStated: 0.7,
  resume: 0.45,
  /** Where the jump could as well be an ordinary gap or repeat. */
  resumeByOne: 1.05,
  ignore: 1.45,
  ignoreNumber: 1.2,
  /** Above `resume`: the heading after several inner lists echoes the table of contents and still goes on. */
  ignoreEcho: 0.47,
  ignoreExpected: 0.06,
  useLoose: 0.05,
  /** Less than nothing, so that a list which lost all its brackets is still taken. */
  useEager: -0.12,
  unfinishedSwap: 5,
} as const;

/** Beam: the cheapest states, none dearer than the best by more than this. */
const BEAM = 10;
const BEAM_MARGIN = 4;

/** More labels of one form than any document has; what they are is then less important than the time it takes. */
const MANY = 5_000;
const NARROW_BEAM = 2;

/** Costs that differ by less are the same. */
const EQUAL = 1e-9;

interface State {
  /** The next number of the current list; 0 before the first. */
  readonly expected: number;
  /** The next number of the list that the current one interrupts; 0 for none. */
  readonly suspended: number;
  /** The second half of a swap is due. */
  readonly swapping: boolean;
  /** Items of the current list, 2 standing for more. */
  readonly items: number;
  /** Boundary and introduction seen since the last label used on this path (not since the last label). */
  readonly boundary: number;
  readonly introduced: boolean;
  readonly stated: number;
  readonly cost: number;
  readonly previous: State | undefined;
  readonly step: Step;
  readonly meant: number;
  readonly crossed: number;
  /** Equal for states that what follows cannot tell apart. */
  readonly key: number;
}

const START: State = {
  expected: 0,
  suspended: 0,
  swapping: false,
  items: 0,
  boundary: NO_BOUNDARY,
  introduced: false,
  stated: 0,
  cost: 0,
  previous: undefined,
  step: 'ignored',
  meant: 0,
  crossed: NO_BOUNDARY,
  key: 0,
};

/**
 * @param entries the labels of one form in order
 * @param restartRank boundaries of this rank or a higher one restart the numbering, others are run through
 * @param isNumber whether stray labels of this form are common (`1.` in the middle of figures)
 */
export function align(entries: readonly Entry[], restartRank: number, isNumber: boolean): Alignment {
  const beam = entries.length > MANY ? NARROW_BEAM : BEAM;
  let states: State[] = [START];
  for (const entry of entries) {
    const next: State[] = [];
    for (const state of states) {
      if (entry.optional) stepOptional(next, state, entry, restartRank);
      else stepHard(next, state, entry, restartRank, isNumber);
    }
    if (next.length > beam) next.length = beam;
    states = next;
  }
  return backtrack(entries.length, states);
}

/** Adds the state in which `entry` is used on the path of `state`. */
function use(
  next: State[],
  state: State,
  entry: Entry,
  step: Step,
  meant: number,
  expected: number,
  suspended: number,
  stepCost: number,
): void {
  const opens = step === 'opens' || step === 'opens-late' || step === 'opens-mistyped';
  const leaves = opens || step === 'resumes';
  const cost = state.cost + stepCost + (leaves ? leaving(state) : 0);
  const swapping = step === 'swapped';
  const key = keyOf(expected, suspended, swapping, !opens, NO_BOUNDARY, false);
  if (isBeaten(next, cost, key)) return;
  insert(next, {
    expected,
    suspended,
    swapping,
    items: opens ? 1 : 2,
    boundary: NO_BOUNDARY,
    introduced: false,
    stated: opens && !entry.optional ? entry.stated : leaves ? 0 : state.stated,
    cost,
    previous: state,
    step,
    meant,
    crossed: Math.min(state.boundary, entry.boundary),
    key,
  });
}

/** Adds the state in which `entry` is no label of any list. */
function ignore(next: State[], state: State, entry: Entry, stepCost: number): void {
  const { expected, suspended, swapping, items, stated } = state;
  const cost = state.cost + stepCost;
  const boundary = Math.min(state.boundary, entry.boundary);
  const introduced = state.introduced || entry.introduced;
  const key = keyOf(expected, suspended, swapping, items > 1, boundary, introduced);
  if (isBeaten(next, cost, key)) return;
  insert(next, {
    expected,
    suspended,
    swapping,
    items,
    boundary,
    introduced,
    stated,
    cost,
    previous: state,
    step: 'ignored',
    meant: 0,
    crossed: NO_BOUNDARY,
    key,
  });
}

/** Equal for states that what follows cannot tell apart; ordinals are below 16,384. */
function keyOf(
  expected: number,
  suspended: number,
  swapping: boolean,
  several: boolean,
  boundary: number,
  introduced: boolean,
): number {
  const flags = (swapping ? 4 : 0) + (several ? 2 : 0) + (introduced ? 1 : 0);
  return ((expected * 16_384 + suspended) * 8 + flags) * 16 + boundary;
}

/** Whether a state is too dear for the beam, or one that cannot be told apart from it is no dearer. */
function isBeaten(states: readonly State[], cost: number, key: number): boolean {
  const best = states[0];
  if (!best) return false;
  if (cost > best.cost + BEAM_MARGIN) return true;
  if (states.length === BEAM && cost >= (states[BEAM - 1] as State).cost) return true;
  for (const state of states) {
    if (state.cost > cost + EQUAL) return false;
    if (state.key === key) return true;
  }
  return false;
}

/** Puts a state that is not beaten at its place among the others, cheapest first, and takes out what it beats. */
function insert(states: State[], state: State): void {
  let at = states.length;
  while (at > 0 && (states[at - 1] as State).cost > state.cost + EQUAL) at--;
  for (let index = at; index < states.length; index++) {
    if ((states[index] as State).key !== state.key) continue;
    states.splice(index, 1);
    break;
  }
  states.splice(at, 0, state);
  if (states.length > BEAM) states.length = BEAM;
}

const leaving = ({ stated, expected }: State): number =>
  stated > 0 && expected - 1 !== stated ? COST.leaveUnlikeStated : 0;

const crossing = (boundary: number): number => (boundary === ANNEX_BOUNDARY ? COST.crossingAnnex : COST.crossing);

function stepOptional(next: State[], state: State, entry: Entry, restartRank: number): void {
  const { expected, items } = state;
  const boundary = Math.min(state.boundary, entry.boundary);
  const restarts = boundary <= restartRank;
  const fits = entry.ordinal === expected && !state.swapping;
  ignore(next, state, entry, fits && !entry.loose && !restarts ? COST.ignoreExpected : 0);
  if (state.swapping) return;
  if (expected > 0 && fits) {
    const using = entry.eager ? COST.useEager : entry.loose ? COST.useLoose : 0;
    const cost = using + (restarts ? crossing(boundary) : 0);
    use(next, state, entry, 'follows', expected, expected + 1, state.suspended, cost);
  }
  if (entry.ordinal !== 1) return;
  const announced =
    restarts || expected === 0 ? 0 : state.introduced || entry.introduced ? COST.newIntroduced : COST.newUnannounced;
  const cost = announced + COST.openOptional + (items === 1 ? COST.leaveSingle : 0);
  open(next, state, entry, 'opens', 1, boundary, cost);
}

function stepHard(next: State[], state: State, entry: Entry, restartRank: number, isNumber: boolean): void {
  const { expected } = state;
  const { ordinal } = entry;
  const boundary = Math.min(state.boundary, entry.boundary);
  const restarts = boundary <= restartRank;
  const unbroken = boundary === NO_BOUNDARY;
  if (state.swapping) {
    if (ordinal === expected && !restarts) {
      use(next, state, entry, 'swapped-back', expected + 1, expected + 2, state.suspended, 0);
    }
    return;
  }
  if (expected > 0) {
    const suspended = unbroken ? state.suspended : 0;
    const cross = !restarts
      ? 0
      : boundary !== ANNEX_BOUNDARY && entry.opensSublist
        ? COST.crossingSublist
        : crossing(boundary);
    if (ordinal === expected) {
      const step = cross > COST.crossingSublist ? 'runs-on' : 'follows';
      use(next, state, entry, step, ordinal, ordinal + 1, suspended, cross);
    } else {
      use(next, state, entry, 'mistyped', expected, expected + 1, suspended, cross + COST.mistyped);
      if (ordinal > expected) {
        const further = Math.min(COST.gapMost, COST.gapFurther * (ordinal - expected - 1));
        use(next, state, entry, 'gap', ordinal, ordinal + 1, suspended, cross + COST.gap + further);
        if (ordinal === expected + 1 && !restarts) {
          use(next, state, entry, 'swapped', expected, expected, state.suspended, COST.swap);
        }
      } else if (ordinal === expected - 1) {
        use(next, state, entry, 'repeat', expected, ordinal + 1, suspended, cross + COST.repeat);
      } else if (ordinal > 1) {
        use(next, state, entry, 'fall', expected, ordinal + 1, suspended, cross + COST.fall);
      }
    }
    if (state.suspended > 0 && ordinal === state.suspended && unbroken) {
      const cost = Math.abs(ordinal - expected) === 1 ? COST.resumeByOne : COST.resume;
      use(next, state, entry, 'resumes', ordinal, ordinal + 1, 0, cost);
    }
  }
  stepNewList(next, state, entry, boundary, restarts);
  const ignoring = entry.echo ? COST.ignoreEcho : isNumber && ordinal > expected + 1 ? COST.ignoreNumber : COST.ignore;
  ignore(next, state, entry, ignoring);
}

function stepNewList(next: State[], state: State, entry: Entry, boundary: number, restarts: boolean): void {
  const { expected } = state;
  const { ordinal } = entry;
  const first = expected === 0;
  const introduced = state.introduced || entry.introduced;
  const unbroken = boundary === NO_BOUNDARY;
  const single = state.items === 1 && !first ? (restarts ? COST.leaveSingle : COST.leaveSingleUnannounced) : 0;
  const free = first || restarts;
  if (ordinal === 1) {
    const cost = free ? 0 : introduced ? COST.newIntroduced : unbroken ? COST.newUnannounced : COST.newAtOtherBoundary;
    open(next, state, entry, 'opens', 1, boundary, single + cost);
    return;
  }
  const late = free ? COST.lateAtBoundary : introduced ? COST.lateIntroduced : COST.lateUnannounced;
  const further = Math.min(COST.gapMost, COST.lateFurther * (ordinal - 2));
  open(next, state, entry, 'opens-late', ordinal, boundary, single + late + further);
  // A number that the running list expects is not also a mistyped first one.
  if (ordinal !== expected || restarts) {
    const cost = free ? 0 : introduced ? COST.newIntroduced : COST.newUnannounced;
    open(next, state, entry, 'opens-mistyped', 1, boundary, single + cost + COST.openMistyped);
  }
}

/**
 * Adds the states in which `entry` opens a list. The new list may interrupt the current one, or the one that the
 * current one interrupts and that goes on after several inner lists; across a heading it interrupts none.
 */
function open(
  next: State[],
  state: State,
  entry: Entry,
  step: 'opens' | 'opens-late' | 'opens-mistyped',
  meant: number,
  boundary: number,
  cost: number,
): void {
  const { expected, suspended } = state;
  const unbroken = boundary === NO_BOUNDARY;
  use(next, state, entry, step, meant, meant + 1, unbroken ? expected : 0, cost);
  if (unbroken && suspended > 0) use(next, state, entry, step, meant, meant + 1, suspended, cost);
}

function backtrack(length: number, states: readonly State[]): Alignment {
  let best: State | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const state of states) {
    const total =
      state.cost +
      (state.swapping ? COST.unfinishedSwap : 0) +
      (state.items === 1 && state.expected === 2 ? COST.leaveSingle : 0) +
      leaving(state);
    if (total >= cost) continue;
    cost = total;
    best = state;
  }
  const steps: Aligned[] = new Array(length);
  let state = best;
  for (let index = length - 1; index >= 0 && state; index--) {
    steps[index] = { step: state.step, meant: state.meant, crossed: state.crossed };
    state = state.previous;
  }
  return { cost, steps };
}
