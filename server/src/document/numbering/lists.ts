import type { Label, LabelForm } from '../labels';

import { ANNEX_BOUNDARY, type Step } from './entry';
import type { Occurrence } from './sequences';
import type { Aligned } from './trace';

/** One label as an item of its list. */
export interface ListItem {
  readonly label: Label;
  /** 0-based. */
  readonly line: number;
  /** `not-restarted`: counts on across a heading at which the document's lists of this form begin anew. */
  readonly step: Step | 'not-restarted';
  /**
   * The number it should have after the items before it, as they are, those of a list that is not restarted too;
   * `label.ordinal` where it is right.
   */
  readonly meant: number;
}

/** A run of labels of one form that count on from each other. Never empty. */
export interface NumberedList {
  readonly form: LabelForm;
  readonly items: readonly ListItem[];
  /** How many lists of the same form it stands inside: 1 for a （一）… list between （二） and （三） of another. */
  readonly depth: number;
}

interface Habit {
  readonly restartRank: number;
  readonly isWorkReport: boolean;
  /** The lists stand in the articles of a regulation; they always restart. */
  readonly isBelowArticles: boolean;
}

interface OpenList {
  readonly form: LabelForm;
  readonly items: ListItem[];
  depth: number;
}

/** Cuts the labels of one form into lists along the steps that explain them; ignored labels are in none. */
export function cutLists(
  form: LabelForm,
  occurrences: readonly Occurrence[],
  steps: readonly Aligned[],
  habit: Habit,
): NumberedList[] {
  const reportsCrossing = isCrossingASlip(form, steps, habit);
  const lists: OpenList[] = [];
  const suspended: OpenList[] = [];
  let current: OpenList | undefined;

  const open = (): OpenList => {
    if (current) suspended.push(current);
    const list = { form, items: [], depth: 0 };
    lists.push(list);
    return list;
  };

  for (let index = 0; index < occurrences.length; index++) {
    const { label, line } = occurrences[index] as Occurrence;
    const aligned = steps[index] as Aligned;
    const { step, meant } = aligned;
    if (step === 'ignored') continue;
    if (step === 'opens' || step === 'opens-late' || step === 'opens-mistyped') {
      current = open();
    } else if (reportsCrossing && crosses(aligned, habit)) {
      current = open();
      current.items.push({ label, line, step: 'not-restarted', meant: 1 });
      continue;
    } else if (step === 'resumes') {
      const outer = suspended.pop();
      if (outer) {
        for (const inner of lists.slice(lists.lastIndexOf(outer) + 1)) inner.depth++;
        current = outer;
      }
    }
    current ??= open();
    current.items.push({ label, line, step, meant });
  }
  return lists;
}

const GOES_ON: ReadonlySet<Step> = new Set(['runs-on', 'gap', 'repeat', 'mistyped', 'fall']);

/** Whether a label goes on with a list across a heading at which the form begins anew, whatever else is wrong with it. */
const crosses = ({ step, crossed }: Aligned, { restartRank }: Habit): boolean =>
  GOES_ON.has(step) && crossed <= restartRank;

/**
 * A list that counts on across a heading is a slip where the document restarts elsewhere at least twice, and three
 * times as often as it runs on; for 一、 and （一） in a work report, where it runs on once; and across an article.
 */
function isCrossingASlip(form: LabelForm, steps: readonly Aligned[], habit: Habit): boolean {
  const { restartRank, isWorkReport } = habit;
  let restarts = 0;
  let crossings = 0;
  for (const aligned of steps) {
    const { step, crossed } = aligned;
    if (step === 'opens' && crossed <= restartRank && crossed > ANNEX_BOUNDARY) restarts++;
    if (crosses(aligned, habit)) crossings++;
  }
  if (habit.isBelowArticles) return true;
  const isHeading = form === 'bracketed-han' || form === 'han';
  return (
    crossings === 1 || (restarts >= 2 && restarts >= 3 * crossings) || (isHeading && isWorkReport && crossings <= 1)
  );
}
