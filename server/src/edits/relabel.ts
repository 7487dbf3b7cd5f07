import { type PolicyDocument, spanIn } from '../document/document';
import { isChinese, type LabelForm, type NumeralScript, renderNumeral } from '../document/labels';
import type { ListItem } from '../document/numbering/lists';
import { numberingOf } from '../document/numbering/numbering';
import { resolvedReferences } from '../document/reference-targets';
import { memoize } from '../text/memo';
import type { Edit } from '../text/span';

/** An item and the label it is to have. */
export interface Relabelling {
  readonly item: ListItem;
  readonly form: LabelForm;
  readonly ordinal: number;
}

/** How the document writes the labels of a form: `（#）` in Chinese numerals. */
interface LabelStyle {
  readonly shape: string;
  readonly script: NumeralScript;
}

const STANDARD: Partial<Readonly<Record<LabelForm, LabelStyle>>> = {
  han: { shape: '#、', script: 'chinese' },
  'bracketed-han': { shape: '（#）', script: 'chinese' },
  arabic: { shape: '#.', script: 'arabic' },
  'bracketed-arabic': { shape: '（#）', script: 'arabic' },
  circled: { shape: '#', script: 'circled' },
};

/** The style of the first sound label of a form in the document; the standard's where it has none. */
export function styleOf(document: PolicyDocument, form: LabelForm): LabelStyle | undefined {
  for (const list of numberingOf(document)) {
    if (list.form !== form) continue;
    const model = list.items.find(({ label }) => !label.damaged && !label.glued && label.form === form)?.label;
    if (model) return { shape: model.shape, script: model.script };
  }
  return STANDARD[form];
}

/**
 * Gives items other labels, in another form where they change their level, and lets the cross-references to them
 * follow. An item that keeps its form keeps the shape of its label.
 */
export function relabel(document: PolicyDocument, changes: readonly Relabelling[]): Edit[] {
  const edits: Edit[] = [];
  const moved = new Map<ListItem, Relabelling>();
  for (const change of changes) {
    const { item, form, ordinal } = change;
    if (form === item.label.form && ordinal === item.label.ordinal) continue;
    moved.set(item, change);
    edits.push(...labelEdits(document, item, form, ordinal));
  }
  for (const { reference, line, target } of resolvedReferences(document)) {
    const change = target && moved.get(target.item);
    if (!change) continue;
    if (change.form === change.item.label.form) {
      const newText = renderNumeral(change.ordinal, reference.script);
      edits.push({ span: spanIn(document, line, reference.numeral), newText });
      continue;
    }
    const start = spanIn(document, line, reference.span).start;
    const written = document.text.slice(start, start + reference.span.end - reference.span.start);
    edits.push({
      span: spanIn(document, line, reference.span),
      newText: renderReference(written, change.form, change.ordinal),
    });
  }
  return edits;
}

function labelEdits(document: PolicyDocument, item: ListItem, form: LabelForm, ordinal: number): Edit[] {
  const { label, line } = item;
  if (form === label.form) {
    return [{ span: spanIn(document, line, label.numeral), newText: renderNumeral(ordinal, scriptOf(document, item)) }];
  }
  const style = styleOf(document, form);
  if (!style) return [];
  return [
    {
      span: spanIn(document, line, label.span),
      newText: style.shape.replace('#', renderNumeral(ordinal, style.script)),
    },
  ];
}

/** The script of an item's number; where too small to show it, in Chinese, the one that the document shows. */
function scriptOf(document: PolicyDocument, { label }: ListItem): NumeralScript {
  return label.script === 'chinese' && label.ordinal < 20 ? chineseScriptOf(document) : label.script;
}

const chineseScriptOf = memoize((document: PolicyDocument): NumeralScript => {
  for (const { items } of numberingOf(document)) {
    const model = items.find(({ label: { script } }) => isChinese(script) && script !== 'chinese');
    if (model) return model.label.script;
  }
  return 'chinese';
});

const BRACKETED: ReadonlySet<LabelForm> = new Set(['bracketed-han', 'bracketed-arabic']);
const ARABIC: ReadonlySet<LabelForm> = new Set(['arabic', 'bracketed-arabic', 'half-bracketed-arabic', 'circled']);

/** 第（三）部分 for the third of another form: 第三部分, 第3部分. */
function renderReference(written: string, form: LabelForm, ordinal: number): string {
  const parts = /^(第?)([（(]?)[^（()）部编篇章节条款项点]+(?:([）)])|(?=[（(部编篇章节条款项点]|$))(.*)$/.exec(
    written,
  );
  const numeral = renderNumeral(ordinal, ARABIC.has(form) ? 'arabic' : 'chinese');
  const [, ordinalMark = '', open = '', close = '', unit = ''] = parts ?? [];
  if (!BRACKETED.has(form)) return `${open !== '' && ordinalMark === '' ? '第' : ordinalMark}${numeral}${unit}`;
  return `${ordinalMark}${open || '（'}${numeral}${close || '）'}${unit}`;
}

/** The items of every list by the offset of their labels. */
export function itemsByOffset(document: PolicyDocument): Map<number, ListItem> {
  const items = new Map<number, ListItem>();
  for (const list of numberingOf(document)) {
    for (const item of list.items) items.set(spanIn(document, item.line, item.label.span).start, item);
  }
  return items;
}
