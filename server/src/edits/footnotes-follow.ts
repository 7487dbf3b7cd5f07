import { type PolicyDocument, parse } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import { renumberFootnotes } from './footnotes-renumber';

/**
 * Has the footnotes follow edits that move text about: marks are numbered by their first appearance again, and the
 * definitions stand in the order of the marks. Only where all were in order before, for else nobody can tell which
 * number is meant; then, and where there are no footnotes, the edits are given as they are.
 */
export function withFootnotes(document: PolicyDocument, edits: Edit[]): Edit[] {
  if (footnotesOf(document).marks.length === 0 || renumberFootnotes(document)?.length !== 0) return edits;
  const moved = parse(applyEdits(document.text, edits), document);
  const following = renumberFootnotes(moved) ?? [];
  return following.length === 0 ? edits : composeEdits(document.text.length, [edits, following]);
}
