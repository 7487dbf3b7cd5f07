import { type LabelForm, RANK } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';

/** Which lists stand under which. */
export interface Nesting {
  /** The list whose item each list stands under, as the order of the forms has it. */
  readonly parents: ReadonlyMap<NumberedList, NumberedList>;
  /** The lists of a higher form that stand, whole, between two items of a list of a lower form. */
  readonly inside: ReadonlyMap<NumberedList, readonly NumberedList[]>;
  /** The form under which all lists of a form stand but one, where they are enough to speak of a habit. */
  readonly habits: ReadonlyMap<LabelForm, LabelForm>;
}

interface Placed {
  readonly list: NumberedList;
  readonly item: ListItem;
  readonly index: number;
}

/** @param lists lists whose forms make levels */
export function nestingOf(lists: readonly NumberedList[]): Nesting {
  const items = lists
    .flatMap((list) => list.items.map((item, index): Placed => ({ list, item, index })))
    .sort((a, b) => (isBefore(a.item, b.item) ? -1 : 1));
  const parents = new Map<NumberedList, NumberedList>();
  const inside = new Map<NumberedList, NumberedList[]>();
  const seen = new Set<NumberedList>();
  const open: NumberedList[] = [];
  /** The item before of every form, as long as no heading above both forms comes between. */
  const before = new Map<number, Placed>();
  for (const placed of items) {
    const { list } = placed;
    const rank = RANK[list.form];
    while (open.length > 0 && RANK[(open.at(-1) as NumberedList).form] >= rank) open.pop();
    const parent = open.at(-1);
    if (!seen.has(list)) {
      if (parent) parents.set(list, parent);
      const outer = enclosing(list, before);
      const beside = outer && inside.get(outer);
      if (beside) beside.push(list);
      else if (outer) inside.set(outer, [list]);
    }
    seen.add(list);
    open.push(list);
    // Another item of the list itself ends what stands in the item before it; a new list may stand inside.
    if (placed.index > 0) for (const lower of before.keys()) if (lower > rank) before.delete(lower);
    before.set(rank, placed);
  }
  return { parents, inside, habits: habitsOf(lists, parents) };
}

const isBefore = (a: ListItem, b: ListItem): boolean =>
  a.line < b.line || (a.line === b.line && a.label.span.start < b.label.span.start);

/** The list of a lower form two of whose items stand around a list. */
function enclosing(list: NumberedList, before: ReadonlyMap<number, Placed>): NumberedList | undefined {
  const last = list.items.at(-1) as ListItem;
  for (const [rank, { list: outer, index }] of before) {
    const next = outer.items[index + 1];
    if (rank > RANK[list.form] && next && isBefore(last, next)) return outer;
  }
  return undefined;
}

const ENOUGH = 3;

function habitsOf(
  lists: readonly NumberedList[],
  parents: ReadonlyMap<NumberedList, NumberedList>,
): ReadonlyMap<LabelForm, LabelForm> {
  const counts = new Map<LabelForm, Map<LabelForm | undefined, number>>();
  for (const list of lists) {
    const ofForm = counts.get(list.form) ?? new Map<LabelForm | undefined, number>();
    counts.set(list.form, ofForm);
    const parent = parents.get(list)?.form;
    ofForm.set(parent, (ofForm.get(parent) ?? 0) + 1);
  }
  const habits = new Map<LabelForm, LabelForm>();
  for (const [form, ofForm] of counts) {
    const total = [...ofForm.values()].reduce((sum, count) => sum + count, 0);
    for (const [parent, count] of ofForm) if (parent && count >= ENOUGH && count >= total - 1) habits.set(form, parent);
  }
  return habits;
}
