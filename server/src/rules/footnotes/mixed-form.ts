import type { PolicyDocument } from '../../document/document';
import { footnoteAspect, footnotesOf } from '../../document/footnotes/footnotes';
import type { Mark } from '../../document/footnotes/model';
import { renderMark } from '../../edits/footnotes';
import type { Edit } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { fixOf, shown } from './wording';

export const mixedForm: Rule = {
  id: 'footnotes/mixed-form',
  summary: '正文的注码写法不一，如［1］与[2]、【3】并用。',
  rationale:
    '一份文件的注码只用一种写法。以全文占多数的写法为准，少数几个逐个报告；两种写法都多的，合为一条提示。' +
    '正文和“名词解释”各用一种写法，①至⑩之后改用［11］，都是常见的做法，不报告。',
  sources: ['在 4,108 份公文中报告 1 处'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链[|[3]|]，用好云仓［4］。',
        fixed: '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。',
      },
    ],
    good: [
      '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n1.一窗办：指一项工作。\n2.绿廊：指林带。',
    ],
  },
  aspects: [footnoteAspect],
  *check(document) {
    const { marks } = footnotesOf(document);
    if (marks.length < 4) return;
    const model = prevailing(marks);
    const others = marks.filter(({ form, compound }) => form !== model.form && !compound);
    if (others.length === 0 || goesOnInBrackets(marks)) return;
    if (others.length > Math.max(2, marks.length * 0.2)) yield describeAll(document, model, others);
    else for (const mark of others) yield describe(document, model, mark);
  },
};

/** A mark in the form that most of them have; the first one met wins a tie. */
function prevailing(marks: readonly Mark[]): Mark {
  const counts = new Map<string, number>();
  for (const { form } of marks) counts.set(form, (counts.get(form) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  return marks.find(({ form }) => counts.get(form) === highest) as Mark;
}

/** ① to ⑨, ⑩ or ⑳ and brackets from there on: there are no further circled numbers in most fonts. */
function goesOnInBrackets(marks: readonly Mark[]): boolean {
  const highestCircled = marks.reduce(
    (high, { kind, number }) => (kind === 'circled' ? Math.max(high, number) : high),
    0,
  );
  return highestCircled >= 9 && marks.every(({ kind, number }) => kind === 'circled' || number > highestCircled);
}

function describe(document: PolicyDocument, model: Mark, mark: Mark): Finding {
  const right = renderMark(document, model, mark.number);
  return {
    span: mark.span,
    message:
      right === undefined
        ? `注码${shown(document, mark)}的写法与全文的${shown(document, model)}不一。请统一写法。`
        : `注码${shown(document, mark)}的写法与全文不一，应写作${right}。`,
    fixes: () => {
      const edit = rewritten(document, model, mark);
      return edit ? [{ title: `改为${right}`, safety: 'safe', edits: [edit] }] : [];
    },
  };
}

function describeAll(document: PolicyDocument, model: Mark, others: readonly Mark[]): Finding {
  const first = others[0] as Mark;
  return {
    span: first.span,
    severity: 'information',
    message: `全文的注码写法不一：多作${shown(document, model)}，另有 ${others.length} 个作${shown(document, first)}等。请统一写法。`,
    fixes: () =>
      fixOf(
        `全部统一为${shown(document, model)}的写法`,
        others.map((mark) => rewritten(document, model, mark)),
      ),
  };
}

function rewritten(document: PolicyDocument, model: Mark, mark: Mark): Edit | undefined {
  const newText = renderMark(document, model, mark.number);
  return newText === undefined ? undefined : { span: mark.span, newText };
}
