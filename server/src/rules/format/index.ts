import type { Rule } from '../rule';
import { attachmentMismatch } from './attachment-mismatch';
import { attachmentNote } from './attachment-note';
import { closingPhrase } from './closing-phrase';
import { imprint } from './imprint';
import { incompleteNumber } from './incomplete-number';
import { issueDate } from './issue-date';
import { recipientsColon } from './recipients-colon';
import { requestInReport } from './request-in-report';
import { titleStop } from './title-stop';
import { titleWording } from './title-wording';

/** The rules on the parts of official documents, in the order of the manual. */
export const FORMAT: readonly Rule[] = [
  incompleteNumber,
  titleStop,
  titleWording,
  recipientsColon,
  requestInReport,
  closingPhrase,
  attachmentNote,
  attachmentMismatch,
  issueDate,
  imprint,
];
