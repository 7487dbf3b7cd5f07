import { COST } from './costs';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY, type Step } from './entry';

/** Beam: the cheapest states, none dearer than the best by more than this. */
export const BEAM = 10;
const BEAM_MARGIN = 40_000;

/** What one way of reading the labels so far has come to. */
export interface State {
  /** The next number of the current list; 0 before the first. */
  readonly expected: number;
  /** The next number of the list that the current one interrupts; 0 for none. */
  readonly suspended: number;
  /** The second half of a swap is due. */
  readonly swapping: boolean;
  /** How many items the current list has. */
  readonly items: number;
  /** Boundary and introduction seen since the last label used on this path (not since the last label). */
  readonly boundary: number;
  readonly introduced: boolean;
  readonly stated: number;
  readonly cost: number;
  /** Its place among the states of its label, and the place of the state it follows among those of the label before. */
  slot: number;
  readonly from: number;
  readonly step: Step;
  readonly meant: number;
  readonly crossed: number;
  /** Equal for states that what follows cannot tell apart. */
  readonly key: number;
}

/** Before the first label. */
export const START: State = {
  expected: 0,
  suspended: 0,
  swapping: false,
  items: 0,
  boundary: NO_BOUNDARY,
  introduced: false,
  stated: 0,
  cost: 0,
  slot: 0,
  from: 0,
  step: 'ignored',
  meant: 0,
  crossed: NO_BOUNDARY,
  key: 0,
};

/** Whether two states are the same for what follows, and the first costs so much more. */
export const isAlike = (one: State, other: State, more: number): boolean =>
  one.cost - other.cost === more &&
  one.key === other.key &&
  one.items > 1 === other.items > 1 &&
  one.stated === other.stated &&
  // How many there are is asked where it is known how many there should be.
  (one.stated === 0 || one.items === other.items) &&
  one.expected === other.expected &&
  one.suspended === other.suspended;

/**
 * Adds the state in which `entry` is used on the path of `state`.
 * @param count how many labels it stands for
 */
export function use(
  next: State[],
  state: State,
  entry: Entry,
  step: Step,
  meant: number,
  expected: number,
  suspended: number,
  stepCost: number,
  count = 1,
): void {
  const opens = step === 'opens' || step === 'opens-late' || step === 'opens-mistyped';
  const leaves = opens || step === 'resumes';
  const cost = state.cost + stepCost + (leaves ? leaving(state) : 0);
  const swapping = step === 'swapped';
  const boundary = Math.min(state.boundary, entry.boundary);
  const key = keyOf(expected, suspended, swapping, !opens, NO_BOUNDARY, false);
  if (isBeaten(next, cost, key)) return;
  insert(next, {
    expected,
    suspended,
    swapping,
    items: opens ? count : state.items + count,
    boundary: NO_BOUNDARY,
    introduced: false,
    stated: opens && !entry.optional ? entry.stated : leaves ? 0 : state.stated,
    cost,
    slot: 0,
    from: state.slot,
    step,
    meant,
    crossed: !opens && entry.opensSublist && boundary !== ANNEX_BOUNDARY ? NO_BOUNDARY : boundary,
    key,
  });
}

/** Adds the state in which `entry` is no label of any list. */
export function ignore(next: State[], state: State, entry: Entry, stepCost: number): void {
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
    slot: 0,
    from: state.slot,
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
  return ((expected * 16_384 + suspended) * 8 + flags) * 32 + boundary;
}

/** Whether a state is too dear for the beam, or one that cannot be told apart from it is no dearer. */
function isBeaten(states: readonly State[], cost: number, key: number): boolean {
  const best = states[0];
  if (!best) return false;
  if (cost > best.cost + BEAM_MARGIN) return true;
  if (states.length === BEAM && cost >= (states[BEAM - 1] as State).cost) return true;
  for (const state of states) {
    if (state.cost > cost) return false;
    if (state.key === key) return true;
  }
  return false;
}

/** Puts a state that is not beaten at its place among the others, cheapest first, and takes out what it beats. */
function insert(states: State[], state: State): void {
  let at = states.length;
  while (at > 0 && (states[at - 1] as State).cost > state.cost) at--;
  for (let index = at; index < states.length; index++) {
    if ((states[index] as State).key !== state.key) continue;
    states.splice(index, 1);
    break;
  }
  states.splice(at, 0, state);
  if (states.length > BEAM) states.pop();
}

/** What it costs to leave the list of a state as it is. */
export function leaving({ stated, expected, items }: State): number {
  if (stated === 0 || expected - 1 === stated) return 0;
  return items === stated ? COST.leaveMisnumbered : COST.leaveUnlikeStated;
}
