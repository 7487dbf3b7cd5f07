import { fact } from '../fact';
import { type LabelForm, RANK } from '../labels';
import { markdownOf, openingLabel, type Paragraph, standsAlone } from '../paragraph';
import type { Occurrence, Sequences } from './sequences';

/** Labels that may be items of a list of another form which changed its form halfway: 四、五、 behind （三）. */
export interface FormChange {
  readonly occurrences: readonly Occurrence[];
  /** The form of the list that they go on with. */
  readonly to: LabelForm;
  /** Labels one of which is a slip if the change is not one; none where the change explains itself. */
  readonly contested: readonly Occurrence[];
  /** How much cheaper the numbering must become by it to be believed. */
  readonly cost: number;
}

/** Nothing is wrong with the numbers, but everything about the labels says that they belong to the other list. */
const UNLIKE_ITS_OWN = -0.05;
/** The labels look like the other list and not like their own: less than any slip costs. */
const LIKE_THE_OTHER = 0.45;
/** They look like both, or have numerals of another kind: more than a gap, less than a gap and another slip. */
const LIKE_BOTH = 1.3;

const HIGHEST = RANK.han;
const LOWEST = RANK.circled;

/** A list as far as it is read, and what its labels look like. */
interface OpenList {
  readonly form: LabelForm;
  /** How many items were announced before its first one. */
  readonly stated: number;
  /** The number of its last item. */
  last: number;
  readonly styles: Set<string>;
  /** One of its items stands alone above its text. */
  headsText: boolean;
}

/** Labels that go on with a list of another form, and the list of their own form before them. */
interface Run {
  readonly occurrences: Occurrence[];
  readonly target: OpenList;
  readonly own: OpenList | undefined;
  /** The next number of the list of their own form, which may go on between them and behind them. */
  ownNext: number;
  /** The first label behind them, and those of their own list between them. */
  readonly others: Occurrence[];
}

/** The labels that do not fit their own list and fit another, and those that fit both and look like the other. */
export function formChanges(sequences: Sequences): FormChange[] {
  const [first] = sequences.openings;
  if (sequences.openings.every(({ label }) => label.form === first?.label.form)) return [];
  return [...scan(sequences, false), ...scan(sequences, true)];
}

function scan(sequences: Sequences, evenIfDue: boolean): FormChange[] {
  const changes: FormChange[] = [];
  /** The open list of each rank, with no higher label behind it; and the last with one, and the highest of these. */
  const open: (OpenList | undefined)[] = [];
  const passed: (OpenList | undefined)[] = [];
  const passedBy: number[] = [];
  let run: Run | undefined;

  const close = (next?: Occurrence): void => {
    if (run && next) run.others.push(next);
    const change = run && changeOf(run, evenIfDue);
    if (change) changes.push(change);
    run = undefined;
  };

  /** The lists behind which nothing higher came than labels of a rank: 五、 between （四） and what should be （五）. */
  const passedByOwn = (rank: number) => passed.map((list, below) => (passedBy[below] === rank ? list : undefined));

  const note = (occurrence: Occurrence): void => {
    const { form, ordinal } = occurrence.label;
    const rank = RANK[form];
    for (let below = rank + 1; below < open.length; below++) {
      passedBy[below] = open[below] ? rank : Math.min(rank, passedBy[below] ?? rank);
      passed[below] = open[below] ?? passed[below];
      open[below] = undefined;
    }
    const own = open[rank];
    const stated = sequences.stated[occurrence.order >> 1] as number;
    const list =
      ordinal === 1 || !own ? { form, stated, last: ordinal, styles: new Set<string>(), headsText: false } : own;
    list.last = ordinal;
    list.styles.add(styleOf(occurrence));
    list.headsText ||= headsText(sequences, occurrence);
    open[rank] = list;
  };

  for (const occurrence of sequences.openings) {
    const { form, ordinal } = occurrence.label;
    const rank = RANK[form];
    if (rank < HIGHEST || rank > LOWEST) continue;
    if (run) {
      const runForm = run.occurrences[0]?.label.form;
      if (form === runForm) {
        const isDue = ordinal === run.ownNext;
        if (ordinal === (run.occurrences.at(-1)?.label.ordinal ?? 0) + 1 && !(isDue && looksLikeOwn(run, occurrence))) {
          run.occurrences.push(occurrence);
          if (evenIfDue) note(occurrence);
          continue;
        }
        if (isDue) {
          run.ownNext++;
          run.others.push(occurrence);
          note(occurrence);
          continue;
        }
      }
      // Labels of lower forms than both lists are items below the run's members; any other ends it.
      else if (rank > Math.max(RANK[run.target.form], RANK[runForm ?? form])) continue;
      close(occurrence);
    }
    const own = open[rank];
    const isDue = ordinal === 1 || own?.last === ordinal - 1;
    const mayGoOn = ordinal > 1 && isDue === evenIfDue;
    const target = mayGoOn
      ? (goneOnWith(occurrence, open) ?? (isDue ? undefined : goneOnWith(occurrence, passedByOwn(rank))))
      : undefined;
    if (target) {
      const before = own && { ...own, styles: new Set(own.styles) };
      run = { occurrences: [occurrence], target, own: before, ownNext: (own?.last ?? 0) + 1, others: [] };
      if (!evenIfDue) continue;
    }
    note(occurrence);
  }
  close();
  return changes;
}

/** The list that a label may go on with: rather one whose numerals are of its kind, and the innermost of these. */
function goneOnWith({ label }: Occurrence, lists: readonly (OpenList | undefined)[]): OpenList | undefined {
  const goesOn = (list: OpenList | undefined) => list?.last === label.ordinal - 1 && list.form !== label.form;
  const isKin = (list: OpenList | undefined) => list !== undefined && isHan(list.form) === isHan(label.form);
  return lists.findLast((list) => goesOn(list) && isKin(list)) ?? lists.findLast(goesOn);
}

const isHan = (form: LabelForm): boolean => RANK[form] <= RANK['bracketed-han'];

/** What the labels that open paragraphs look like: each has its own Markdown, and stands alone or runs into its text. */
const styleOf = ({ paragraph }: Occurrence): string => openingStyle(paragraph);

const openingStyle = fact((paragraph) => markdownOf(paragraph) + opensAlone(paragraph));

const opensAlone = (paragraph: Paragraph): boolean => standsAlone(paragraph, openingLabel(paragraph)?.span.end ?? 0);

function looksLikeOwn({ own, target }: Run, occurrence: Occurrence): boolean {
  const style = styleOf(occurrence);
  return own?.styles.has(style) === true && !target.styles.has(style);
}

/** Undefined where nothing speaks for a change. */
function changeOf(run: Run, isDue: boolean): FormChange | undefined {
  const { occurrences, target, own, others } = run;
  const [first] = occurrences;
  const styles = new Set(occurrences.map(styleOf));
  const isKin = first !== undefined && isHan(first.label.form) === isHan(target.form);
  const isLikeTarget = [...styles].some((style) => target.styles.has(style));
  // 3） behind （2） with no 2） before it has lost half of its brackets, whatever it looks like.
  const isHalf = first?.label.form === 'half-bracketed-arabic' && target.form === 'bracketed-arabic' && !own;
  if (!isLikeTarget && !isHalf) return undefined;
  const isUnlikeOwn = own === undefined || [...styles].some((style) => !own.styles.has(style));
  const change = { occurrences, to: target.form };
  const fulfils = target.stated === occurrences.at(-1)?.label.ordinal;
  const isFromAbove = first !== undefined && RANK[first.label.form] < RANK[target.form];
  // The items of their own list have items of the other form below them, and they have none.
  const isBare =
    isFromAbove &&
    occurrences.length > 1 &&
    !others.some(({ label }) => label.form === target.form && label.ordinal === 1);
  if (!isDue || fulfils) {
    const contested = fulfils ? [] : [...occurrences, ...others];
    return { ...change, contested, cost: isKin && (isUnlikeOwn || isBare || fulfils) ? LIKE_THE_OTHER : LIKE_BOTH };
  }
  // The number with which they begin comes once more: （三） 四、五、 四、.
  const again = others.filter(({ label }) => label.form === first?.label.form && label.ordinal === first.label.ordinal);
  if (again.length > 0) return { ...change, contested: again, cost: isKin && isUnlikeOwn ? LIKE_THE_OTHER : LIKE_BOTH };
  const isApart =
    own !== undefined && own.styles.size === 1 && target.styles.size === 1 && own.last >= 2 && target.last >= 2;
  if (!isKin || !isApart || !isBare || !isUnlikeOwn || styles.size > 1 || !own.headsText) return undefined;
  return { ...change, contested: [], cost: UNLIKE_ITS_OWN };
}

/**
 * Whether a label stands alone above a paragraph of text. A heading that has no text stands alone even where the others
 * of its list run into theirs: it tells nothing of how the list is written.
 */
function headsText({ aboveText }: Sequences, { paragraph, order }: Occurrence): boolean {
  return aboveText[order >> 1] === true && opensAlone(paragraph);
}
