import { extended } from '../text/extended';
import type { Span } from '../text/span';
import type { Formulation, WrongVariant } from './formulation';
import { formulations } from './formulations';
import { isMeant } from './guards';
import { createPhraseFinder, type PhraseFinder } from './matcher';
import { placesOf } from './matches';

/** A place of a text that holds a form of the record: a right one, or a wrong variant. */
export interface Occurrence {
  /** UTF-16 offsets of the text that was searched. */
  readonly span: Span;
  readonly formulation: Formulation;
  /** The wrong variant that stands there; absent for the fixed form and those as good. */
  readonly variant?: WrongVariant;
}

type Meaning = Omit<Occurrence, 'span'>;

interface Index {
  readonly find: PhraseFinder;
  /** What each phrase of the finder stands for. One form can belong to several formulations. */
  readonly meanings: readonly (readonly Meaning[])[];
}

let index: Index | undefined;

/** Every form of the record in a text, overlapping ones too, by start and then by length. */
export function occurrencesIn(text: string): Occurrence[] {
  index ??= createIndex();
  const { find, meanings } = index;
  const occurrences: Occurrence[] = [];
  for (const { phrase, span } of placesOf(find(text))) {
    for (const meaning of meanings[phrase] as readonly Meaning[]) {
      if (!meaning.variant || isMeant(meaning.variant, text, span)) occurrences.push(extended(meaning, { span }));
    }
  }
  return occurrences;
}

/** Built when the first text is searched, in a few milliseconds. */
function createIndex(): Index {
  const byPhrase = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning): void => {
    const meanings = byPhrase.get(phrase);
    if (meanings) meanings.push(meaning);
    else byPhrase.set(phrase, [meaning]);
  };
  for (const formulation of formulations()) {
    const { text, accepted = [], wrong = [] } = formulation;
    for (const form of [text, ...accepted]) if (!form.includes('××')) add(form, { formulation });
    for (const variant of wrong) add(variant.text, { formulation, variant });
  }
  return { find: createPhraseFinder([...byPhrase.keys()]), meanings: [...byPhrase.values()] };
}
