import type { PolicyDocument } from '../document/document';
import { renumberLists } from '../edits/renumber';
import { RULES } from '../rules/index';
import { DEFAULT_SETTINGS } from '../settings';
import type { Edit } from '../text/span';
import { createDiagnosis } from './diagnosis';
import { repairInRounds } from './repair-in-rounds';

const diagnosisOf = createDiagnosis(RULES, { ...DEFAULT_SETTINGS, segmenter: 'off' }, {});

/** Numbers every list of a document through, but for those where that would bring up a finding. */
export const renumberAll = (document: PolicyDocument): Edit[] =>
  repairInRounds(document, (one) => diagnosisOf(one).diagnostics, renumberLists);
