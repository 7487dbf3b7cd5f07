import { memoize } from '../text/memo';
import { firstAtLeast } from '../text/sorted';
import { type PolicyDocument, spanIn, startOf } from './document';
import type { LabelForm } from './labels';
import { linesWhere } from './lines-with';
import type { PlacedItem } from './numbering/items';
import { numberingOf } from './numbering/numbering';
import type { Paragraph } from './paragraph';
import { type Reference, referencesOf } from './references';
import { type Section, sectionsOf } from './sections';

/** A cross-reference and the numbered item it means. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly line: number;
  /** Undefined if there is none, or if more than one could be meant. */
  readonly target: PlacedItem | undefined;
  /** No item of the document has this number. */
  readonly dangling: boolean;
}

/** All cross-references of a document, in order. */
export const resolvedReferences = memoize((document: PolicyDocument): readonly ResolvedReference[] => {
  const resolved: ResolvedReference[] = [];
  let index: Index | undefined;
  for (const line of linesWithReferences(document)) {
    const references = referencesOf(document.paragraphs[line] as Paragraph);
    index ??= indexOf(document);
    const known = new Map<Reference, PlacedItem | undefined>();
    for (const reference of references) {
      const offset = startOf(document, line) + reference.span.start;
      const outer = reference.within && known.get(reference.within);
      const candidates = candidatesFor(reference, index);
      const isOther = ({ item }: PlacedItem): boolean =>
        item.line !== line || item.label.span.start !== reference.span.start;
      const here = outer ? pathBelow(index, startOfItem(document, outer)) : pathAt(index, offset);
      const target = choose(candidates, isOther, here, reference.backward ? offset : undefined);
      known.set(reference, target);
      const dangling = !candidates.all.items.slice(0, 2).some(isOther) && isNumbered(index, reference);
      resolved.push({ reference, line, target, dangling });
    }
  }
  return resolved;
});

const linesWithReferences = linesWhere((paragraph) => referencesOf(paragraph).length > 0);

/** Items by position, and where they begin. */
interface Group {
  readonly items: readonly PlacedItem[];
  readonly starts: readonly number[];
}

/** The items of one form and number: there may be many, to which there are many references. */
interface Candidates {
  readonly all: Group;
  /** Those below a heading, by its start. */
  readonly below: ReadonlyMap<number, Group>;
}

interface Index {
  /** By form and number as written. */
  candidates(key: string): Candidates;
  readonly forms: ReadonlySet<LabelForm>;
  /** For the start of each heading the starts of the headings above it, outermost first. */
  readonly paths: ReadonlyMap<number, readonly number[]>;
  readonly starts: readonly number[];
}

function indexOf(document: PolicyDocument): Index {
  const items = new Map<string, PlacedItem[]>();
  const forms = new Set<LabelForm>();
  for (const list of numberingOf(document)) {
    forms.add(list.form);
    for (const item of list.items) addTo(items, `${list.form} ${item.label.ordinal}`, { item, list });
  }
  const paths = new Map<number, readonly number[]>();
  const visit = ({ heading, children }: Section, above: readonly number[]): void => {
    paths.set(heading.start, above);
    const below = [...above, heading.start];
    for (const child of children) visit(child, below);
  };
  for (const section of sectionsOf(document)) visit(section, []);

  const groupOf = (members: readonly PlacedItem[]): Group => ({
    items: members,
    starts: members.map((member) => startOfItem(document, member)),
  });
  const known = new Map<string, Candidates>();
  const candidates = (key: string): Candidates => {
    const before = known.get(key);
    if (before) return before;
    const all = [...(items.get(key) ?? [])].sort((a, b) => startOfItem(document, a) - startOfItem(document, b));
    const below = new Map<number, PlacedItem[]>();
    for (const candidate of all) {
      for (const heading of paths.get(startOfItem(document, candidate)) ?? []) addTo(below, heading, candidate);
    }
    const groups = new Map(Array.from(below, ([heading, members]) => [heading, groupOf(members)]));
    const made: Candidates = { all: groupOf(all), below: groups };
    known.set(key, made);
    return made;
  };
  return { candidates, forms, paths, starts: [...paths.keys()].sort((a, b) => a - b) };
}

function addTo<Key>(groups: Map<Key, PlacedItem[]>, key: Key, item: PlacedItem): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}

/** The items that a reference can mean by form and number. */
function candidatesFor({ forms, ordinal }: Reference, { candidates, forms: used }: Index): Candidates {
  return candidates(`${forms.find((candidate) => used.has(candidate))} ${ordinal}`);
}

/** A number can only dangle where the document numbers in that form: an excerpt may have lost its chapters. */
const isNumbered = ({ forms: used }: Index, { forms }: Reference): boolean => forms.some((form) => used.has(form));

/**
 * The candidate in the innermost section around the reference; undefined where two are equally near.
 * @param isOther of the label that the reference itself stands in it is false
 * @param here the headings above, outermost first
 * @param behind of a reference that points back, its offset: the last candidate before it is meant
 */
function choose(
  { all, below }: Candidates,
  isOther: (candidate: PlacedItem) => boolean,
  here: readonly number[],
  behind: number | undefined,
): PlacedItem | undefined {
  if (all.items.length <= 2) {
    const others = all.items.filter(isOther);
    if (others.length <= 1) return others[0];
  }
  for (let depth = here.length; depth >= 0; depth--) {
    const group = depth === 0 ? all : below.get(here[depth - 1] as number);
    if (!group) continue;
    if (behind === undefined) {
      const [first, second] = group.items.slice(0, 3).filter(isOther);
      if (first) return second ? undefined : first;
    } else {
      const end = firstAtLeast(group.starts, behind + 1);
      const last = group.items.slice(Math.max(0, end - 2), end).findLast(isOther);
      if (last) return last;
    }
  }
  return undefined;
}

const startOfItem = (document: PolicyDocument, { item }: PlacedItem): number =>
  spanIn(document, item.line, item.label.span).start;

/** The headings above what stands under a heading. */
const pathBelow = ({ paths }: Index, heading: number): readonly number[] => [...(paths.get(heading) ?? []), heading];

/** The headings above an offset, the section it lies in included. */
function pathAt(index: Index, offset: number): readonly number[] {
  const start = index.starts[firstAtLeast(index.starts, offset + 1) - 1];
  return start === undefined ? [] : pathBelow(index, start);
}
