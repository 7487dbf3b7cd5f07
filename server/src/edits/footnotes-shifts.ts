import type { PolicyDocument } from '../document/document';
import type { Definition, Mark } from '../document/footnotes/model';
import { pairingsOf } from '../document/footnotes/pairing';
import { partAt, partsOf } from '../document/footnotes/parts';
import { citeAlike } from '../document/footnotes/recited';
import type { Edit } from '../text/span';
import { renumber } from './footnotes';
import { insertDefinition } from './footnotes-definitions';
import { renumberMarks } from './footnotes-marks';
import { numberWriter } from './footnotes-numbers';

/** Edits of which one that cannot be made is undefined: then none of them is to be made. */
export type Attempt = readonly (Edit | undefined)[];

/**
 * Gives marks and definitions the numbers that a function tells. Never done where two that differ in their numbers
 * would then have the same, for that would make one footnote of two.
 * `gone`: what leaves the document, and its number to others.
 */
export function renumberSome(
  document: PolicyDocument,
  numberOf: (item: Mark | Definition) => number,
  gone: readonly (Mark | Definition | undefined)[] = [],
): Attempt {
  const [{ marks, definitions }, another] = partsOf(document);
  // Pages that are numbered by themselves do not move one another.
  if (another) return [undefined];
  const numbered = definitions.filter(({ kind }) => kind !== 'none');
  const stays = (item: Mark | Definition): boolean => !gone.includes(item);
  if (merges(marks.filter(stays), numberOf) || merges(numbered.filter(stays), numberOf)) return [undefined];
  const write = numberWriter(document, numbered);
  const labels = numbered
    .filter(stays)
    .flatMap((item) => (numberOf(item) === item.number ? [] : [write(item, numberOf(item))]));
  return [
    ...(renumberMarks(document, (mark) => (stays(mark) ? numberOf(mark) : mark.number)) ?? [undefined]),
    ...labels,
  ];
}

function merges<T extends Mark | Definition>(items: readonly T[], numberOf: (item: T) => number): boolean {
  return new Set(items.map(numberOf)).size < new Set(items.map(({ number }) => number)).size;
}

/** Gives one mark or definition another number, as wide as its own. A mark may get that of one that cites it again. */
export function renumberOne(document: PolicyDocument, item: Mark | Definition, number: number): Attempt {
  const { marks, definitions } = partAt(document, item.digits.start);
  const numberOf = (other: Mark | Definition): number => (other === item ? number : other.number);
  const cited = marks.filter((mark) => !pairingsOf(document).some(({ recited }) => recited.has(mark)));
  const isMerged = 'label' in item ? merges(definitions, numberOf) : merges(cited, numberOf);
  return [isMerged ? undefined : renumber(document, item, number)];
}

/** Adds to the number of every mark and every definition from a number on. */
export function shiftNumbers(document: PolicyDocument, from: number, by: number): Attempt {
  return renumberSome(document, ({ number }) => (number >= from ? number + by : number));
}

/** Makes room for a footnote that was inserted without renumbering: adds 1 to it and to what comes behind it. */
export function makeRoom(document: PolicyDocument, mark: Mark, definition: Definition): Attempt {
  return renumberSome(document, (item) => {
    const isBehind =
      'label' in item
        ? item.label.start >= definition.label.start
        : item.span.start >= mark.span.start && item.number >= mark.number;
    return item.number + (isBehind ? 1 : 0);
  });
}

/**
 * Makes a mark that has no definition the footnote with this number: it is renumbered and defined, with it those by
 * which its words are cited again, and every mark and definition from that number on moves up by one.
 */
export function insertFootnote(document: PolicyDocument, mark: Mark, number: number): Attempt {
  const isOne = (item: Mark | Definition): boolean =>
    item === mark ||
    (!('label' in item) &&
      item.number === mark.number &&
      item.span.start > mark.span.start &&
      citeAlike(document, mark, item));
  return [
    ...renumberSome(document, (item) => (isOne(item) ? number : item.number + (item.number >= number ? 1 : 0))),
    insertDefinition(document, mark, number),
  ];
}

/** Defines a mark whose definition was deleted before the list was renumbered: those from its number on move up. */
export function reinsertDefinition(document: PolicyDocument, mark: Mark): Attempt {
  return [
    ...renumberSome(document, (item) => item.number + ('label' in item && item.number >= mark.number ? 1 : 0)),
    insertDefinition(document, mark),
  ];
}

/** Moves the numbers of a mark and of those behind it that are not smaller. */
export function shiftMarks(document: PolicyDocument, from: Mark, by: number): Attempt {
  return renumberSome(document, (item) => {
    const isBehind = 'span' in item && item.span.start >= from.span.start && item.number >= from.number;
    return item.number + (isBehind ? by : 0);
  });
}
