import { disordered as disorderedMark } from './footnotes/disordered';
import { duplicateDefinition } from './footnotes/duplicate-definition';
import { misplaced } from './footnotes/misplaced';
import { missingNumber } from './footnotes/missing-number';
import { mixedForm } from './footnotes/mixed-form';
import { noDefinitions } from './footnotes/no-definitions';
import { repeated as repeatedMark } from './footnotes/repeated';
import { undefinedMark } from './footnotes/undefined';
import { unused } from './footnotes/unused';
import { brokenEnumeration } from './numbering/broken-enumeration';
import { danglingReference } from './numbering/dangling-reference';
import { disordered } from './numbering/disordered';
import { malformedLabel } from './numbering/malformed-label';
import { missing } from './numbering/missing';
import { mixedLabels } from './numbering/mixed-labels';
import { repeated } from './numbering/repeated';
import { statedCount } from './numbering/stated-count';
import type { Rule } from './rule';

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = [
  missing,
  repeated,
  disordered,
  malformedLabel,
  mixedLabels,
  statedCount,
  brokenEnumeration,
  danglingReference,
  undefinedMark,
  unused,
  missingNumber,
  repeatedMark,
  disorderedMark,
  duplicateDefinition,
  mixedForm,
  misplaced,
  noDefinitions,
];
