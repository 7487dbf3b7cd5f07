import type { ConfusableGroup } from '../../confusables';
import { misspeltByShape } from './shapes';
import { misspeltBySimplerCharacter } from './simpler-characters';
import { misspeltBySound } from './sounds';

/**
 * Words misspelt into characters that also meet by chance, where one word ends and the next begins: 自己经营 holds
 * 己经, 维修定额 holds 修定. What tells them apart stands beside them.
 */
export const guardedWords = () =>
  [...misspeltByShape(), ...misspeltBySound(), ...misspeltBySimplerCharacter()] satisfies readonly ConfusableGroup[];
