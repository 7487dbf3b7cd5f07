import { type PolicyDocument, spanIn } from '../../document/document';
import { isChinese, type Label, type LabelForm, renderNumeral } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import { memoize } from '../../text/memo';
import type { Edit } from '../../text/span';

/** Items of a list whose labels are shaped alike, and unlike the rest. */
export interface OddShape {
  readonly list: NumberedList;
  readonly items: readonly ListItem[];
  /** The shape they have, and the one they should have. */
  readonly shape: string;
  readonly wanted: string;
  /** A shape in which lists are written, only not this one: `1、` among `1.`. */
  readonly isSound: boolean;
}

/** The shapes in which lists of a form are written; every other one lost a bracket or mistyped a separator. */
const SOUND: Partial<Readonly<Record<LabelForm, readonly string[]>>> = {
  han: ['#、', '#.', '#．'],
  'bracketed-han': ['（#）', '(#)', '㈠'],
  arabic: ['#.', '#．', '#、', '⒈'],
  'bracketed-arabic': ['（#）', '(#)', '⑴'],
  'half-bracketed-arabic': ['#）', '#)'],
};

/** The labels of a document that are not shaped like their siblings, grouped by list and shape. */
export const oddShapes = memoize((document: PolicyDocument): readonly OddShape[] => {
  const lists = numberingOf(document).filter(({ form }) => SOUND[form]);
  const habits = documentHabits(lists);
  return lists.flatMap((list) => oddShapesOf(document, list, habits.get(list.form) ?? ''));
});

function oddShapesOf(document: PolicyDocument, list: NumberedList, habit: string): OddShape[] {
  const sound = SOUND[list.form] ?? [];
  const items = list.items.filter(({ label }) => !label.glued);
  const groups = new Map<string, ListItem[]>();
  for (const item of items) {
    const shape = shapeOf(item.label);
    const group = groups.get(shape);
    if (group) group.push(item);
    else groups.set(shape, [item]);
  }
  const wanted = wantedShape(groups, items.length, sound, habit);
  if (wanted === undefined) return [];
  return [...groups]
    .filter(([shape]) => shape !== wanted)
    .map(([shape, odd]) => ({
      list,
      items: odd.filter((item) => !isSplit(document, item)),
      shape,
      wanted,
      isSound: sound.includes(shape) || odd.some(({ label }) => label.form !== list.form),
    }))
    .filter(({ items: odd }) => odd.length > 0);
}

/** What the labels of a list should look like; undefined if there is nothing to say against what they look like. */
function wantedShape(
  groups: ReadonlyMap<string, readonly ListItem[]>,
  count: number,
  sound: readonly string[],
  habit: string,
): string | undefined {
  const [majority, members] = [...groups].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []] as [
    string,
    readonly ListItem[],
  ]);
  if (count === 0) return undefined;
  // A list of one shape is the document's business, if lists are written so at all.
  if (groups.size === 1 && sound.includes(majority)) return undefined;
  if (count >= 3 && members.length * 2 > count && sound.includes(majority)) return majority;
  return sound.includes(habit) ? habit : sound[0];
}

/** The commonest shape of each form in the document. */
function documentHabits(lists: readonly NumberedList[]): Map<LabelForm, string> {
  const counts = new Map<LabelForm, Map<string, number>>();
  for (const { form, items } of lists) {
    const shapes = counts.get(form) ?? new Map<string, number>();
    counts.set(form, shapes);
    for (const { label } of items) {
      if (!label.glued) shapes.set(shapeOf(label), (shapes.get(shapeOf(label)) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([form, shapes]) => [form, [...shapes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

const LIGATURES: Partial<Readonly<Record<Label['script'], string>>> = {
  'han-ligature': '㈠',
  parenthesised: '⑴',
  dotted: '⒈',
};

/** The shape without Markdown marks and, inside brackets, without blanks, which layout puts there. */
function shapeOf({ script, shape, form }: Label): string {
  const ligature = LIGATURES[script];
  if (ligature) return ligature;
  if (!/[*\\﹙﹚﹒\s]/.test(shape)) return shape;
  const plain = shape.replace(/[*\\]/g, '').replace('﹙', '（').replace('﹚', '）').replace('﹒', '．');
  return form === 'bracketed-han' || form === 'bracketed-arabic' ? plain.replace(/\s/g, '') : plain;
}

/** A bracket on the line before is split markup, not a lost bracket. */
function isSplit(document: PolicyDocument, { line, label }: ListItem): boolean {
  if (!label.damaged) return false;
  for (let before = line - 1; before >= Math.max(0, line - 2); before--) {
    const paragraph = document.paragraphs[before];
    if (paragraph && paragraph.role !== 'blank') return /[（(]\**\s*$/.test(paragraph.text);
  }
  return false;
}

/** The label of an item in the wanted shape; its numeral stays as it is written, if it is one of that form. */
export function renderShape(document: PolicyDocument, { label, line }: ListItem, { wanted, list }: OddShape): string {
  const ligature = Object.entries(LIGATURES).find(([, shape]) => shape === wanted)?.[0] as Label['script'] | undefined;
  if (ligature) return renderNumeral(label.ordinal, ligature);
  const { start, end } = spanIn(document, line, label.numeral);
  const isSpelt = LIGATURES[label.script] === undefined && isChinese(label.script) === CHINESE.has(list.form);
  const numeral = isSpelt
    ? document.text.slice(start, end)
    : renderNumeral(label.ordinal, CHINESE.has(list.form) ? 'chinese' : 'arabic');
  return wanted.replace('#', numeral);
}

const CHINESE: ReadonlySet<LabelForm> = new Set(['han', 'bracketed-han']);

/** Rewrites the labels of one odd shape. */
export function reshape(document: PolicyDocument, odd: OddShape): Edit[] {
  return odd.items.map((item) => ({
    span: spanIn(document, item.line, item.label.span),
    newText: renderShape(document, item, odd),
  }));
}
