import type { Rule } from '../rule';
import { disordered } from './disordered';
import { duplicateDefinition } from './duplicate-definition';
import { lostMark } from './lost-mark';
import { misplaced } from './misplaced';
import { missingNumber } from './missing-number';
import { mixedForm } from './mixed-form';
import { noDefinitions } from './no-definitions';
import { repeated } from './repeated';
import { termMismatch } from './term-mismatch';
import { undefinedMark } from './undefined';
import { unused } from './unused';

/** The rules on footnotes, in the order of the manual. */
export const FOOTNOTES: readonly Rule[] = [
  undefinedMark,
  unused,
  missingNumber,
  repeated,
  disordered,
  duplicateDefinition,
  mixedForm,
  misplaced,
  noDefinitions,
  lostMark,
  termMismatch,
];
