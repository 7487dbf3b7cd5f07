import type { PolicyDocument } from '../document/document';
import { footnotesOf } from '../document/footnotes/footnotes';
import type { Mark } from '../document/footnotes/model';
import { toFullWidthDigits } from '../text/numerals';
import type { Edit } from '../text/span';
import { numberWriter } from './footnotes-numbers';

/**
 * Gives marks other numbers, in their own forms; where several share their brackets (［3、5］ ［3-5］), the numbers
 * are written in order, ranges as ranges if they still are. Undefined where a number cannot be written.
 */
export function renumberMarks(document: PolicyDocument, numberOf: (mark: Mark) => number): Edit[] | undefined {
  const { marks } = footnotesOf(document);
  const write = numberWriter(
    document,
    marks.filter(({ compound }) => !compound),
  );
  const edits: Edit[] = [];
  for (const group of groupsOf(marks)) {
    const [first] = group as [Mark];
    if (group.every((mark) => numberOf(mark) === mark.number)) continue;
    const edit = first.compound ? rewriteCompound(document, group, numberOf) : write(first, numberOf(first));
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** The marks by their brackets. */
function groupsOf(marks: readonly Mark[]): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (mark.compound && last?.[0]?.span.start === mark.span.start) last.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

const RANGE = /[-－—–~～至]+/;
const LIST = /[,，、]/;

function rewriteCompound(document: PolicyDocument, group: readonly Mark[], numberOf: (mark: Mark) => number): Edit {
  const [first, last] = [group[0] as Mark, group.at(-1) as Mark];
  const span = { start: first.digits.start, end: last.digits.end };
  const written = document.text.slice(span.start, span.end);
  const range = RANGE.exec(written)?.[0];
  const comma = LIST.exec(written)?.[0] ?? (first.form.startsWith('[') ? ',' : '、');
  const numbers = [...new Set(group.map(numberOf))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (range !== undefined && run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const newText = runs.map((run) => (run.length === 1 ? String(run[0]) : `${run[0]}${range}${run.at(-1)}`)).join(comma);
  return { span, newText: /[０-９]/.test(written) ? toFullWidthDigits(newText) : newText };
}
