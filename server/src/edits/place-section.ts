import { lineAt, type PolicyDocument, startOf } from '../document/document';
import { LABEL_FORMS, type LabelForm, RANK } from '../document/labels';
import type { ListItem } from '../document/numbering/lists';
import { numberingOf } from '../document/numbering/numbering';
import { type Section, siblingsOf } from '../document/sections';
import { applyEdits, type Edit, type Span } from '../text/span';
import { childForm, lower, relevelled } from './change-level';
import { withFootnotes } from './footnotes-follow';
import { itemsByOffset, type Relabelling, relabel } from './relabel';

export type Where = 'before' | 'after' | 'inside';

/**
 * Moves a section with everything below it before or behind another section, or inside it as its last child. Labels
 * on both sides are numbered through, the moved ones take the forms of their new level, and cross-references and
 * footnotes follow.
 * Gives undefined where the section would move into itself, where a heading has no number or is glued to a
 * paragraph, where a level has no form left, or where the numbers inside run on from or to the rest of the document.
 */
export function placeSection(
  document: PolicyDocument,
  section: Section,
  target: Section,
  where: Where,
): Edit[] | undefined {
  const isInside = target.heading.start >= section.heading.start && target.heading.start < section.span.end;
  if (isInside || section.label === '' || target.label === '') return undefined;
  if (!opensLine(document, section) || !opensLine(document, target)) return undefined;
  const block = contentOf(document, section);
  const items = itemsByOffset(document);
  if (runsOn(document, block, items.get(section.heading.start))) return undefined;
  const changes = renumbered(document, section, target, where, items);
  if (!changes) return undefined;

  const edits = relabel(document, changes);
  const gap = gapOf(document, section, block);
  // The last child of a section, moved to its end or behind it, is there already: only the labels change.
  if (where !== 'before' && contentOf(document, target).end === block.end) return edits;
  const isMoved = ({ span }: Edit): boolean => span.start >= block.start && span.end <= block.end;
  const moved = applyEdits(
    document.text.slice(block.start, block.end),
    edits.filter(isMoved).map(({ span, newText }) => ({
      span: { start: span.start - block.start, end: span.end - block.start },
      newText,
    })),
  );
  return withFootnotes(document, [
    ...edits.filter((edit) => !isMoved(edit)),
    removal(document, block, gap),
    insertion(document, gap.text, target, where, moved),
  ]);
}

/** Whether a section's heading begins its line, and is not glued to the paragraph before it. */
export const opensLine = (document: PolicyDocument, { heading, line }: Section): boolean => {
  const paragraph = document.paragraphs[line];
  return paragraph !== undefined && startOf(document, line) + paragraph.start === heading.start;
};

/** A section from the start of its heading's line to the end of its last line that is not blank. */
export function contentOf(document: PolicyDocument, { line, span }: Section): Span {
  let last = lineAt(document, Math.max(span.start, span.end - 1));
  while (last > line && document.paragraphs[last]?.role === 'blank') last--;
  return {
    start: startOf(document, line),
    end: startOf(document, last) + (document.paragraphs[last]?.text.length ?? 0),
  };
}

/** Whether a list below the moved heading has items outside the block too. */
function runsOn(document: PolicyDocument, block: Span, heading: ListItem | undefined): boolean {
  return numberingOf(document).some(({ items }) => {
    if (heading && items.includes(heading)) return false;
    const inside = items.filter(({ line, label }) => {
      const start = startOf(document, line) + label.span.start;
      return start >= block.start && start < block.end;
    });
    return inside.length > 0 && inside.length < items.length;
  });
}

function renumbered(
  document: PolicyDocument,
  section: Section,
  target: Section,
  where: Where,
  items: ReadonlyMap<number, ListItem>,
): Relabelling[] | undefined {
  const moved = items.get(section.heading.start);
  const aim = items.get(target.heading.start);
  if (!moved || !aim) return undefined;
  const form = where === 'inside' ? (childForm(items, target) ?? lower(document, aim.label.form)) : aim.label.form;
  if (!form) return undefined;

  const others = (where === 'inside' ? target.children : siblingsOf(document, target)).filter(
    (sibling) => sibling !== section && sibling.label !== '',
  );
  const at = where === 'inside' ? others.length : others.indexOf(target) + (where === 'after' ? 1 : 0);
  const order = [...others.slice(0, at), section, ...others.slice(at)];
  const changes: Relabelling[] = [];
  const number = (sections: readonly Section[], ownForm?: LabelForm): void => {
    for (const [index, each] of sections.entries()) {
      const item = items.get(each.heading.start);
      if (item)
        changes.push({ item, form: each === section && ownForm ? ownForm : item.label.form, ordinal: index + 1 });
    }
  };
  number(order, form);
  const left = siblingsOf(document, section).filter((sibling) => sibling !== section && sibling.label !== '');
  if (!left.some((sibling) => others.includes(sibling))) number(left);
  if (form === moved.label.form) return changes;
  const shift = levelOf(form) - levelOf(moved.label.form);
  const below = relevelled(items, section.children, (own) => LADDER[levelOf(own) + shift]);
  return below.length === countBelow(section) ? [...changes, ...below] : undefined;
}

const LADDER: readonly LabelForm[] = LABEL_FORMS.filter(
  (form) => RANK[form] >= RANK.han && RANK[form] <= RANK.circled && form !== 'half-bracketed-arabic',
);
const levelOf = (form: LabelForm): number => LADDER.indexOf(form);
const countBelow = ({ children }: Section): number => children.reduce((sum, child) => sum + 1 + countBelow(child), 0);

/** What stands between a section and its neighbour: a line end, or blank lines where the document has them. */
interface Gap {
  readonly text: string;
  readonly isBefore: boolean;
}

/** The gap behind a section; of the last one the gap before it, as the one behind parts it from what is no sibling. */
function gapOf(document: PolicyDocument, section: Section, { start, end }: Span): Gap {
  const siblings = siblingsOf(document, section);
  const isLast = siblings.length > 1 && siblings.findLast(({ label }) => label !== '') === section;
  const after = isLast ? undefined : nextFilled(document, lineAt(document, end));
  if (after !== undefined) return { text: document.text.slice(end, startOf(document, after)), isBefore: false };
  const head = document.text.slice(0, start);
  const blank = head.slice(head.trimEnd().length);
  const lineEnd = blank.search(/[\r\n]/);
  return { text: lineEnd < 0 ? '\n' : blank.slice(lineEnd), isBefore: true };
}

/** Takes the block out with its gap. */
function removal({ text }: PolicyDocument, { start, end }: Span, gap: Gap): Edit {
  const before = gap.isBefore && text.slice(0, start).endsWith(gap.text) ? start - gap.text.length : start;
  return { span: { start: before, end: gap.isBefore ? end : end + gap.text.length }, newText: '' };
}

function insertion(document: PolicyDocument, gap: string, target: Section, where: Where, text: string): Edit {
  if (where === 'before') {
    const at = startOf(document, target.line);
    return { span: { start: at, end: at }, newText: text + gap };
  }
  const at = contentOf(document, target).end;
  return { span: { start: at, end: at }, newText: gap + text };
}

function nextFilled(document: PolicyDocument, line: number): number | undefined {
  for (let next = line + 1; next < document.paragraphs.length; next++) {
    if (document.paragraphs[next]?.role !== 'blank') return next;
  }
  return undefined;
}
