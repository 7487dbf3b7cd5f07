import type { PolicyDocument } from '../../document/document';
import { type LabelForm, RANK } from '../../document/labels';
import { linesWhere } from '../../document/lines-with';
import type { ListItem } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { isApartOf } from '../../document/numbering/sequences';
import { memoize } from '../../text/memo';

/** An item whose form makes a level. */
export interface Heading {
  readonly form: LabelForm;
  readonly item: ListItem;
}

/** The items of one form between two headings of higher forms, whatever their numbers. Never empty. */
export interface Group {
  readonly form: LabelForm;
  readonly items: readonly ListItem[];
  /** The place of its first item among all headings. */
  readonly place: number;
  /** The heading that it stands under. */
  readonly parent: Heading | undefined;
  /** The heading behind it, if that is of a form between those of the parent and of the group. */
  readonly turned: Heading | undefined;
}

interface OpenGroup extends Group {
  readonly items: ListItem[];
  turned: Heading | undefined;
}

/** Lower forms do not make levels. */
const LOWEST = RANK['bracketed-arabic'];

const linesWithLabels = linesWhere(({ labels }) => labels.length > 0);

/** The headings of a document in order, those that fit in no list included. */
export const headingsOf = memoize((document: PolicyDocument): readonly Heading[] => {
  const listed = numberingOf(document).flatMap(({ form, items }) => items.map((item): Heading => ({ form, item })));
  const known = new Set(listed.filter(({ item }) => !item.label.glued).map(({ item }) => item.line));
  const isApart = isApartOf(document);
  const others: Heading[] = [];
  for (const line of linesWithLabels(document)) {
    if (known.has(line) || isApart(line)) continue;
    const label = document.paragraphs[line]?.labels.find(({ glued, optional }) => !glued && !optional);
    if (label) others.push({ form: label.form, item: { label, line, step: 'ignored', meant: label.ordinal } });
  }
  return [...listed, ...others]
    .filter(({ form }) => RANK[form] <= LOWEST)
    .sort((a, b) => a.item.line - b.item.line || a.item.label.span.start - b.item.label.span.start);
});

/**
 * The groups of a document by their forms, in order. How they stand under one another is told by the forms alone, so
 * that it is not another when numbers are put right.
 */
export const groupsOf = memoize((document: PolicyDocument): ReadonlyMap<LabelForm, readonly Group[]> => {
  const groups = new Map<LabelForm, Group[]>();
  const open: OpenGroup[] = [];
  for (const [place, heading] of headingsOf(document).entries()) {
    const { form, item } = heading;
    const rank = RANK[form];
    while (open.length > 0 && rankOf(open.at(-1)) > rank) {
      const closed = open.pop() as OpenGroup;
      if (rankOf(open.at(-1)) < rank) closed.turned = heading;
    }
    const above = open.at(-1);
    if (above?.form === form) {
      above.items.push(item);
      continue;
    }
    const parent = above && { form: above.form, item: above.items.at(-1) as ListItem };
    const group: OpenGroup = { form, items: [item], place, parent, turned: undefined };
    open.push(group);
    const ofForm = groups.get(form);
    if (ofForm) ofForm.push(group);
    else groups.set(form, [group]);
  }
  return groups;
});

const rankOf = (group: Group | undefined): number => (group ? RANK[group.form] : 0);

/**
 * Whether the groups of a form rather count on from one another than begin anew. That a single one does is a slip, but
 * not in a regulation, whose chapters may count on through its parts.
 */
export function runOn(groups: readonly Group[]): boolean {
  let more = rankOf(groups[0]) < RANK.han ? 1 : 0;
  for (const [index, { items }] of groups.entries()) {
    const before = groups[index - 1]?.items.at(-1);
    const first = items[0]?.label.ordinal;
    if (!before) continue;
    if (first === 1) more--;
    else if (first === before.label.ordinal + 1) more++;
  }
  return more > 1;
}

const ENOUGH = 3;

/** The form under which all groups of a form stand but one, where they are enough to speak of a habit. */
export function habitOf(groups: readonly Group[]): LabelForm | undefined {
  const counts = new Map<LabelForm, number>();
  for (const { parent } of groups) if (parent) counts.set(parent.form, (counts.get(parent.form) ?? 0) + 1);
  for (const [form, count] of counts) if (count >= ENOUGH && count >= groups.length - 1) return form;
  return undefined;
}
