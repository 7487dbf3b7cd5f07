import { type PolicyDocument, parse } from '../document/document';
import { entriesOf } from '../document/footnotes/entries';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import { renumberFootnotes } from './footnotes-renumber';

/**
 * Has the footnotes follow edits that move text about: marks are numbered by their first appearance again, and the
 * definitions stand in the order of the marks. Only where they were so numbered before, single marks apart whose
 * words tell what they mean and which are put right then; else nobody can tell which number is meant, and the edits
 * are given as they are.
 */
export function withFootnotes(document: PolicyDocument, edits: Edit[]): Edit[] {
  if (!isInOrder(document)) return edits;
  const moved = parse(applyEdits(document.text, edits), document);
  const following = renumberFootnotes(moved) ?? [];
  return following.length === 0 ? edits : composeEdits(document.text.length, [edits, following]);
}

function isInOrder(document: PolicyDocument): boolean {
  const entries = entriesOf(document) ?? [];
  if (entries.length === 0) return false;
  return entries.every(({ marks: [mark], definition }, index) => (definition ?? mark)?.number === index + 1);
}
