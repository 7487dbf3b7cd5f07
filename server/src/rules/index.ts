import { disordered as disorderedMark } from './footnotes/disordered';
import { duplicateDefinition } from './footnotes/duplicate-definition';
import { lostMark } from './footnotes/lost-mark';
import { misplaced } from './footnotes/misplaced';
import { missingNumber } from './footnotes/missing-number';
import { mixedForm } from './footnotes/mixed-form';
import { noDefinitions } from './footnotes/no-definitions';
import { repeated as repeatedMark } from './footnotes/repeated';
import { termMismatch } from './footnotes/term-mismatch';
import { undefinedMark } from './footnotes/undefined';
import { unused } from './footnotes/unused';
import { FORMAT } from './format/index';
import { brokenEnumeration } from './numbering/broken-enumeration';
import { danglingReference } from './numbering/dangling-reference';
import { disordered } from './numbering/disordered';
import { levelJump } from './numbering/level-jump';
import { loneItem } from './numbering/lone-item';
import { malformedLabel } from './numbering/malformed-label';
import { missing } from './numbering/missing';
import { mixedLabels } from './numbering/mixed-labels';
import { repeated } from './numbering/repeated';
import { statedCount } from './numbering/stated-count';
import { NUMERALS } from './numerals/index';
import { PUNCTUATION } from './punctuation/index';
import type { Rule } from './rule';
import { glossary } from './slogans/glossary';
import { inconsistentAcross } from './slogans/inconsistent-across';
import { inconsistentForm } from './slogans/inconsistent-form';
import { inconsistentQuotes } from './slogans/inconsistent-quotes';
import { inconsistentWording } from './slogans/inconsistent-wording';
import { memberCount } from './slogans/member-count';
import { memberOrder } from './slogans/member-order';
import { misplacedQuotes } from './slogans/misplaced-quotes';
import { misspelt } from './slogans/misspelt';
import { needsQuotes } from './slogans/needs-quotes';
import { outdated } from './slogans/outdated';
import { undefinedAbbreviation } from './slogans/undefined-abbreviation';
import { unparallelHeadings } from './slogans/unparallel-headings';
import { wrongVerb } from './slogans/wrong-verb';
import { wrongWording } from './slogans/wrong-wording';
import { confusable } from './wording/confusable';
import { outdated as outdatedWord } from './wording/outdated';
import { repeatedCharacter } from './wording/repeated-character';
import { repeatedSentence } from './wording/repeated-sentence';

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = [
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
  undefinedMark,
  unused,
  missingNumber,
  repeatedMark,
  disorderedMark,
  duplicateDefinition,
  mixedForm,
  misplaced,
  noDefinitions,
  lostMark,
  termMismatch,
  wrongWording,
  misspelt,
  wrongVerb,
  memberOrder,
  memberCount,
  needsQuotes,
  misplacedQuotes,
  outdated,
  inconsistentForm,
  inconsistentAcross,
  inconsistentQuotes,
  inconsistentWording,
  undefinedAbbreviation,
  unparallelHeadings,
  glossary,
  ...PUNCTUATION,
  ...NUMERALS,
  ...FORMAT,
  confusable,
  outdatedWord,
  repeatedCharacter,
  repeatedSentence,
];
