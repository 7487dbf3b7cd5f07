import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { closenessOf, EXACT, exactMatcher } from './closeness';
import { contextsOf, type MarkContext } from './contexts';
import { byNumber } from './evidence';
import { heaviestRising } from './increasing';
import type { Definition, Mark } from './model';

/** Two places that have so many characters before them in common cite the same words. */
const ALIKE = 3;
/** Marks are sought so many numbers up and down for the place where a footnote was first cited, and so many there. */
const NEAR = 6;
const MOST_IN_PLACE = 6;
/** There so many places of a term are looked at, and the terms of so many marks. */
const MOST_PLACES = 8;
const MOST_LONGER = 64;
/** How far a term is sought there. */
const REACH = 30_000;

/**
 * The marks that cite a footnote again: they point back, and their words were cited before, by the same number or where
 * that number is due, though its mark may be wrong or lost there. They are no part of the sequence.
 */
export function recitedAmong(
  document: PolicyDocument,
  marks: readonly Mark[],
  definitions: readonly Definition[],
): ReadonlySet<Mark> {
  const recited = new Set<Mark>();
  const rising = heaviestRising(marks.map(({ number }) => ({ value: number, weight: 1 })));
  if (rising.size === marks.length) return recited;
  const match = exactMatcher(definitions);
  const defined = byNumber(definitions);
  const first = new Map<number, number>();
  const keptAt = new Map<number, number>();
  let highest = 0;
  for (const [index, mark] of marks.entries()) {
    const { number } = mark;
    if (rising.has(index)) {
      highest = number;
      keptAt.set(number, index);
    } else if (number <= highest) {
      const words = contextOf(document, mark);
      const meant = match(words);
      const [definition, twin] = defined.get(number) ?? [];
      const citesSame = (other: number): boolean => {
        const theirs = contextOf(document, marks[other] as Mark);
        if (meant || match(theirs)) return match(theirs) === meant;
        // Notes on sentences have measures before their marks, alike from one to the next.
        return definition === undefined && endAlike(words, theirs);
      };
      const isDefinition =
        definition !== undefined &&
        twin === undefined &&
        closenessOf(words, definitions[definition] as Definition) >= EXACT;
      const earlier = first.get(number);
      if (
        (earlier !== undefined && citesSame(earlier)) ||
        isInPlace(index, number, citesSame) ||
        (isDefinition && isNamedInPlace(number, definitions[definition] as Definition))
      ) {
        recited.add(mark);
        continue;
      }
    }
    if (!first.has(number)) first.set(number, index);
  }
  return recited;

  /** The indices of the marks in order next to the place where a number is due. */
  function placeOf(number: number): { readonly before: number; readonly behind: number } {
    let before = -1;
    let behind = marks.length;
    for (let step = 1; step <= NEAR && before < 0; step++) before = keptAt.get(number - step) ?? -1;
    for (let step = 1; step <= NEAR && behind === marks.length; step++) behind = keptAt.get(number + step) ?? behind;
    return { before, behind };
  }

  function isInPlace(own: number, number: number, citesSame: (index: number) => boolean): boolean {
    const { before, behind } = placeOf(number);
    for (let index = before + 1; index < Math.min(behind, own, before + 1 + MOST_IN_PLACE); index++) {
      if (citesSame(index)) return true;
    }
    // Of two that changed numbers the one in order has the words of the other.
    return [before, behind].some((index) => index >= 0 && index < own && citesSame(index));
  }

  function isNamedInPlace(number: number, definition: Definition): boolean {
    const { before, behind } = placeOf(number);
    if (behind === marks.length) return false;
    const end = (marks[behind] as Mark).span.start;
    const start = Math.max(marks[before]?.span.end ?? 0, end - REACH);
    const section = document.text.slice(start, end);
    const name = nameOf(definition);
    let longer: readonly string[] | undefined;
    let at = section.indexOf(name);
    for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++) {
      longer ??= longerTerms(definition, before, behind);
      if (!longer.some((term) => section.startsWith(term, at - term.indexOf(name)))) return true;
      at = section.indexOf(name, at + 1);
    }
    return false;
  }

  /** The terms of marks between two others that hold a term: 沿湖绿廊［4］ does not name 绿廊. */
  function longerTerms(definition: Definition, before: number, behind: number): readonly string[] {
    return marks.slice(Math.max(before + 1, behind - MOST_LONGER), behind).flatMap((mark) => {
      const other = match(contextOf(document, mark));
      return other && other !== definition && nameOf(other).includes(nameOf(definition)) ? [nameOf(other)] : [];
    });
  }

  function nameOf({ term }: Definition): string {
    return document.text.slice(term.start, term.end).replace(/[“”*\s]/g, '');
  }
}

/** Whether two places have the last few characters before them in common. */
export function endAlike({ before }: MarkContext, other: MarkContext): boolean {
  return before.length >= ALIKE && other.before.endsWith(before.slice(-ALIKE));
}

/** Whether two marks stand behind words that end alike. */
export const citeAlike = (document: PolicyDocument, one: Mark, other: Mark): boolean =>
  endAlike(contextOf(document, one), contextOf(document, other));

function contextOf(document: PolicyDocument, { line, index }: Mark): MarkContext {
  return contextsOf(document.paragraphs[line] as Paragraph)[index] as MarkContext;
}
