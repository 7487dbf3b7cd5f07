import { type LabelForm, RANK } from '../labels';
import { markdownOf, standsAlone } from '../paragraph';
import type { Occurrence } from './sequences';

/**
 * Labels that may be items of a list of another form which changed its form halfway: 四、五、 behind （三），where
 * 四、 is not due itself.
 */
export interface FormChange {
  readonly occurrences: readonly Occurrence[];
  /** The label behind them. */
  readonly next: Occurrence | undefined;
  /** The form of the list that they go on with. */
  readonly to: LabelForm;
  /** How much cheaper the numbering must become by it to be believed. */
  readonly cost: number;
}

/** The labels look like the other list and not like their own: less than any slip costs. */
const LOOKS_LIKE_THE_OTHER = 0.45;
/** They look like both: more than a gap, less than a gap and another slip. */
const LOOKS_LIKE_BOTH = 1.3;

const HIGHEST = RANK.han;
const LOWEST = RANK.circled;

/**
 * The labels that do not fit their own list and fit another; and those that fit both, where the number with which
 * they begin comes once more behind them: （三） 四、五、 四、.
 * @param openings the labels that open paragraphs, in order
 */
export function formChanges(openings: readonly Occurrence[]): FormChange[] {
  const both = scan(openings, true).filter(
    ({ occurrences: [first], next }) =>
      next?.label.form === first?.label.form && next?.label.ordinal === first?.label.ordinal,
  );
  return [...scan(openings, false), ...both];
}

function scan(openings: readonly Occurrence[], evenIfDue: boolean): FormChange[] {
  const changes: FormChange[] = [];
  /** The last label of each rank with no higher one behind it. */
  const last: (Occurrence | undefined)[] = [];
  let run: Occurrence[] = [];
  let target: Occurrence | undefined;
  /** The label of its own form before the run. */
  let before: Occurrence | undefined;

  const close = (next: Occurrence | undefined): void => {
    const [first] = run;
    if (first && target) {
      const cost = costOf(first, target, before);
      if (cost !== undefined) changes.push({ occurrences: run, next, to: target.label.form, cost });
    }
    run = [];
    target = undefined;
  };

  const note = (occurrence: Occurrence, rank: number): void => {
    last.length = Math.max(last.length, rank + 1);
    last.fill(undefined, rank + 1);
    last[rank] = occurrence;
  };

  for (const occurrence of openings) {
    const { form, ordinal } = occurrence.label;
    const rank = RANK[form];
    if (rank < HIGHEST || rank > LOWEST) continue;
    const previous = run.at(-1);
    if (previous && form === previous.label.form && ordinal === previous.label.ordinal + 1) {
      run.push(occurrence);
      if (evenIfDue) note(occurrence, rank);
      continue;
    }
    // Labels of lower forms than both lists are items below the run's members; any other ends it.
    if (target && previous && rank > Math.max(RANK[target.label.form], RANK[previous.label.form])) continue;
    close(occurrence);
    const own = last[rank];
    const isDue = ordinal === 1 || own?.label.ordinal === ordinal - 1;
    const other = last.find((candidate) => candidate?.label.ordinal === ordinal - 1 && candidate.label.form !== form);
    if (other && ordinal > 1 && isDue === evenIfDue) {
      run = [occurrence];
      target = other;
      before = own;
      if (!evenIfDue) continue;
    }
    note(occurrence, rank);
  }
  close(undefined);
  return changes;
}

/** Undefined if the label looks like its own list and not like the other. */
function costOf(suspect: Occurrence, other: Occurrence, own: Occurrence | undefined): number | undefined {
  const style = ({ paragraph, label }: Occurrence): string =>
    markdownOf(paragraph) + standsAlone(paragraph, label.span.end);
  if (style(suspect) !== style(other)) return undefined;
  return own === undefined || style(own) === style(other) ? LOOKS_LIKE_BOTH : LOOKS_LIKE_THE_OTHER;
}
