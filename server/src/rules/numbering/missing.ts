import { type PolicyDocument, spanIn, startOf } from '../../document/document';
import { renderLabel } from '../../document/labels';
import type { ListItem, NumberedList } from '../../document/numbering/lists';
import { NUMBERING } from '../../document/numbering/numbering';
import { type InsertionPoint, insertionPoints } from '../../edits/insertion-points';
import { shiftNumbers } from '../../edits/renumber';
import type { Edit } from '../../text/span';
import type { Finding, Fix, Rule } from '../rule';
import { labelSpan, numberThrough, type Placed, showLabel, slips } from './slip';

/** A paragraph more unlike its siblings than this is not offered as the one that lost its label. */
const HARDLY_A_SIBLING = 8;
/**
 * A label is put back without asking where the best paragraph is at most so unlike its siblings, and so much more
 * like them than the next. Of 541 deleted labels 479 go back to their line by this and 1 to another; where a whole
 * heading was deleted, 6 of 542 times a label goes to a paragraph that had none.
 */
const LIKE_A_SIBLING = 2.5;
const CLEARLY_AHEAD = 1.5;
const MOST_OFFERED = 3;

export const missing: Rule = {
  id: 'numbering/missing',
  summary: '同级序号中间缺号，或者一组序号不从一开始。',
  rationale:
    '序号跳过一个数，多半是删去了标题、漏写了序号，或插入内容后没有重新编号。' +
    '序号粘在上一段末尾（“……落实。（三）”）、跨部分连续编号、只有一项的序号，都不报告。',
  sources: ['GB/T 9704-2012 7.3.3', '3,130 份工作报告中约 20 处缺号、重号，几乎都是真错'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '（一）稳增长\n（二）促改革\n[|（四）|]惠民生\n（五）防风险',
        fixed: '（一）稳增长\n（二）促改革\n（三）惠民生\n（四）防风险',
      },
      {
        text: '一、回顾\n二、任务\n[|（二）|]促改革\n（三）惠民生\n（四）防风险',
        fixed: '一、回顾\n二、任务\n（一）促改革\n（二）惠民生\n（三）防风险',
      },
    ],
    good: ['（一）稳增长\n（二）促改革。抓好落实。（三）惠民生\n（四）防风险'],
  },
  aspects: NUMBERING,
  *check(document) {
    for (const slip of slips(document)) {
      if (slip.item.step === 'gap' || slip.item.step === 'opens-late') yield describe(document, slip);
    }
  },
};

function describe(document: PolicyDocument, { list, index, item, before }: Placed): Finding {
  const last = item.label.ordinal - 1;
  const first = before ? Math.min(lastNumber(before) + 1, last) : 1;
  const absent = first === last ? showLabel(item, first) : `${showLabel(item, first)}至${showLabel(item, last)}`;
  const shown = showLabel(item);
  const problem = before
    ? `缺少${absent}：${showLabel(before)}之后是${shown}。`
    : `缺少${absent}：这一组序号从${shown}开始。`;
  return {
    span: labelSpan(document, item),
    message: `${problem}请补上缺少的序号，或从这里起重新编号。`,
    related: before ? [{ span: labelSpan(document, before), message: `前一个序号是${showLabel(before)}` }] : [],
    fixes: () => [
      ...inOrder(insertions(document, list, index, first, last), {
        title: `从${shown}起重新编号`,
        safety: 'safe',
        edits: shiftNumbers(document, list, index, first - item.label.ordinal),
        otherwise: () => numberThrough(document, list),
      }),
      ...(first === last && !item.label.glued ? [newHeading(document, item, first)] : []),
    ],
  };
}

/** A line of its own for the heading that is missing, its title to be written. */
function newHeading(document: PolicyDocument, item: ListItem, ordinal: number): Fix {
  const paragraph = document.paragraphs[item.line];
  const start = startOf(document, item.line);
  const lineEnd = /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
  const indent = paragraph?.text.slice(0, paragraph.start) ?? '';
  return {
    title: `在前面加一行${showLabel(item, ordinal)}，标题待写`,
    safety: 'unsafe',
    edits: [{ span: { start, end: start }, newText: indent + renderLabel(item.label, ordinal) + lineEnd }],
  };
}

/** The number from which the rest of the list counts on. */
const lastNumber = ({ step, label, meant }: ListItem): number => (COUNTS_ON.has(step) ? label.ordinal : meant);
const COUNTS_ON: ReadonlySet<ListItem['step']> = new Set(['repeat', 'repeats-on', 'fall', 'not-restarted']);

interface Insertion {
  readonly fix: Fix;
  readonly penalty: number;
}

/** Puts the missing labels before the paragraphs that look as if they had lost them. */
function insertions(
  document: PolicyDocument,
  list: NumberedList,
  index: number,
  first: number,
  last: number,
): Insertion[] {
  const item = list.items[index] as ListItem;
  const points = insertionPoints(document, list, index).filter(({ penalty }) => penalty <= HARDLY_A_SIBLING);
  const count = last - first + 1;
  const insert = (chosen: readonly InsertionPoint[], title: string): Insertion => ({
    penalty: Math.max(...chosen.map(({ penalty }) => penalty)),
    fix: {
      title,
      safety: 'safe',
      edits: chosen.map(({ line }, at) => insertion(document, line, item, first + at)),
    },
  });
  if (count === 1) {
    const label = showLabel(item, first);
    return points.slice(0, MOST_OFFERED).map((point) => insert([point], `在第 ${point.line + 1} 行补上${label}`));
  }
  if (points.length < count) return [];
  const chosen = points.slice(0, count).sort((a, b) => a.line - b.line);
  return [insert(chosen, `补上缺少的 ${count} 个序号`)];
}

/** The label of a sibling with another number before a paragraph, with the blanks that stand around the sibling's. */
function insertion(document: PolicyDocument, line: number, { label, line: at }: ListItem, ordinal: number): Edit {
  const { text = '', start = 0 } = document.paragraphs[line] ?? {};
  const model = document.paragraphs[at]?.text ?? '';
  const before = model.slice(0, label.span.start);
  const blanks = /^[ \t\u3000]*/.exec(model.slice(label.span.end))?.[0] ?? '';
  // The blanks that stood behind the lost label are still there.
  const isLeft = blanks !== '' && text.startsWith(before + blanks);
  // Where the sibling's label stands before a bold title, so does this one: `1. **…**`, but `**（一）…**`.
  const isBefore = text.startsWith(`${before}**`) && /^\s*\*\*/.test(model.slice(label.span.end));
  const offset = isLeft || isBefore ? before.length : start;
  const whole = renderLabel(label, ordinal);
  const left = remainsOf(label, whole, text.slice(offset));
  return {
    span: spanIn(document, line, { start: offset, end: offset + left }),
    newText: whole + (isLeft || text.startsWith(blanks, offset + left) ? '' : blanks),
  };
}

/**
 * How much of a label is left at the beginning of a text, whatever its width: of `（3）` perhaps `3）`, `（）`, `）`, `（` that
 * nothing closes, of `3、` `、`.
 */
function remainsOf({ shape }: ListItem['label'], whole: string, text: string): number {
  if (/^[（(]#[）)]$/.test(shape)) {
    const number = whole.slice(1, -1);
    if (text.startsWith(number) && /^[）)]/.test(text.slice(number.length))) return number.length + 1;
    return /^(?:[（(]?[）)]|[（(](?![^）)]*[）)]))/.exec(text)?.[0].length ?? 0;
  }
  return /^#[、.．，,]$/.test(shape) && /^[、.．，,]/.test(text) ? 1 : 0;
}

/**
 * The likelier repair first; only it is applied without asking. A label is put back without asking only where one
 * paragraph clearly looks as if it had lost it; elsewhere renumbering is the repair that cannot hit the wrong line.
 */
function inOrder(insertions: readonly Insertion[], renumber: Fix): readonly Fix[] {
  const [best, second] = insertions;
  const isClear =
    best !== undefined &&
    best.penalty <= LIKE_A_SIBLING &&
    (second === undefined || second.penalty - best.penalty >= CLEARLY_AHEAD);
  const unclear = insertions.slice(isClear ? 1 : 0).map(({ fix }): Fix => ({ ...fix, safety: 'unsafe' }));
  return isClear ? [best.fix, renumber, ...unclear] : [renumber, ...unclear];
}
