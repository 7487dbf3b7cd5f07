import type { PolicyDocument } from '../../document/document';
import { spanIn } from '../../document/document';
import { RANK, renderNumeral } from '../../document/labels';
import { isLeadIn } from '../../document/lead-in';
import { itemsByLine } from '../../document/numbering/items';
import type { ListItem } from '../../document/numbering/lists';
import { NUMBERING } from '../../document/numbering/numbering';
import type { Edit } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { type Group, groupsOf, type Heading, habitOf, headingsOf } from './nesting';
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
    const groups = groupsOf(document);
    // A level can only be left out or turned round where there are three.
    if (groups.size < 3) return;
    for (const ofForm of groups.values()) {
      const habit = habitOf(ofForm);
      const model = habit && groups.get(habit)?.[0]?.items[0];
      if (!model) continue;
      for (const group of ofForm) {
        const { items, parent, turned } = group;
        if (!parent || RANK[parent.form] >= RANK[habit] || isAnnounced(document, group)) continue;
        if (turned?.form === habit && goesOn(document, group)) yield turnedRound(document, group, parent, turned);
        else if (turned || items.length > 1) yield jump(document, group, parent, model);
      }
    }
  },
};

const firstOf = ({ items }: Group): ListItem => items[0] as ListItem;

function isAnnounced(document: PolicyDocument, group: Group): boolean {
  let line = firstOf(group).line - 1;
  while (line >= 0 && document.paragraphs[line]?.role === 'blank') line--;
  const before = document.paragraphs[line];
  return before !== undefined && before.role !== 'numbered' && isLeadIn(before);
}

/** Whether the numbers of a group go on behind the heading that ends it. */
const goesOn = (document: PolicyDocument, group: Group): boolean =>
  itemsByLine(document).get(firstOf(group).line)?.list.items.at(-1) !== group.items.at(-1);

function jump(document: PolicyDocument, group: Group, parent: Heading, model: ListItem): Finding {
  const first = firstOf(group);
  const level = showLabel(model, 1);
  return {
    span: labelSpan(document, first),
    message: `越级：文中别处${showLabel(first, 1)}都在${level}下面，这里直接跟在${showLabel(parent.item)}一级后面。请改用${level}，或补上中间一级标题。`,
    fixes: () => [
      {
        title: `这一组改用${level}`,
        safety: 'unsafe',
        edits: group.items.map((item) => relabelAs(document, item, model)),
      },
    ],
  };
}

function turnedRound(document: PolicyDocument, group: Group, parent: Heading, turned: Heading): Finding {
  const first = firstOf(group);
  const [lower, upper] = [showLabel(first, 1), showLabel(turned.item, 1)];
  return {
    span: labelSpan(document, first),
    message: `层次颠倒：文中别处${lower}都在${upper}下面，这里${upper}在${lower}下面。请对调这两级序号。`,
    related: [{ span: labelSpan(document, turned.item), message: '下面的一级' }],
    fixes: () => [
      {
        title: `对调${lower}与${upper}两级`,
        safety: 'unsafe',
        edits: headingsUnder(document, group, parent).flatMap(({ form, item }) => {
          const model = form === group.form ? turned.item : form === turned.form ? first : undefined;
          return model ? [relabelAs(document, item, model)] : [];
        }),
      },
    ],
  };
}

/** The headings under a parent, from a group on. */
function headingsUnder(document: PolicyDocument, { place }: Group, parent: Heading): readonly Heading[] {
  const headings = headingsOf(document);
  let end = place;
  while (end < headings.length && RANK[(headings[end] as Heading).form] > RANK[parent.form]) end++;
  return headings.slice(place, end);
}

/** Gives an item the label of another form, as the document writes it. */
function relabelAs(document: PolicyDocument, { line, label }: ListItem, model: ListItem): Edit {
  return {
    span: spanIn(document, line, label.span),
    newText: model.label.shape.replace('#', renderNumeral(label.ordinal, model.label.script)),
  };
}
