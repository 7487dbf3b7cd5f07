import type { Formulation, WrongVariant } from './formulation';

/** What is wrong with a wording: its quotation marks alone, the order of the same characters, or its words. */
export type Fault = 'quotes' | 'order' | 'wording';

/** What belongs in the place of a wrong variant; undefined where no one replacement is right everywhere. */
export function rightOf(formulation: Formulation, variant: WrongVariant): string | undefined {
  return variant.right === undefined ? formulation.text : (variant.right ?? undefined);
}

/** What a wrong wording has wrong, against the right one. */
export function faultOf(wrong: string, right: string | undefined): Fault {
  if (right === undefined) return 'wording';
  if (withoutQuotes(wrong) === withoutQuotes(right)) return 'quotes';
  return sorted(wrong) === sorted(right) ? 'order' : 'wording';
}

function withoutQuotes(text: string): string {
  return text.replace(/[“”]/g, '');
}

function sorted(text: string): string {
  return [...withoutQuotes(text)].sort().join('');
}
