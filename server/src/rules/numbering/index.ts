import type { Rule } from '../rule';
import { brokenEnumeration } from './broken-enumeration';
import { danglingReference } from './dangling-reference';
import { disordered } from './disordered';
import { levelJump } from './level-jump';
import { loneItem } from './lone-item';
import { malformedLabel } from './malformed-label';
import { missing } from './missing';
import { mixedLabels } from './mixed-labels';
import { repeated } from './repeated';
import { statedCount } from './stated-count';

/** The rules on the numbers of sections and items, in the order of the manual. */
export const NUMBERING: readonly Rule[] = [
  missing,
  repeated,
  disordered,
  malformedLabel,
  mixedLabels,
  levelJump,
  statedCount,
  brokenEnumeration,
  loneItem,
  danglingReference,
];
