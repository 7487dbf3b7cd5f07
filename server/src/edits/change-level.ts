import type { PolicyDocument } from '../document/document';
import { LABEL_FORMS, type LabelForm, RANK } from '../document/labels';
import type { ListItem } from '../document/numbering/lists';
import { parentOf, type Section, siblingsOf } from '../document/sections';
import type { Edit } from '../text/span';
import { itemsByOffset, type Relabelling, relabel, styleOf } from './relabel';

/** The levels of a document that is not in chapters, from the highest. */
const LADDER: readonly LabelForm[] = ['han', 'bracketed-han', 'arabic', 'bracketed-arabic', 'circled'];

/**
 * Raises a section to the level of the heading above it, with everything below it one level higher too. It stands
 * behind its former parent, whose later siblings count on from it; its own later siblings become its children.
 * Gives undefined where there is no level above, or where a level has no label to be written with.
 */
export function promote(document: PolicyDocument, section: Section): Edit[] | undefined {
  const parent = parentOf(document, section);
  if (!parent) return undefined;
  const items = itemsByOffset(document);
  const raised = items.get(section.heading.start);
  const above = items.get(parent.heading.start);
  if (!raised || !above || !isOnLadder(raised) || !isOnLadder(above)) return undefined;

  const changes: Relabelling[] = [{ item: raised, form: above.label.form, ordinal: above.label.ordinal + 1 }];
  changes.push(...shifted(items, following(document, items, parent), 1));
  const ownForm = raised.label.form;
  changes.push(
    ...relevelled(items, section.children, (form) =>
      form === childForm(items, section) ? ownForm : higher(document, form),
    ),
  );
  let ordinal = section.children.length;
  for (const sibling of following(document, items, section)) {
    const item = items.get(sibling.heading.start);
    ordinal++;
    if (item) changes.push({ item, form: item.label.form, ordinal });
  }
  return relabel(document, changes);
}

/**
 * Lowers a section below the sibling before it, as its last child, with everything below it one level lower too.
 * The later siblings count on without it. Gives undefined where there is no sibling before or no level below.
 */
export function demote(document: PolicyDocument, section: Section): Edit[] | undefined {
  const siblings = siblingsOf(document, section);
  const before = siblings[siblings.indexOf(section) - 1];
  const items = itemsByOffset(document);
  const lowered = items.get(section.heading.start);
  if (!before || !lowered || !isOnLadder(lowered)) return undefined;
  const form = childForm(items, before) ?? lower(document, lowered.label.form);
  if (!form || RANK[form] <= RANK[lowered.label.form] || !styleOf(document, form)) return undefined;

  const changes: Relabelling[] = [{ item: lowered, form, ordinal: before.children.length + 1 }];
  changes.push(...shifted(items, following(document, items, section), -1));
  const deeper = relevelled(items, section.children, (own) => lower(document, own));
  if (deeper.length < count(section.children)) return undefined;
  return relabel(document, [...changes, ...deeper]);
}

const isOnLadder = ({ label }: ListItem): boolean => LADDER.includes(label.form);

/** The siblings behind a section that count on from it: in labels of its own form, up to where they begin anew. */
function following(document: PolicyDocument, items: ReadonlyMap<number, ListItem>, section: Section): Section[] {
  const siblings = siblingsOf(document, section);
  const own = items.get(section.heading.start)?.label;
  const result: Section[] = [];
  let last = own?.ordinal ?? Number.POSITIVE_INFINITY;
  for (const sibling of siblings.slice(siblings.indexOf(section) + 1)) {
    const label = items.get(sibling.heading.start)?.label;
    if (label?.form !== own?.form) continue;
    if (!label || label.ordinal <= last) break;
    last = label.ordinal;
    result.push(sibling);
  }
  return result;
}

function shifted(items: ReadonlyMap<number, ListItem>, sections: readonly Section[], by: number): Relabelling[] {
  return sections.flatMap(({ heading }) => {
    const item = items.get(heading.start);
    return item ? [{ item, form: item.label.form, ordinal: item.label.ordinal + by }] : [];
  });
}

/** The form of the sections right below one; undefined where there are none. */
export const childForm = (items: ReadonlyMap<number, ListItem>, { children }: Section): LabelForm | undefined =>
  children[0] && items.get(children[0].heading.start)?.label.form;

/** All sections below, in the form that `to` gives for their own; those for which it gives none are left out. */
export function relevelled(
  items: ReadonlyMap<number, ListItem>,
  sections: readonly Section[],
  to: (form: LabelForm) => LabelForm | undefined,
): Relabelling[] {
  return sections.flatMap(({ heading, children }) => {
    const item = items.get(heading.start);
    const form = item && to(item.label.form);
    const below = relevelled(items, children, to);
    return item && form ? [{ item, form, ordinal: item.label.ordinal }, ...below] : below;
  });
}

const count = (sections: readonly Section[]): number =>
  sections.reduce((sum, { children }) => sum + 1 + count(children), 0);

/** The forms that the document uses, and below them those of the ladder that it could go on with. */
function levels(document: PolicyDocument): LabelForm[] {
  const used = new Set([...itemsByOffset(document).values()].map(({ label }) => label.form));
  const lowest = Math.max(...LADDER.map((form, index) => (used.has(form) ? index : -1)));
  return LABEL_FORMS.filter((form) => LADDER.includes(form) && (used.has(form) || LADDER.indexOf(form) > lowest));
}

/** The form of the level below, if there is one left. */
export function lower(document: PolicyDocument, form: LabelForm): LabelForm | undefined {
  const all = levels(document);
  return all[all.indexOf(form) + 1];
}

function higher(document: PolicyDocument, form: LabelForm): LabelForm | undefined {
  const all = levels(document);
  return all[all.indexOf(form) - 1];
}
