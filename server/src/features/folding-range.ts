import type { FoldingRange } from 'vscode-languageserver-types';
import { lineAt, type PolicyDocument } from '../document/document';
import { type Section, sectionsOf } from '../document/sections';

/** Every section that is more than its heading's line folds, without the blank lines behind it. */
export function foldingRanges(document: PolicyDocument): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const visit = (section: Section): void => {
    const endLine = lastFilledLine(document, section);
    if (endLine > section.line) ranges.push({ startLine: section.line, endLine });
    section.children.forEach(visit);
  };
  sectionsOf(document).forEach(visit);
  return ranges;
}

function lastFilledLine(document: PolicyDocument, { line, span }: Section): number {
  let last = lineAt(document, Math.max(span.start, span.end - 1));
  while (last > line && document.paragraphs[last]?.role === 'blank') last--;
  return last;
}
