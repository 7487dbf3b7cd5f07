import type { PolicyDocument } from '../../document/document';
import { spanIn } from '../../document/document';
import { type LabelForm, RANK, renderNumeral } from '../../document/labels';
import { isLeadIn } from '../../document/lead-in';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { numberingOf } from '../../document/numbering/numbering';
import type { Edit } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { NUMBERING } from './aspects';
import { labelSpan, showLabel } from './slip';

export const levelJump: Rule = {
  id: 'numbering/level-jump',
  summary: '一组序号越过了一级，如别处都是“一、”→“（一）”→“1.”，这里“一、”下直接用“1.”。',
  rationale:
    '国标只说依次“可以”用这几级，允许跳级，但同一份文件应当一致。文中这种序号至少三处都在同一级标题下、' +
    '只有这里少一级，才报告；引领句后面列举的条目（如民生实事）不算跳级。',
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
    ],
    good: [
      '一、甲\n1.产业\n2.消费\n二、乙\n1.国企\n2.财税',
      '一、甲\n（一）稳\n1.产业\n2.消费\n（二）改\n1.国企\n2.财税\n二、乙\n今年办好以下两件实事：\n1.教育\n2.医疗',
    ],
  },
  aspects: NUMBERING,
  *check(document) {
    const lists = numberingOf(document).filter(({ form }) => RANK[form] <= LOWEST);
    const parents = parentsOf(lists);
    const habits = habitsOf(lists, parents);
    for (const list of lists) {
      const habit = habits.get(list.form);
      const parent = parents.get(list);
      if (!habit || !parent || RANK[parent.form] >= RANK[habit] || list.items.length < 2) continue;
      if (!isAnnounced(document, list)) yield describe(document, list, parent, lists, habit);
    }
  },
};

const LOWEST = RANK['bracketed-arabic'];
const ENOUGH = 3;

/** The list whose item each list stands under. */
function parentsOf(lists: readonly NumberedList[]): Map<NumberedList, NumberedList> {
  const items = lists
    .flatMap((list) => list.items.map((item) => ({ list, item })))
    .sort((a, b) => a.item.line - b.item.line || a.item.label.span.start - b.item.label.span.start);
  const parents = new Map<NumberedList, NumberedList>();
  const seen = new Set<NumberedList>();
  const open: NumberedList[] = [];
  for (const { list } of items) {
    while (open.length > 0 && RANK[(open.at(-1) as NumberedList).form] >= RANK[list.form]) open.pop();
    const parent = open.at(-1);
    if (parent && !seen.has(list)) parents.set(list, parent);
    seen.add(list);
    open.push(list);
  }
  return parents;
}

/** The form under which all lists of a form stand but one, if they are enough to speak of a habit. */
function habitsOf(
  lists: readonly NumberedList[],
  parents: ReadonlyMap<NumberedList, NumberedList>,
): ReadonlyMap<LabelForm, LabelForm> {
  const counts = new Map<LabelForm, Map<LabelForm | undefined, number>>();
  for (const list of lists) {
    const ofForm = counts.get(list.form) ?? new Map<LabelForm | undefined, number>();
    counts.set(list.form, ofForm);
    const parent = parents.get(list)?.form;
    ofForm.set(parent, (ofForm.get(parent) ?? 0) + 1);
  }
  const habits = new Map<LabelForm, LabelForm>();
  for (const [form, ofForm] of counts) {
    const total = [...ofForm.values()].reduce((sum, count) => sum + count, 0);
    for (const [parent, count] of ofForm)
      if (parent && count >= ENOUGH && count === total - 1) habits.set(form, parent);
  }
  return habits;
}

function isAnnounced(document: PolicyDocument, list: NumberedList): boolean {
  let line = (list.items[0]?.line ?? 0) - 1;
  while (line >= 0 && document.paragraphs[line]?.role === 'blank') line--;
  const before = document.paragraphs[line];
  return before !== undefined && before.role !== 'numbered' && isLeadIn(before);
}

function describe(
  document: PolicyDocument,
  list: NumberedList,
  parent: NumberedList,
  lists: readonly NumberedList[],
  habit: LabelForm,
): Finding {
  const first = list.items[0] as ListItem;
  const model = lists.find(({ form }) => form === habit)?.items[0] as ListItem;
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

/** Gives an item the label of another form, as the document writes it. */
function relabelAs(document: PolicyDocument, { line, label }: ListItem, model: ListItem): Edit {
  return {
    span: spanIn(document, line, label.span),
    newText: model.label.shape.replace('#', renderNumeral(label.ordinal, model.label.script)),
  };
}
