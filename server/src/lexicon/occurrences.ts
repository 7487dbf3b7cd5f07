import { extended } from '../text/extended';
import type { Span } from '../text/span';
import type { Formulation, WrongVariant } from './formulation';
import { formulations } from './formulations';
import { isMeant } from './guards';
import { createList, phrasesIn } from './phrases';

/** A place of a text that holds a form of the record: a right one, or a wrong variant. */
export interface Occurrence {
  /** UTF-16 offsets of the text that was searched. */
  readonly span: Span;
  readonly formulation: Formulation;
  /** The wrong variant that stands there; absent for the fixed form and those as good. */
  readonly variant?: WrongVariant;
}

type Meaning = Omit<Occurrence, 'span'>;

const NONE: readonly Occurrence[] = [];

/** One form can belong to several formulations. */
const forms = createList(() => {
  const byText = new Map<string, Meaning[]>();
  const add = (form: string, meaning: Meaning): void => {
    const meanings = byText.get(form);
    if (meanings) meanings.push(meaning);
    else byText.set(form, [meaning]);
  };
  for (const formulation of formulations()) {
    const { text, accepted = [], wrong = [] } = formulation;
    for (const form of [text, ...accepted]) if (!form.includes('××')) add(form, { formulation });
    for (const variant of wrong) add(variant.text, { formulation, variant });
  }
  return byText;
});

/** Every form of the record in a text, overlapping ones too, by start and then by length. */
export function occurrencesIn(text: string, phrases = phrasesIn(text)): readonly Occurrence[] {
  const found = forms(phrases);
  if (found.length === 0) return NONE;
  const occurrences: Occurrence[] = [];
  for (const { meaning: meanings, span } of found) {
    for (const meaning of meanings) {
      if (!meaning.variant || isMeant(meaning.variant, text, span)) occurrences.push(extended(meaning, { span }));
    }
  }
  return occurrences;
}
