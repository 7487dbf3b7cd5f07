import { type PolicyDocument, parse } from '../document/document';
import { renumberLists } from '../edits/renumber';
import { RULES } from '../rules/index';
import { newsAfter } from '../rules/news';
import { DEFAULT_SETTINGS } from '../settings';
import { applyEdits, type Edit } from '../text/span';
import { createDiagnosis } from './diagnosis';
import { type Diagnostic, isRemarkOnNumbering } from './diagnostic';
import { repairInRounds } from './repair-in-rounds';

const diagnosisOf = createDiagnosis(RULES, { ...DEFAULT_SETTINGS, segmenter: 'off' }, {});

/** Numbers every list of a document through, but for those where that would bring up more than a remark on numbering. */
export function renumberAll(document: PolicyDocument): Edit[] {
  const diagnose = (one: PolicyDocument) => diagnosisOf(one).diagnostics;
  const counts = (news: Diagnostic): boolean => !isRemarkOnNumbering(news);
  // What the numbers of one list bring up is often gone with those of the next.
  const all = repairInRounds(document, diagnose, renumberLists, () => false);
  const after = parse(applyEdits(document.text, all), document);
  const news = newsAfter({ document, found: diagnose(document) }, all, { document: after, found: diagnose(after) });
  return news.some(counts) ? repairInRounds(document, diagnose, renumberLists, counts) : all;
}
