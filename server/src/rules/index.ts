import { family } from './family';
import { FOOTNOTES } from './footnotes/index';
import { FORMAT } from './format/index';
import { NUMBERING } from './numbering/index';
import { NUMERALS } from './numerals/index';
import { PUNCTUATION } from './punctuation/index';
import { unpaired } from './punctuation/unpaired';
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

/** The rules that read the numbers of a document, or the lines that hold some. */
const TRIED = family([...NUMBERING, ...FOOTNOTES, ...FORMAT], [unparallelHeadings, unpaired]);
const isOfFormat = (id: string): boolean => id.startsWith('format/');

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = [
  ...TRIED.filter(({ id }) => !isOfFormat(id)),
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
  ...TRIED.filter(({ id }) => isOfFormat(id)),
  confusable,
  outdatedWord,
  repeatedCharacter,
  repeatedSentence,
];
