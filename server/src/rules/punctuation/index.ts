import type { Rule } from '../rule';
import { angleBrackets } from './angle-brackets';
import { clashingMarks } from './clashing-marks';
import { crossedMarks } from './crossed-marks';
import { documentNumber } from './document-number';
import { halfWidthBrackets } from './half-width-brackets';
import { halfWidthMark } from './half-width-mark';
import { inconsistentSeparator } from './inconsistent-separator';
import { mismatchedBrackets } from './mismatched-brackets';
import { nestedMarks } from './nested-marks';
import { ordinalMark } from './ordinal-mark';
import { redundantMark } from './redundant-mark';
import { reversedMarks } from './reversed-marks';
import { stopInsideQuotes } from './stop-inside-quotes';
import { straightQuotes } from './straight-quotes';
import { strayBlank } from './stray-blank';
import { unpaired } from './unpaired';
import { wrongDash } from './wrong-dash';
import { wrongEllipsis } from './wrong-ellipsis';
import { wrongInterpunct } from './wrong-interpunct';

/** The rules on punctuation, in the order of the manual. */
export const PUNCTUATION: readonly Rule[] = [
  unpaired,
  reversedMarks,
  crossedMarks,
  nestedMarks,
  mismatchedBrackets,
  halfWidthMark,
  halfWidthBrackets,
  straightQuotes,
  angleBrackets,
  clashingMarks,
  stopInsideQuotes,
  wrongDash,
  wrongEllipsis,
  wrongInterpunct,
  documentNumber,
  redundantMark,
  strayBlank,
  ordinalMark,
  inconsistentSeparator,
];
