import { memoize } from '../text/memo';
import { type PolicyDocument, spanIn, startOf } from './document';
import type { LabelForm } from './labels';
import type { PlacedItem } from './numbering/items';
import { numberingOf } from './numbering/numbering';
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
  for (const [line, paragraph] of document.paragraphs.entries()) {
    const references = referencesOf(paragraph);
    if (references.length === 0) continue;
    index ??= indexOf(document);
    const known = new Map<Reference, PlacedItem | undefined>();
    for (const reference of references) {
      const offset = startOf(document, line) + reference.span.start;
      const outer = reference.within && known.get(reference.within);
      const candidates = candidatesFor(reference, index, line);
      const target = choose(document, index, candidates, outer, offset, reference.backward);
      known.set(reference, target);
      resolved.push({ reference, line, target, dangling: candidates.length === 0 && isNumbered(index, reference) });
    }
  }
  return resolved;
});

interface Index {
  /** Items by form and number as written. */
  readonly items: ReadonlyMap<string, readonly PlacedItem[]>;
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
    for (const item of list.items) {
      const key = `${list.form} ${item.label.ordinal}`;
      const known = items.get(key);
      if (known) known.push({ item, list });
      else items.set(key, [{ item, list }]);
    }
  }
  const paths = new Map<number, readonly number[]>();
  const visit = ({ heading, children }: Section, above: readonly number[]): void => {
    paths.set(heading.start, above);
    const below = [...above, heading.start];
    for (const child of children) visit(child, below);
  };
  for (const section of sectionsOf(document)) visit(section, []);
  return { items, forms, paths, starts: [...paths.keys()].sort((a, b) => a - b) };
}

/** The items that a reference can mean by form and number; not the label it stands in itself. */
function candidatesFor({ forms, ordinal, span }: Reference, { items, forms: used }: Index, line: number): PlacedItem[] {
  const form = forms.find((candidate) => used.has(candidate));
  const candidates = (form && items.get(`${form} ${ordinal}`)) ?? [];
  return candidates.filter(({ item }) => item.line !== line || item.label.span.start !== span.start);
}

/** A number can only dangle where the document numbers in that form: an excerpt may have lost its chapters. */
const isNumbered = ({ forms: used }: Index, { forms }: Reference): boolean => forms.some((form) => used.has(form));

/** The candidate in the innermost section around the reference; undefined where two are equally near. */
function choose(
  document: PolicyDocument,
  index: Index,
  candidates: readonly PlacedItem[],
  outer: PlacedItem | undefined,
  offset: number,
  backward: boolean,
): PlacedItem | undefined {
  if (candidates.length <= 1) return candidates[0];
  const here = outer
    ? [...pathOf(index, startOfItem(document, outer)), startOfItem(document, outer)]
    : pathAt(index, offset);
  let best: PlacedItem[] = [];
  let most = -1;
  for (const candidate of candidates) {
    const start = startOfItem(document, candidate);
    if (backward && start > offset) continue;
    const shared = sharedLength(here, pathOf(index, start));
    if (shared > most) {
      most = shared;
      best = [];
    }
    if (shared === most) best.push(candidate);
  }
  return best.length === 1 || backward ? best.at(-1) : undefined;
}

const startOfItem = (document: PolicyDocument, { item }: PlacedItem): number =>
  spanIn(document, item.line, item.label.span).start;

const pathOf = ({ paths }: Index, start: number): readonly number[] => paths.get(start) ?? [];

/** The headings above an offset, the section it lies in included. */
function pathAt(index: Index, offset: number): readonly number[] {
  let low = 0;
  let high = index.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  const start = index.starts[low - 1];
  return start === undefined ? [] : [...pathOf(index, start), start];
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
