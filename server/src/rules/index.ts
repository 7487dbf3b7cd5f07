import { disordered as disorderedMark } from './footnotes/disordered';
import { duplicateDefinition } from './footnotes/duplicate-definition';
import { missingNumber } from './footnotes/missing-number';
import { repeated as repeatedMark } from './footnotes/repeated';
import { undefinedMark } from './footnotes/undefined';
import { unused } from './footnotes/unused';
import { disordered } from './numbering/disordered';
import { malformedLabel } from './numbering/malformed-label';
import { missing } from './numbering/missing';
import { mixedLabels } from './numbering/mixed-labels';
import { repeated } from './numbering/repeated';
import type { Rule } from './rule';

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = [
  missing,
  repeated,
  disordered,
  malformedLabel,
  mixedLabels,
  undefinedMark,
  unused,
  missingNumber,
  repeatedMark,
  disorderedMark,
  duplicateDefinition,
];
