import { type PolicyDocument, spanIn } from '../document/document';
import type { ListItem } from '../document/numbering/lists';
import { numberingOf } from '../document/numbering/numbering';
import { type Section, siblingsOf } from '../document/sections';
import { applyEdits, type Edit, type Span } from '../text/span';
import { withFootnotes } from './footnotes-follow';
import { contentOf, opensLine } from './place-section';
import { type Relabelling, relabel } from './relabel';

/**
 * Exchanges a section, with everything below it, with the sibling before or behind it. The numbers stay where they
 * are: what comes first is number one, cross-references go on to point at what they pointed at, and footnotes follow.
 * Gives undefined where there is no such sibling, or where a heading is glued to the paragraph before it.
 */
export function moveSection(document: PolicyDocument, section: Section, direction: 'up' | 'down'): Edit[] | undefined {
  const siblings = siblingsOf(document, section);
  const index = siblings.indexOf(section);
  const upper = direction === 'up' ? siblings[index - 1] : section;
  const lower = direction === 'up' ? section : siblings[index + 1];
  if (!upper || !lower || !opensLine(document, upper) || !opensLine(document, lower)) return undefined;
  // An unnumbered heading, such as the appendix, does not take part in the order.
  if (upper.label === '' || lower.label === '' || upper.span.end !== lower.span.start) return undefined;

  const first = contentOf(document, upper);
  const second = contentOf(document, lower);
  const edits = relabel(document, exchanged(document, first, second));
  const inside = (span: Span) => (edit: Edit) => edit.span.start >= span.start && edit.span.end <= span.end;
  const moved = applyEdits(
    document.text.slice(second.start, second.end),
    edits.filter(inside(second)).map(({ span, newText }) => ({
      span: { start: span.start - second.start, end: span.end - second.start },
      newText,
    })),
  );
  const between = document.text.slice(first.end, second.start);
  return withFootnotes(document, [
    { span: { start: first.start, end: first.start }, newText: moved + between },
    ...edits.filter((edit) => !inside(second)(edit)),
    { span: { start: first.end, end: second.end }, newText: '' },
  ]);
}

/**
 * The labels after the exchange of two spans: of every list that has items in both, the numbers stay in their order
 * and the items change places. Lists inside one span move as they are.
 */
function exchanged(document: PolicyDocument, first: Span, second: Span): Relabelling[] {
  const within = (span: Span, item: ListItem): boolean => {
    const { start } = spanIn(document, item.line, item.label.span);
    return start >= span.start && start < span.end;
  };
  return numberingOf(document).flatMap(({ items }) => {
    const before = items.filter((item) => within(first, item));
    const behind = before.length > 0 ? items.filter((item) => within(second, item)) : [];
    if (behind.length === 0) return [];
    const ordinals = [...before, ...behind].map(({ label }) => label.ordinal);
    return [...behind, ...before].map((item, at) => ({
      item,
      form: item.label.form,
      ordinal: ordinals[at] ?? item.label.ordinal,
    }));
  });
}
