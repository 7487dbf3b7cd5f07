import { memoize, once } from '../../text/memo';
import { contentsAspect } from '../contents';
import { appendixAspect } from '../footnotes/footnotes';
import { LABEL_FORMS, type Label, type LabelForm, RANK } from '../labels';
import { derive, type Versions } from '../versions';
import { stepsOf, type Work } from './align';
import { labelAspect } from './aspect';
import { acceptBeginnings } from './beginnings';
import { createEntries, type Named } from './entries';
import type { Entry } from './entry';
import { type FormChange, formChanges } from './form-changes';
import { explain, type Recall, UNUSUAL } from './habits';
import { waysToLevel } from './levels';
import { cutLists, type ListItem, type NumberedList } from './lists';
import { type Boundary, mergeBoundaries, type Occurrence, type Sequences, sequencesOf } from './sequences';
import type { Aligned } from './trace';

/** All that the numbered lists of a document are read from. */
export const NUMBERING = [labelAspect, appendixAspect, contentsAspect];

/**
 * The numbered lists of a document as a reader sees them: which labels count on from which, where a list restarts
 * and where it slipped. They are the same by `===` as those of the version before, if no label and no line moved.
 */
export const numberingOf = derive(
  NUMBERING,
  (document): readonly NumberedList[] => {
    const latest = latestOf(document.versions);
    const source = { sequences: sequencesOf(document), latest };
    const lists = acceptBeginnings(listsOf(withFormChanges(source, readLists(source, [])).lowest));
    if (!areSame(latest.lists, lists)) latest.lists = lists;
    return latest.lists;
  },
  (lists, _, document) => {
    // They follow each version, so that there is one line between two at most.
    sequencesOf(document);
    return lists;
  },
);

/**
 * What is known of the last version of a document: a keystroke changes few of its labels, and little of what is tried.
 * Names are made of a form, a level, and a number for the change that was tried on the labels.
 */
interface Latest {
  readonly entriesOf: ReturnType<typeof createEntries>;
  /** By name and by the rank at which the labels restart. */
  readonly works: Map<string, Work>;
  readonly levels: Map<string, Level>;
  /** The labels of a form with those of a change. */
  readonly guests: Map<string, Guests>;
  changes: FormChanges | undefined;
  lists: readonly NumberedList[];
}

interface Guests {
  readonly own: readonly Occurrence[];
  readonly changes: readonly FormChange[];
  readonly occurrences: readonly Occurrence[];
}

interface FormChanges {
  readonly of: Sequences;
  readonly changes: readonly FormChange[];
}

const latestOf = memoize(
  (_: Versions): Latest => ({
    entriesOf: createEntries(),
    works: new Map(),
    levels: new Map(),
    guests: new Map(),
    changes: undefined,
    lists: [],
  }),
);

const areSame = (some: readonly NumberedList[], others: readonly NumberedList[]): boolean =>
  some.length === others.length &&
  some.every(({ form, depth, items }, index) => {
    const other = others[index] as NumberedList;
    return (
      form === other.form &&
      depth === other.depth &&
      items.length === other.items.length &&
      items.every(({ label, line, step, meant }, at) => {
        const item = other.items[at] as ListItem;
        return label === item.label && line === item.line && step === item.step && meant === item.meant;
      })
    );
  });

/** What the readings of one version have in common. */
interface Source {
  readonly sequences: Sequences;
  readonly latest: Latest;
}

/** One way to read the numbers of a document, and what its slips cost. */
interface Reading {
  readonly cost: number;
  /** The lowest level, and with it all above. */
  readonly lowest: LevelReading;
  /** What was read before each form. */
  readonly before: ReadonlyMap<LabelForm, LevelReading>;
}

/**
 * Forms are read from the highest to the lowest, and the labels in use of the higher ones are the boundaries of the
 * lower: a false label never cuts a list.
 * @param changes labels to be read as items of another form
 * @param tried how many changes were tried before and with these
 * @param plain how they were read without the changes: no different down to the first form that these concern
 */
function readLists(source: Source, changes: readonly FormChange[], tried = 0, plain?: Reading): Reading {
  const { sequences } = source;
  const first = Math.min(
    ...changes.flatMap(({ to, occurrences }) => [RANK[to], ...occurrences.map(({ label }) => RANK[label.form])]),
  );
  const before = new Map<LabelForm, LevelReading>();
  let reading: LevelReading = {
    above: undefined,
    lists: () => [],
    cost: 0,
    boundaries: sequences.fixedBoundaries,
    restarts: false,
  };
  for (const form of LABEL_FORMS) {
    if (RANK[form] <= first) reading = plain?.before.get(form) ?? reading;
    before.set(form, reading);
    if (plain && RANK[form] < first) continue;
    const occurrences = occurrencesOf(form, source, changes, tried);
    if (occurrences.length === 0) continue;
    const readings = waysToLevel(occurrences).map((levels, way) =>
      levels.reduce((above, level, index) => {
        const place = `${form} ${way} ${index}`;
        const labels = { name: `${place} ${tried}`, like: `${place} 0`, occurrences: level };
        return readLevel(form, labels, above, source);
      }, reading),
    );
    // The first way is the usual one.
    reading = readings.reduce((best, other) => (other.cost + UNUSUAL < best.cost ? other : best));
  }
  return { cost: reading.cost, lowest: reading, before };
}

/** What is read of a document down to one level. */
interface LevelReading {
  readonly above: LevelReading | undefined;
  /** The lists of this level. */
  readonly lists: () => readonly NumberedList[];
  /** Of all levels. */
  readonly cost: number;
  /** The labels in use, which the lower levels may begin anew at. */
  readonly boundaries: readonly Boundary[];
  /** The lists of a level begin anew. */
  readonly restarts: boolean;
}

/** What the labels of one level are by themselves, and what that was read from. */
interface Level extends Omit<LevelReading, 'above'> {
  readonly entries: readonly Entry[];
  readonly boundariesAbove: readonly Boundary[];
  readonly restartsElsewhere: boolean;
  /** Of this level. */
  readonly cost: number;
  /** The labels of this level that are in use. */
  readonly own: readonly Boundary[];
}

function readLevel(form: LabelForm, labels: Named, above: LevelReading, source: Source): LevelReading {
  const { sequences, latest } = source;
  const { boundaries, restarts } = above;
  const entries = latest.entriesOf(labels, boundaries, sequences);
  const [like, before] = [latest.levels.get(labels.like), latest.levels.get(labels.name)];
  const holds = (known: Level | undefined): known is Level =>
    known?.entries === entries && known.boundariesAbove === boundaries && known.restartsElsewhere === restarts;
  const level = holds(like) ? like : holds(before) ? before : levelOf(form, labels, entries, above, source);
  latest.levels.set(labels.name, level);
  return { ...level, above, cost: above.cost + level.cost };
}

function levelOf(
  form: LabelForm,
  { name, like, occurrences }: Named,
  entries: readonly Entry[],
  { boundaries, restarts: restartsElsewhere }: LevelReading,
  { sequences: { isWorkReport }, latest: { works, levels } }: Source,
): Level {
  const recall: Recall = (restartRank, compute) => {
    const known = works.get(`${like} ${restartRank}`);
    const alignment = compute(known?.entries === entries ? known : (works.get(`${name} ${restartRank}`) ?? known));
    works.set(`${name} ${restartRank}`, alignment.work);
    return alignment;
  };
  const circumstances = { form, occurrences, boundaries, isWorkReport, restartsElsewhere };
  const { alignment, restartRank, cost } = explain(entries, circumstances, recall);
  const steps = stepsOf(alignment);
  const isBelowArticles = restartRank >= RANK.article && entries.some(({ inArticle }) => inArticle);
  const used = labelsInUse(form, occurrences, steps);
  const before = levels.get(name);
  const own = before && areEqual(before.own, used) ? before.own : used;
  return {
    entries,
    boundariesAbove: boundaries,
    restartsElsewhere,
    cost,
    own,
    boundaries:
      before?.own === own && before.boundariesAbove === boundaries
        ? before.boundaries
        : mergeBoundaries(boundaries, own),
    lists: once(() => cutLists(form, occurrences, steps, { restartRank, isBelowArticles, isWorkReport })),
    restarts: restartsElsewhere || steps.filter(({ step }) => step === 'opens').length >= MANY_LISTS,
  };
}

/** A form with so many lists begins anew by habit. */
const MANY_LISTS = 3;

/** The lists of a level and of all levels above, the highest first. */
function listsOf(lowest: LevelReading): readonly NumberedList[] {
  const levels: (readonly NumberedList[])[] = [];
  for (let level: LevelReading | undefined = lowest; level; level = level.above) levels.push(level.lists());
  return levels.reverse().flat();
}

const MOST_CHANGES = 8;

/**
 * Tries each change of form that would explain a slip, and keeps those that make the whole cheaper. Each that is kept
 * may show slips that another explains.
 */
function withFormChanges(source: Source, plain: Reading): Reading {
  let best = plain;
  let left = formChangesOf(source);
  const accepted: FormChange[] = [];
  let tried = 0;
  for (let suspects = suspectsIn(left, best); suspects.length > 0 && tried < MOST_CHANGES; ) {
    tried++;
    const [change, ...others] = suspects as [FormChange, ...FormChange[]];
    left = left.filter((other) => other !== change);
    const reading = readLists(source, [...accepted, change], tried, plain);
    const cost = reading.cost + change.cost;
    if (cost < best.cost) {
      best = { ...reading, cost };
      accepted.push(change);
      suspects = suspectsIn(left, best);
    } else suspects = others;
  }
  return best;
}

function formChangesOf({ sequences, latest }: Source): readonly FormChange[] {
  const known = latest.changes?.of;
  const isSame =
    known?.openings === sequences.openings &&
    known.stated === sequences.stated &&
    known.aboveText === sequences.aboveText;
  if (!isSame) latest.changes = { of: sequences, changes: formChanges(sequences) };
  return latest.changes?.changes ?? [];
}

/** The changes that explain themselves, or a label that does not fit where it stands in a reading. */
function suspectsIn(changes: readonly FormChange[], reading: Reading): readonly FormChange[] {
  const isSound = soundAmong(new Set(changes.flatMap(({ contested }) => contested.map(({ label }) => label))), reading);
  return changes.filter(
    ({ contested }) => contested.length === 0 || contested.some((occurrence) => !isSound(occurrence)),
  );
}

/** Tells which of some labels are in a list of a reading and fit where they stand. */
function soundAmong(labels: ReadonlySet<Label>, { lowest }: Reading): (occurrence: Occurrence) => boolean {
  // A line that repeats the one before may be the same paragraph: only the place tells its labels from those.
  const sound = new Map<Label, Set<number>>();
  for (const { items } of labels.size > 0 ? listsOf(lowest) : []) {
    for (const { step, label, line } of items) {
      if (!labels.has(label) || !IS_SOUND.has(step)) continue;
      const lines = sound.get(label);
      if (lines) lines.add(line);
      else sound.set(label, new Set([line]));
    }
  }
  return ({ label, line }) => sound.get(label)?.has(line) === true;
}

/** Steps of labels whose number fits where they stand. */
const IS_SOUND: ReadonlySet<string> = new Set(['follows', 'opens', 'runs-on', 'not-restarted', 'swapped-back']);

const NONE: readonly Occurrence[] = [];

/** The labels of a form, without those that are read as another, with those that are read as this one. */
function occurrencesOf(
  form: LabelForm,
  { sequences: { byForm }, latest: { guests } }: Source,
  changes: readonly FormChange[],
  tried: number,
): readonly Occurrence[] {
  const own = byForm.get(form) ?? NONE;
  const isConcerned = changes.some(({ to, occurrences }) => to === form || occurrences[0]?.label.form === form);
  if (!isConcerned) return own;
  const name = `${form} ${tried}`;
  const known = guests.get(name);
  if (
    known?.own === own &&
    known.changes.length === changes.length &&
    known.changes.every((one, at) => one === changes[at])
  )
    return known.occurrences;
  const gone = new Set(changes.flatMap(({ occurrences }) => occurrences));
  const come = changes.flatMap(({ to, occurrences }) => (to === form ? occurrences : []));
  const occurrences = [...own.filter((occurrence) => !gone.has(occurrence)), ...come].sort((a, b) => a.order - b.order);
  guests.set(name, { own, changes, occurrences });
  return occurrences;
}

/** The labels of a form that are in use, as boundaries. */
function labelsInUse(form: LabelForm, occurrences: readonly Occurrence[], steps: readonly Aligned[]): Boundary[] {
  const rank = RANK[form];
  const boundaries: Boundary[] = [];
  for (let index = 0; index < occurrences.length; index++) {
    const { step, meant } = steps[index] as Aligned;
    if (step !== 'ignored') boundaries.push({ order: (occurrences[index] as Occurrence).order, rank, ordinal: meant });
  }
  return boundaries;
}

const areEqual = (some: readonly Boundary[], others: readonly Boundary[]): boolean =>
  some.length === others.length &&
  some.every(({ order, rank, ordinal }, at) => {
    const other = others[at] as Boundary;
    return order === other.order && rank === other.rank && ordinal === other.ordinal;
  });
