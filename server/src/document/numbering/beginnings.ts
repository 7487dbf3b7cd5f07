import { LABEL_FORMS, type LabelForm, RANK } from '../labels';
import type { NumberedList } from './lists';

const LINES_BETWEEN_FORMS = 6;

/**
 * Takes the lists that rightly begin with another number than 1 for what they are: ⑩ followed by （11） goes on in
 * another form because its own has no further numbers; a text that begins with 第九十八条 is a part of a longer one.
 */
export function acceptBeginnings(lists: readonly NumberedList[]): readonly NumberedList[] {
  const ends = new Map<number, { readonly line: number; readonly form: LabelForm }[]>();
  for (const { form, items } of lists) {
    const last = items[items.length - 1];
    if (!last || !isListForm(form) || last.meant !== last.label.ordinal) continue;
    const known = ends.get(last.meant);
    if (known) known.push({ line: last.line, form });
    else ends.set(last.meant, [{ line: last.line, form }]);
  }
  const beginnings = firstBeginnings(lists);
  return lists.map((list) => {
    const [first, ...others] = list.items;
    if (first?.step !== 'opens-late') return list;
    // So late, with no list of its level or a higher one before it, that the beginning is elsewhere.
    const isExcerpt = first.label.ordinal >= EXCERPT_FROM && first.line < (beginnings[RANK[list.form]] as number);
    const goesOn =
      isListForm(list.form) &&
      ends
        .get(first.label.ordinal - 1)
        ?.some(({ line, form }) => form !== list.form && line < first.line && first.line - line <= LINES_BETWEEN_FORMS);
    return goesOn || isExcerpt ? { ...list, items: [{ ...first, step: 'follows' as const }, ...others] } : list;
  });
}

/** Fewer items than this may have been lost from the beginning of a text. */
const EXCERPT_FROM = 4;

/** For each rank the first line on which a list of this rank or a higher one begins with 1. */
function firstBeginnings(lists: readonly NumberedList[]): readonly number[] {
  const lines = new Array<number>(LABEL_FORMS.length + 1).fill(Number.POSITIVE_INFINITY);
  for (const { form, items } of lists) {
    const [first] = items;
    if (first?.label.ordinal === 1) lines[RANK[form]] = Math.min(lines[RANK[form]] as number, first.line);
  }
  for (let rank = 1; rank < lines.length; rank++)
    lines[rank] = Math.min(lines[rank] as number, lines[rank - 1] as number);
  return lines;
}

const isListForm = (form: LabelForm): boolean => RANK[form] >= RANK.arabic;
