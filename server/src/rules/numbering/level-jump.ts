import type { PolicyDocument } from '../../document/document';
import { spanIn } from '../../document/document';
import { type LabelForm, RANK, renderNumeral } from '../../document/labels';
import { isLeadIn } from '../../document/lead-in';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { NUMBERING, numberingOf } from '../../document/numbering/numbering';
import { firstAtLeast } from '../../text/sorted';
import type { Edit } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { nestingOf } from './nesting';
import { labelSpan, showLabel } from './slip';

export const levelJump: Rule = {
  id: 'numbering/level-jump',
  summary:
    '一组序号越过了一级，或者上下两级颠倒，如别处都是“一、”→“（一）”→“1.”，这里“一、”下直接用“1.”，或“1.”下用“（一）”。',
  rationale:
    '国标只说依次“可以”用这几级，允许跳级，但同一份文件应当一致。文中这种序号至少三处都在同一级标题下、' +
    '只有这里少一级或者颠倒，才报告；引领句后面列举的条目（如民生实事）不算。',
  sources: ['GB/T 9704-2012 7.3.3', '“一、”下直接用“1.”而全文没有“（一）”的工作报告 65 份：是文中自己的写法'],
  severity: 'information',
  examples: {
    bad: [
      {
        text:
          '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n（一）惠\n1.教育\n2.医疗\n（二）防\n三、丙\n' +
          '[|1.|]作风\n2.效能',
        fixed:
          '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n（一）惠\n1.教育\n2.医疗\n（二）防\n三、丙\n' +
          '（一）作风\n（二）效能',
      },
      {
        text:
          '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n（一）惠\n1.教育\n2.医疗\n（二）防\n三、丙\n' +
          '[|1.|]作风\n（一）学习\n（二）检查\n2.效能\n（一）简政\n（二）放权',
        fixed:
          '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n（一）惠\n1.教育\n2.医疗\n（二）防\n三、丙\n' +
          '（一）作风\n1.学习\n2.检查\n（二）效能\n1.简政\n2.放权',
      },
    ],
    good: [
      '一、甲\n1.产业\n2.消费\n二、乙\n1.国企\n2.财税',
      '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n今年办好以下两件实事：\n1.教育\n2.医疗',
    ],
  },
  aspects: NUMBERING,
  *check(document) {
    const lists = numberingOf(document).filter(({ form }) => RANK[form] <= LOWEST);
    // A level can only be left out or turned round where there are three.
    if (new Set(lists.map(({ form }) => form)).size < 3) return;
    const { parents, inside, habits } = nestingOf(lists);
    const places = placesByForm(lists);
    for (const list of lists) {
      const habit = habits.get(list.form);
      const parent = parents.get(list);
      if (!habit || !parent || list.items.length < 2 || isAnnounced(document, list)) continue;
      const within = (inside.get(list) ?? []).filter((inner) => inner.form === habit && !isAnnounced(document, inner));
      if (within.length > 0) yield turnedRound(document, list, allInside(list, within, places));
      else if (RANK[parent.form] < RANK[habit]) yield jump(document, list, parent, (places.get(habit) as Places).model);
    }
  },
};

const LOWEST = RANK['bracketed-arabic'];
function isAnnounced(document: PolicyDocument, list: NumberedList): boolean {
  let line = (list.items[0]?.line ?? 0) - 1;
  while (line >= 0 && document.paragraphs[line]?.role === 'blank') line--;
  const before = document.paragraphs[line];
  return before !== undefined && before.role !== 'numbered' && isLeadIn(before);
}

function jump(document: PolicyDocument, list: NumberedList, parent: NumberedList, model: ListItem): Finding {
  const first = list.items[0] as ListItem;
  const level = showLabel(model, 1);
  return {
    span: labelSpan(document, first),
    message: `越级：文中别处${showLabel(first, 1)}都在${level}下面，这里直接跟在${showLabel(parent.items[0] as ListItem, 1)}一级后面。请改用${level}，或补上中间一级标题。`,
    fixes: () => [
      {
        title: `这一组改用${level}`,
        safety: 'unsafe',
        edits: list.items.map((item) => relabelAs(document, item, model)),
      },
    ],
  };
}

/** The lists of one form. */
interface Places {
  /** Shows how the document writes the form. */
  readonly model: ListItem;
  /** By their first lines. */
  readonly lists: readonly NumberedList[];
  readonly firstLines: readonly number[];
  /** The lines of all their items, rising. */
  readonly lines: readonly number[];
}

function placesByForm(lists: readonly NumberedList[]): ReadonlyMap<LabelForm, Places> {
  const byForm = new Map<LabelForm, NumberedList[]>();
  for (const list of lists) {
    const known = byForm.get(list.form);
    if (known) known.push(list);
    else byForm.set(list.form, [list]);
  }
  return new Map(Array.from(byForm, ([form, ofForm]) => [form, placesOf(ofForm)]));
}

function placesOf(lists: readonly NumberedList[]): Places {
  const sorted = [...lists].sort((a, b) => firstLine(a) - firstLine(b));
  const lines = lists.flatMap(({ items }) => items.map(({ line }) => line));
  const [model] = lists[0]?.items ?? [];
  return {
    model: model as ListItem,
    lists: sorted,
    firstLines: sorted.map(firstLine),
    lines: lines.sort((a, b) => a - b),
  };
}

const firstLine = ({ items }: NumberedList): number => items[0]?.line ?? 0;

/** The lists of the same form as those inside, the last of them behind the last item and so not between two. */
function allInside(
  list: NumberedList,
  within: readonly NumberedList[],
  places: ReadonlyMap<LabelForm, Places>,
): readonly NumberedList[] {
  const last = (list.items.at(-1) as ListItem).line;
  const form = (within[0] as NumberedList).form;
  const { lists, firstLines } = places.get(form) as Places;
  const following = lists[firstAtLeast(firstLines, last + 1)];
  const lastFollowing = following?.items.at(-1)?.line;
  if (!following || lastFollowing === undefined) return within;
  // No heading of a higher order comes between.
  for (const [other, { lines }] of places) {
    if (RANK[other] >= RANK[list.form] || other === form) continue;
    const next = lines[firstAtLeast(lines, last + 1)];
    if (next !== undefined && next <= lastFollowing) return within;
  }
  return [...within, following];
}

function turnedRound(document: PolicyDocument, list: NumberedList, inside: readonly NumberedList[]): Finding {
  const first = list.items[0] as ListItem;
  const inner = inside[0]?.items[0] as ListItem;
  const [lower, upper] = [showLabel(first, 1), showLabel(inner, 1)];
  return {
    span: labelSpan(document, first),
    message: `层次颠倒：文中别处${lower}都在${upper}下面，这里${upper}在${lower}下面。请对调这两级序号。`,
    related: inside.map(({ items }) => ({ span: labelSpan(document, items[0] as ListItem), message: '下面的一级' })),
    fixes: () => [
      {
        title: `对调${lower}与${upper}两级`,
        safety: 'unsafe',
        edits: [
          ...list.items.map((item) => relabelAs(document, item, inner)),
          ...inside.flatMap(({ items }) => items.map((item) => relabelAs(document, item, first))),
        ],
      },
    ],
  };
}

/** Gives an item the label of another form, as the document writes it. */
function relabelAs(document: PolicyDocument, { line, label }: ListItem, model: ListItem): Edit {
  return {
    span: spanIn(document, line, label.span),
    newText: model.label.shape.replace('#', renderNumeral(label.ordinal, model.label.script)),
  };
}
