import type { PolicyDocument } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import { insertFootnoteAt } from '../edits/footnotes-insert';
import { removeFootnoteAt } from '../edits/footnotes-remove';
import { renumberFootnotes } from '../edits/footnotes-renumber';
import { type Edit, type Span, touches } from '../text/span';

/** What can be done with footnotes at a place: on a mark or a label renumber all or remove it, to words selected add one. */
export function footnoteEdits(
  document: PolicyDocument,
  span: Span,
): { readonly title: string; readonly edits: readonly Edit[] }[] {
  const { marks, definitions } = footnotesOf(document);
  const isOnNumber =
    marks.some((mark) => touches(mark.span, span)) ||
    definitions.some(({ kind, label }) => kind !== 'none' && touches(label, span));
  if (!isOnNumber) {
    const insertion = span.end > span.start ? insertFootnoteAt(document, span.end) : undefined;
    return typeof insertion === 'object' ? [{ title: '给选中的词加注释', edits: insertion.edits }] : [];
  }
  const renumbered = renumberFootnotes(document) ?? [];
  const removal = removeFootnoteAt(document, span.start);
  return [
    ...(renumbered.length > 0 ? [{ title: '全文重编注码，释文按注码排列', edits: renumbered }] : []),
    ...(typeof removal === 'string' ? [] : [{ title: '删除这条注释', edits: removal }]),
  ];
}
