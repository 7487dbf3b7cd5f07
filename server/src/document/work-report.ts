import { memoize } from '../text/memo';
import type { PolicyDocument } from './document';
import { titleBlockOf } from './title-block';

/** Whether a document is a report to a congress: it addresses the deputies, or its title block says 工作报告. */
export const isWorkReport = memoize(
  (document: PolicyDocument): boolean =>
    document.paragraphs.some(({ addressesDeputies }) => addressesDeputies) ||
    titleBlockOf(document).some(({ text }) => text.includes('工作报告')),
);
