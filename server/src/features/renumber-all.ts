import { type PolicyDocument, parse, tryEdits } from '../document/document';
import { renumberLists } from '../edits/renumber';
import { RULES } from '../rules/index';
import { newsAfter } from '../rules/news';
import { DEFAULT_SETTINGS } from '../settings';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import { createDiagnosis } from './diagnosis';
import { type Diagnostic, isRemarkOnNumbering } from './diagnostic';
import { repairInRounds } from './repair-in-rounds';

const diagnosisOf = createDiagnosis(RULES, { ...DEFAULT_SETTINGS, segmenter: 'off' }, {});

/** So many times it is looked whether what was left can be numbered now. */
const MOST_PASSES = 5;

/** Numbers every list of a document through, but for those where that would bring up more than a remark on numbering. */
export function renumberAll(document: PolicyDocument): Edit[] {
  const passes: Edit[][] = [];
  let current = document;
  while (passes.length < MOST_PASSES) {
    const edits = renumberOnce(current);
    if (edits.length === 0) break;
    passes.push(edits);
    current = parse(applyEdits(current.text, edits), current);
  }
  return composeEdits(document.text.length, passes);
}

/** All lists, if that brings up nothing that counts in the end; or else those that do not by themselves either. */
function renumberOnce(document: PolicyDocument): Edit[] {
  const all = repairInRounds(document, diagnose, renumberLists, () => false);
  const after = tryEdits(document, all);
  const news = newsAfter({ document, found: diagnose(document) }, all, { document: after, found: diagnose(after) });
  return news.some(counts) ? repairInRounds(document, diagnose, renumberLists, counts) : all;
}

const diagnose = (document: PolicyDocument): readonly Diagnostic[] => diagnosisOf(document).diagnostics;
const counts = (news: Diagnostic): boolean => !isRemarkOnNumbering(news);
