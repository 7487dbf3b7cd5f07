import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import { createPhraseFinder } from './matcher';
import { meantBy } from './matches';

/** A term of the project itself, as its gongwen.yaml lists it. */
export interface Term {
  /** The form to be used, without the quotation marks that `quoted` asks for. */
  readonly text: string;
  /** The full form of a short form. */
  readonly full?: string;
  /** Whether it stands in quotation marks; absent where either will do. */
  readonly quoted?: boolean;
  /** Forms that must not be used. */
  readonly wrong?: readonly string[];
  /** The first year of the term; older documents are not measured by it. */
  readonly since?: number;
}

/** A place of a text that holds a term of the project. */
export interface TermOccurrence {
  /** UTF-16 offsets of the text. */
  readonly span: Span;
  readonly term: Term;
  readonly form: 'term' | 'full' | 'wrong';
}

type Meaning = Omit<TermOccurrence, 'span'>;

/** The project's own terms, with a finder for all of them at once. */
export interface Glossary {
  readonly terms: readonly Term[];
  /**
   * The terms in a text by their start, found once per object that holds the text. Of forms that overlap the longest
   * counts, of equally long ones the first: 放管服 is not meant where the text has 放管服改革 and both are listed.
   */
  occurrencesIn(holder: { readonly text: string }): readonly TermOccurrence[];
}

/** Forms of less than two UTF-16 units are never found. Of terms that share a form the first has it. */
export function createGlossary(terms: readonly Term[]): Glossary {
  const meanings = new Map<string, Meaning>();
  const add = (phrase: string, meaning: Meaning): void => {
    if (!meanings.has(phrase)) meanings.set(phrase, meaning);
  };
  for (const term of terms) {
    add(term.text, { term, form: 'term' });
    if (term.full !== undefined) add(term.full, { term, form: 'full' });
  }
  // Behind all right forms: what one term forbids and another is, is right.
  for (const term of terms) for (const wrong of term.wrong ?? []) add(wrong, { term, form: 'wrong' });
  const byPhrase = [...meanings.values()];
  const find = createPhraseFinder([...meanings.keys()]);
  return {
    terms,
    occurrencesIn: memoize(({ text }) => {
      const found = meantBy(find(text), byPhrase).map(({ meaning, span }) => ({ ...meaning, span }));
      return withoutOverlaps(found);
    }),
  };
}

/** Of a project that has no terms. */
export const NO_TERMS: Glossary = createGlossary([]);

/** Of occurrences that share text the longest. They come by start and then by length. */
function withoutOverlaps(occurrences: readonly TermOccurrence[]): readonly TermOccurrence[] {
  const kept: TermOccurrence[] = [];
  for (const occurrence of occurrences) {
    const last = kept.at(-1);
    if (!last || last.span.end <= occurrence.span.start) kept.push(occurrence);
    else if (lengthOf(occurrence) > lengthOf(last)) kept[kept.length - 1] = occurrence;
  }
  return kept;
}

function lengthOf({ span }: TermOccurrence): number {
  return span.end - span.start;
}
