import type { Definition, Mark } from './model';

/** A circled number used as a mark stands behind a word, a quote or a digit; one that opens an item behind a stop. */
const ATTACHED = /[\p{Script=Han}”’》）)%A-Za-z0-9][*\s]{0,3}$/u;

/** The marks without those circled numbers that stand behind no word. */
export function attachedOnly(text: string, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== 'circled' || standsBehindWord(text, mark));
}

function standsBehindWord(text: string, { span }: Mark): boolean {
  return ATTACHED.test(text.slice(Math.max(0, span.start - 4), span.start));
}

/** The marks of a document without those circled numbers that are inline lists (①…；②…). `marks` in the order of the text. */
export function withoutInlineLists(
  text: string,
  marks: readonly Mark[],
  definitions: readonly Definition[],
): readonly Mark[] {
  const circled = marks.filter(({ kind }) => kind === 'circled');
  if (circled.length === 0) return marks;
  const others = marks.filter(({ kind }) => kind !== 'circled');
  const taken = new Set(others.map(({ number }) => number));
  const isAttached = (mark: Mark): boolean => standsBehindWord(text, mark);
  const open = withoutRuns(circled, others.length >= 3 ? taken : new Set(), isAttached);
  const attached = open.filter(isAttached);
  if (attached.length === 0 || attached.length < open.length * 0.7) return others;
  if (others.length > attached.length) {
    const doubled = attached.filter(({ number }) => taken.has(number));
    if (doubled.length >= attached.length * 0.5) return others;
  }
  if (isSystem(attached, open, definitions)) return merged(others, withHolesFilled(attached, open));
  if (others.length > 0 && attached.length <= 3) {
    const both = merged(others, attached);
    if (attached.every((mark) => fitsBetween(both, mark))) return both;
  }
  return others;
}

/**
 * Drops the paragraphs whose circled numbers run on from ①, if all of them stand behind stops; a second such paragraph
 * is a list like the first, and where the marks are bracketed and have these numbers already, the circled ones cannot
 * be marks.
 */
function withoutRuns(
  circled: readonly Mark[],
  taken: ReadonlySet<number>,
  isAttached: (mark: Mark) => boolean,
): Mark[] {
  const byLine = new Map<number, Mark[]>();
  for (const mark of circled) {
    const line = byLine.get(mark.line);
    if (line) line.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  let seenOne = false;
  const kept: Mark[] = [];
  for (const marks of byLine.values()) {
    const runs = marks.length >= 2 && marks.every(({ number }, index) => number === index + 1);
    const isList =
      !marks.some(isAttached) || seenOne || (taken.size > 0 && marks.every(({ number }) => taken.has(number)));
    if (runs && isList) continue;
    for (const mark of marks) kept.push(mark);
    seenOne ||= marks.some(({ number }) => number === 1);
  }
  return kept;
}

/** Whether the circled numbers are the marks of the document: rising, spread over it, or defined behind it. */
function isSystem(attached: readonly Mark[], open: readonly Mark[], definitions: readonly Definition[]): boolean {
  if (attached.length < 3 || (attached[0] as Mark).number > 2) return false;
  if (open.filter(({ number }) => number === 1).length > 2) return false;
  const defined = definitions.length >= 3 && highest(attached) <= highest(definitions);
  const spread = new Set(attached.map(({ line }) => line)).size >= 3;
  if (!defined && !spread) return false;
  const rising = attached.filter(({ number }, index) => index > 0 && number >= (attached[index - 1] as Mark).number);
  // With a list behind it a single exchange must not switch the whole system off.
  return rising.length >= (attached.length - 1) * (defined ? 0.65 : 0.8);
}

/** Adds circled numbers that stand behind a stop but fill exactly the hole between their neighbours. */
function withHolesFilled(attached: readonly Mark[], circled: readonly Mark[]): Mark[] {
  const numbers = new Set(attached.map(({ number }) => number));
  const result: Mark[] = [];
  let next = 0;
  for (const mark of circled) {
    if (mark === attached[next]) {
      result.push(mark);
      next++;
      continue;
    }
    const before = attached[next - 1];
    const behind = attached[next];
    const fits = (!before || before.number === mark.number - 1) && (!behind || behind.number === mark.number + 1);
    if (fits && !numbers.has(mark.number)) result.push(mark);
  }
  return result;
}

function fitsBetween(marks: readonly Mark[], mark: Mark): boolean {
  const index = marks.indexOf(mark);
  const before = marks[index - 1];
  const behind = marks[index + 1];
  return (!before || before.number < mark.number) && (!behind || behind.number > mark.number);
}

function merged(a: readonly Mark[], b: readonly Mark[]): Mark[] {
  return [...a, ...b].sort((one, other) => one.span.start - other.span.start || one.number - other.number);
}

function highest(numbered: readonly { readonly number: number }[]): number {
  return numbered.reduce((highest, { number }) => Math.max(highest, number), 0);
}
