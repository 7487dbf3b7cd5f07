import type { Formulation, WrongVariant } from './formulation';

/**
 * What is wrong with a wording: it was given up at some time, it lacks quotation marks or has them in the wrong
 * place, its members are in the wrong order, the verb before the slogan is another's, or its words are wrong.
 */
export type Fault = 'outdated' | 'unquoted' | 'misquoted' | 'order' | 'verb' | 'wording';

/** What belongs in the place of a wrong variant; undefined where no one replacement is right everywhere. */
export function rightOf(formulation: Formulation, variant: WrongVariant): string | undefined {
  return variant.right === undefined ? formulation.text : (variant.right ?? undefined);
}

/** What a wrong variant of a formulation has wrong. */
export function faultOf(formulation: Formulation, variant: WrongVariant): Fault {
  const right = rightOf(formulation, variant);
  const { text: wrong } = variant;
  if (variant.givenUp) return 'outdated';
  if (right === undefined) return 'wording';
  if (withoutQuotes(wrong) === withoutQuotes(right)) return wrong.includes('“') ? 'misquoted' : 'unquoted';
  if (isTurnedRound(wrong, right)) return 'order';
  return differsBeforeQuotes(wrong, right) ? 'verb' : 'wording';
}

function withoutQuotes(text: string): string {
  return text.replace(/[“”]/g, '');
}

/** Whether two lists have the same parts in different orders. */
function isTurnedRound(list: string, other: string): boolean {
  const [parts, others] = [list.split(MARKS), other.split(MARKS)];
  return parts.join() !== others.join() && parts.sort().join() === others.sort().join();
}

const MARKS = /[、，]/;

/** Whether only the word directly before a quoted slogan differs: 坚定“四个意识”, 增强“四个意识”. */
function differsBeforeQuotes(wrong: string, right: string): boolean {
  const quote = wrong.lastIndexOf('“');
  const rest = wrong.slice(quote);
  if (quote <= 0 || !right.endsWith(rest)) return false;
  const [before, instead] = [wrong.slice(0, quote), right.slice(0, right.length - rest.length)];
  return /^(?:.*[、，])?\p{Script=Han}{1,4}$/u.test(before) && instead !== '' && !/[“”]$/.test(instead);
}
