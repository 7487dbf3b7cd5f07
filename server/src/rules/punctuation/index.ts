import type { Rule } from '../rule';
import { crossedMarks } from './crossed-marks';
import { mismatchedBrackets } from './mismatched-brackets';
import { nestedMarks } from './nested-marks';
import { reversedMarks } from './reversed-marks';
import { unpaired } from './unpaired';

/** The rules on punctuation, in the order of the manual. */
export const PUNCTUATION: readonly Rule[] = [unpaired, reversedMarks, crossedMarks, nestedMarks, mismatchedBrackets];
