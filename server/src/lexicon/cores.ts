import type { Span } from '../text/span';
import type { Formulation } from './formulation';
import { formulations } from './formulations';
import { createList, phrasesIn } from './phrases';

/** A slogan that quotation marks enclose as a whole, without them. */
export interface Core {
  readonly formulation: Formulation;
  readonly text: string;
  /** UTF-16 offsets of the text. */
  readonly span: Span;
}

/** A core that is only part of its formulation, as in “五位一体”总体布局, can by itself mean something else. */
const cores = createList(() => {
  const byText = new Map<string, Formulation>();
  for (const formulation of formulations()) {
    const { core, quoted, text } = formulation;
    if (core !== undefined && quoted !== 'never' && text === `“${core}”`) byText.set(core, formulation);
  }
  return byText;
});

/** Every slogan in a text that quotation marks can enclose as a whole, whether it has them there or not. */
export function coresIn(text: string, phrases = phrasesIn(text)): readonly Core[] {
  return cores(phrases).map(({ meaning: formulation, span }) => ({
    formulation,
    text: text.slice(span.start, span.end),
    span,
  }));
}

/** Whether a slogan always has quotation marks. */
export function mustBeQuoted({ formulation }: Core): boolean {
  return formulation.quoted === 'always';
}
