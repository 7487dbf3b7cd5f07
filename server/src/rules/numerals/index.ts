import type { Rule } from '../rule';
import { chineseZero } from './chinese-zero';
import { congressNumber } from './congress-number';
import { dayAsNumber } from './day-as-number';
import { decreaseByMultiples } from './decrease-by-multiples';
import { digitWithUnit } from './digit-with-unit';
import { fixedWords } from './fixed-words';
import { fullWidthDigit } from './full-width-digit';
import { impossibleDate } from './impossible-date';
import { incompleteRange } from './incomplete-range';
import { inconsistentForm } from './inconsistent-form';
import { inconsistentName } from './inconsistent-name';
import { leadingZero } from './leading-zero';
import { letterInNumber } from './letter-in-number';
import { mixedApproximation } from './mixed-approximation';
import { mixedDate } from './mixed-date';
import { paddedDate } from './padded-date';
import { percentagePoints } from './percentage-points';
import { rangeMark } from './range-mark';
import { stackedApproximation } from './stacked-approximation';
import { twoDigitYear } from './two-digit-year';

/** The rules on figures, in the order of the manual. */
export const NUMERALS: readonly Rule[] = [
  chineseZero,
  fullWidthDigit,
  letterInNumber,
  leadingZero,
  twoDigitYear,
  dayAsNumber,
  paddedDate,
  mixedDate,
  impossibleDate,
  congressNumber,
  fixedWords,
  mixedApproximation,
  stackedApproximation,
  decreaseByMultiples,
  percentagePoints,
  digitWithUnit,
  incompleteRange,
  rangeMark,
  inconsistentForm,
  inconsistentName,
];
