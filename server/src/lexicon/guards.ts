import type { Span } from '../text/span';
import type { WrongVariant } from './formulation';

const DIGIT = /[0-9]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Whether a wrong variant that stands at a place of a text is meant there, as far as the text right beside it tells:
 * 学习总书记 holds no 习总书记, 1992共识 no 92共识. Quotation marks around the place are for the caller to judge.
 */
export function isMeant(variant: WrongVariant, text: string, { start, end }: Span): boolean {
  if (variant.notAfter?.some((before) => text.startsWith(before, start - before.length))) return false;
  if (variant.notBefore?.some((behind) => text.startsWith(behind, end))) return false;
  if (splitsNumber(text, start) || splitsNumber(text, end)) return false;
  if (variant.notInList && (text[start - 1] === '、' || /^[、和与及]/.test(text.slice(end, end + 1)))) return false;
  return !variant.onlyAtClauseEnd || !WORD.test(text.slice(end, end + 1));
}

function splitsNumber(text: string, at: number): boolean {
  return DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at));
}
