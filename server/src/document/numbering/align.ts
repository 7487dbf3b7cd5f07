import { COST } from './costs';
import { ANNEX_BOUNDARY, type Entry, NO_BOUNDARY } from './entry';
import { BEAM, ignore, isAlike, leaving, START, type State, use } from './states';
import { type Aligned, createTrace, note, pathTo, type Trace } from './trace';

/** The cheapest explanation of all labels. */
export interface Alignment {
  /** In slips. */
  readonly cost: number;
  /** By which the next alignment can begin where the labels differ. */
  readonly work: Work;
}

/** How an alignment went. Costs are those of `COST`. */
export interface Work {
  readonly entries: readonly Entry[];
  readonly beam: number;
  /** In order; no labels are in none. */
  readonly stretches: readonly Stretch[];
  readonly cost: number;
  readonly slot: number;
}

/** Some labels in a row, which other alignments share. */
interface Stretch {
  /** Of its first label. */
  readonly index: number;
  /** Before the first label; with what they cost more here than in the alignment that they are of. */
  readonly states: readonly State[];
  readonly more: number;
  readonly trace: Trace;
}

/** So many labels a stretch has at least, where nothing is shared. */
const LENGTH = 32;

/** More labels of one form than any document has; what they are is then less important than the time it takes. */
const MANY = 5_000;
const NARROW_BEAM = 2;

/**
 * Explains the labels of one form in a document by the cheapest sequence of steps: each label follows the one
 * before, opens a list, is mistyped, stands behind a gap … A run of equal labels is one slip and takes one step. The
 * costs were measured on 1,000 documents that were not used to set them.
 * @param entries the labels of one form in order
 * @param restartRank boundaries of this rank or a higher one restart the numbering, others are run through
 * @param isNumber whether stray labels of this form are common (`1.` in the middle of figures)
 * @param known how labels of which most are the same were aligned by the same rank; gives the same result in less time
 */
export function align(entries: readonly Entry[], restartRank: number, isNumber: boolean, known?: Work): Alignment {
  if (known?.entries === entries) return finish(known);
  const beam = entries.length > MANY ? NARROW_BEAM : BEAM;
  const shared = known?.beam === beam ? sharedBy(known, entries) : NOTHING_SHARED;
  const stretches = shared.before.slice();
  let current: Stretch = { ...(stretches.pop() ?? BEGINNING), trace: createTrace() };
  let { index, states } = current;
  let next = 0;
  while (index < entries.length) {
    // Behind all that differs, as soon as nothing differs any more, the rest is as it was.
    while ((shared.behind[next]?.index ?? Number.POSITIVE_INFINITY) < index - shared.grown) next++;
    const old = shared.behind[next];
    const isAtOld = old?.index === index - shared.grown;
    if (isAtOld || index - current.index >= LENGTH) {
      if (known && isAtOld && areSame(states, old.states)) {
        const more = current.more + costOf(states) - (old.more + costOf(old.states));
        stretches.push(current);
        for (const one of shared.behind.slice(next))
          stretches.push({ ...one, index: one.index + shared.grown, more: one.more + more });
        return finish({ entries, beam, stretches, cost: known.cost + more, slot: known.slot });
      }
      if (!isAtOld) {
        stretches.push(current);
        current = { index, states, more: current.more, trace: createTrace() };
      }
    }
    const further = furtherEqual(entries, index);
    states = statesBehind(states, entries[index] as Entry, further, restartRank, isNumber, beam);
    note(current.trace, index - current.index, states);
    index += 1 + further;
  }
  stretches.push(current);
  const { cost, slot } = cheapest(states);
  return finish({ entries, beam, stretches, cost: current.more + cost, slot });
}

const BEGINNING = { index: 0, states: [START], more: 0 };

const finish = (work: Work): Alignment => ({ cost: work.cost / 10_000, work });

/** The steps of an alignment, one for each label. */
export const stepsOf = ({ work: { slot, entries, stretches } }: Alignment): readonly Aligned[] =>
  pathTo(slot, entries.length, stretches);

/** What an alignment can take over of another. */
interface Shared {
  /** The stretches before the first label that differs; the last of them may have it. */
  readonly before: readonly Stretch[];
  /** Those behind the last one, counted in the other; and how many labels more there are now. */
  readonly behind: readonly Stretch[];
  readonly grown: number;
}

const NOTHING_SHARED: Shared = { before: [], behind: [], grown: 0 };

function sharedBy({ entries: old, stretches }: Work, entries: readonly Entry[]): Shared {
  const shorter = Math.min(old.length, entries.length);
  let first = 0;
  while (first < shorter && isSame(old[first] as Entry, entries[first] as Entry)) first++;
  let same = 0;
  while (
    same < shorter - first &&
    isSame(old[old.length - 1 - same] as Entry, entries[entries.length - 1 - same] as Entry)
  )
    same++;
  // What stands before a stretch was explained by the labels up to its first; what stands behind, by the one before.
  return {
    before: stretches.filter(({ index }) => index < first),
    behind: stretches.filter(({ index }) => index > old.length - same),
    grown: entries.length - old.length,
  };
}

const isSame = (one: Entry, other: Entry): boolean =>
  one === other ||
  (one.ordinal === other.ordinal &&
    one.boundary === other.boundary &&
    one.introduced === other.introduced &&
    one.stated === other.stated &&
    one.optional === other.optional &&
    one.loose === other.loose &&
    one.eager === other.eager &&
    one.opensSublist === other.opensSublist &&
    one.inArticle === other.inArticle &&
    one.echo === other.echo);

/** What the cheapest of some states costs. */
const costOf = (states: readonly State[]): number => states[0]?.cost ?? 0;

/** Whether what follows goes on from some states as from others. */
function areSame(one: readonly State[], other: readonly State[]): boolean {
  const more = costOf(one) - costOf(other);
  return one.length === other.length && one.every((state, slot) => isAlike(state, other[slot] as State, more));
}

function statesBehind(
  states: readonly State[],
  entry: Entry,
  further: number,
  restartRank: number,
  isNumber: boolean,
  beam: number,
): State[] {
  const next: State[] = [];
  for (const state of states) {
    if (entry.optional) stepOptional(next, state, entry, restartRank);
    else if (further > 0) stepRun(next, state, entry, further, restartRank, isNumber);
    else stepHard(next, state, entry, restartRank, isNumber);
  }
  while (next.length > beam) next.pop();
  return next;
}

/** How many labels directly behind one that is equal to that before it are equal to it too; 0 if it is not. */
function furtherEqual(entries: readonly Entry[], index: number): number {
  let behind = index;
  while (isEqual(entries[behind - 1], entries[behind])) behind++;
  return Math.max(0, behind - index - 1);
}

/** Whether a label has the number of the one before with nothing between that could begin a new list. */
const isEqual = (before: Entry | undefined, entry: Entry | undefined): boolean =>
  before !== undefined &&
  entry !== undefined &&
  !before.optional &&
  !entry.optional &&
  entry.ordinal === before.ordinal &&
  entry.boundary === NO_BOUNDARY &&
  !entry.introduced;

const crossing = (boundary: number): number => (boundary === ANNEX_BOUNDARY ? COST.crossingAnnex : COST.crossing);

function stepOptional(next: State[], state: State, entry: Entry, restartRank: number): void {
  const { expected, items } = state;
  const boundary = Math.min(state.boundary, entry.boundary);
  const restarts = boundary <= restartRank;
  const fits = entry.ordinal === expected && !state.swapping;
  ignore(next, state, entry, fits && !entry.loose && !restarts ? COST.ignoreExpected : 0);
  if (state.swapping) return;
  if (expected > 0 && fits) {
    const using = entry.eager ? COST.useEager : entry.loose ? COST.useLoose : COST.useFitting;
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
  ignore(next, state, entry, ignoring(state, entry, isNumber));
}

/** The second of three or more equal labels: whatever it is, `further` ones behind it are too. */
function stepRun(
  next: State[],
  state: State,
  entry: Entry,
  further: number,
  restartRank: number,
  isNumber: boolean,
): void {
  const { expected, suspended, swapping } = state;
  if (swapping) return;
  if (expected > 0) {
    const cross = state.boundary <= restartRank ? crossing(state.boundary) : 0;
    const count = 1 + further;
    const isTypo = state.step === 'mistyped' || state.step === 'opens-mistyped';
    if (isTypo) use(next, state, entry, 'mistyped-on', expected, expected + count, suspended, 0, count);
    else use(next, state, entry, 'mistyped', expected, expected + count, suspended, cross + COST.mistyped, count);
    if (entry.ordinal === expected - 1) {
      use(next, state, entry, 'repeat', expected, expected, suspended, cross + COST.repeat, count);
    }
  }
  ignore(next, state, entry, ignoring(state, entry, isNumber));
}

const ignoring = ({ expected }: State, { echo, ordinal }: Entry, isNumber: boolean): number =>
  echo ? COST.ignoreEcho : isNumber && ordinal > expected + 1 ? COST.ignoreNumber : COST.ignore;

function stepNewList(next: State[], state: State, entry: Entry, boundary: number, restarts: boolean): void {
  const { expected } = state;
  const { ordinal } = entry;
  const first = expected === 0;
  const introduced = state.introduced || entry.introduced;
  const unbroken = boundary === NO_BOUNDARY;
  const single = state.items === 1 && !first ? (restarts ? COST.leaveSingle : COST.leaveSingleUnannounced) : 0;
  const free = first || restarts;
  if (ordinal === 1) {
    const announced = introduced ? COST.newIntroduced : COST.newUnannounced;
    const cost = free ? 0 : unbroken ? announced : introduced ? COST.newAtOtherBoundary : atOther(entry);
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

/** A heading of a list that begins here too says nothing of the habit; one in the middle of its list speaks against it. */
const atOther = ({ opensSublist }: Entry): number => (opensSublist ? COST.newAtOtherBoundary : COST.newAgainstHabit);

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

/** The cheapest of the states behind the last label, and what it costs to end there. */
function cheapest(states: readonly State[]): { readonly cost: number; readonly slot: number } {
  let best = { cost: Number.POSITIVE_INFINITY, slot: 0 };
  for (const state of states) {
    const cost =
      state.cost +
      (state.swapping ? COST.unfinishedSwap : 0) +
      (state.items === 1 && state.expected === 2 ? COST.leaveSingle : 0) +
      leaving(state);
    if (cost < best.cost) best = { cost, slot: state.slot };
  }
  return best;
}
