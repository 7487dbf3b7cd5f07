import type { Span } from '../text/span';
import type { Formulation } from './formulation';
import { formulations } from './formulations';
import { createPhraseFinder, type PhraseFinder } from './matcher';
import { placesOf } from './matches';

/** A slogan that quotation marks enclose as a whole, without them. */
export interface Core {
  readonly formulation: Formulation;
  readonly text: string;
  /** UTF-16 offsets of the text. */
  readonly span: Span;
}

let index: { readonly find: PhraseFinder; readonly formulations: readonly Formulation[] } | undefined;

/** Every slogan in a text that quotation marks can enclose as a whole, whether it has them there or not. */
export function coresIn(text: string): Core[] {
  index ??= createIndex();
  const known = index.formulations;
  return placesOf(index.find(text)).map(({ phrase, span }) => ({
    formulation: known[phrase] as Formulation,
    text: text.slice(span.start, span.end),
    span,
  }));
}

/** A core that is only part of its formulation, as in “五位一体”总体布局, can by itself mean something else. */
function createIndex(): NonNullable<typeof index> {
  const byCore = new Map<string, Formulation>();
  for (const formulation of formulations()) {
    const { core, quoted, text } = formulation;
    if (core !== undefined && quoted !== 'never' && text === `“${core}”`) byCore.set(core, formulation);
  }
  return { find: createPhraseFinder([...byCore.keys()]), formulations: [...byCore.values()] };
}

/** Whether a slogan always has quotation marks. */
export function mustBeQuoted({ formulation }: Core): boolean {
  return formulation.quoted === 'always';
}
