import { type Change, changeBetween, moveSpan } from '../text/change';
import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import type { PolicyDocument } from './document';
import type { Paragraph } from './paragraph';

/**
 * What the versions of one document share, and by which they know each other: `carried` keeps its latest results by it.
 * Of older versions nothing is kept.
 */
export interface Versions {
  /** The step to the version that was read last from the one before it. */
  step?: Step;
  /** The step to it from an older one that was looked at last. */
  longer?: Step;
  /** Those of the document on which this one is tried. */
  readonly of?: Versions;
}

/**
 * What was computed last for the versions of a document. For what is tried on it, that is what was computed for the
 * document itself, until it has something of its own.
 */
export interface Latest<Value> {
  get(versions: Versions): Value | undefined;
  set(versions: Versions, value: Value): void;
}

/** Nothing yet, for any document. A value is forgotten with the document, or with whoever keeps these. */
export function createLatest<Value extends object>(): Latest<Value> {
  const latest = new WeakMap<Versions, Value>();
  return {
    get: (versions) => {
      for (let these: Versions | undefined = versions; these; these = these.of) {
        const value = latest.get(these);
        if (value) return value;
      }
      return undefined;
    },
    set: (versions, value) => latest.set(versions, value),
  };
}

interface Step {
  readonly from: PolicyDocument;
  readonly to: PolicyDocument;
  readonly change: Change;
  readonly line: ChangedLine | undefined;
}

/** The one line in which two versions differ. */
export interface ChangedLine {
  readonly line: number;
  readonly before: Paragraph;
  readonly after: Paragraph;
  /** In offsets of the line. */
  readonly change: Change;
}

/**
 * Notes how a version came of another, where that is known anyway.
 * @param first all lines before it are the same
 * @param behind so are those from here on, counted in the version before
 */
export function noteChange(
  from: PolicyDocument,
  to: PolicyDocument,
  change: Change,
  first: number,
  behind: number,
): void {
  to.versions.step = stepOf(from, to, change, first, behind);
}

const stepOf = (from: PolicyDocument, to: PolicyDocument, change: Change, first: number, behind: number): Step => ({
  from,
  to,
  change,
  line: lineBetween(from, to, change, first, behind),
});

function stepBetween(from: PolicyDocument, to: PolicyDocument): Step {
  const { step, longer } = to.versions;
  if (step?.from === from && step.to === to) return step;
  if (longer?.from === from && longer.to === to) return longer;
  to.versions.longer = stepOf(from, to, changeBetween(from.text, to.text), 0, from.paragraphs.length);
  return to.versions.longer;
}

/** How one version of a document became another. */
export const changeOf = (from: PolicyDocument, to: PolicyDocument): Change => stepBetween(from, to).change;

/** The line in which two versions differ; undefined if they differ in more, or if lines came or went. */
export const changedLine = (from: PolicyDocument, to: PolicyDocument): ChangedLine | undefined =>
  stepBetween(from, to).line;

function lineBetween(
  from: PolicyDocument,
  to: PolicyDocument,
  change: Change,
  first: number,
  behind: number,
): ChangedLine | undefined {
  if (from.paragraphs.length !== to.paragraphs.length) return undefined;
  // By identity and not by text: results may hold what belongs to a paragraph that was read twice.
  let line = first;
  while (line < behind - 1 && from.paragraphs[line] === to.paragraphs[line]) line++;
  let last = behind - 1;
  while (last > line && from.paragraphs[last] === to.paragraphs[last]) last--;
  const offset = from.starts[line] as number;
  const before = from.paragraphs[line] as Paragraph;
  const after = to.paragraphs[line] as Paragraph;
  // A change of line terminators changes no paragraph, but where they stand.
  const isWithin =
    to.starts[line] === offset &&
    change.start >= offset &&
    change.end <= offset + before.text.length &&
    change.newEnd <= offset + after.text.length;
  if (last !== line || !isWithin) return undefined;
  return {
    line,
    before,
    after,
    change: { start: change.start - offset, end: change.end - offset, newEnd: change.newEnd - offset },
  };
}

/** Gives the same result, by `===`, for two versions of a document that do not differ in what it looks at. */
export type Aspect = (document: PolicyDocument) => unknown;

/** Makes the value of one version that of another that is the same in all aspects; undefined if it cannot. */
export type Carry<Value> = (value: Value, from: PolicyDocument, to: PolicyDocument) => Value | undefined;

/**
 * Something that is read out of a whole document, computed only if the version differs in one of the aspects from the
 * last one that was asked for. That is why most keystrokes cost nothing here.
 * @param aspects all that `compute` looks at
 * @param carry for values that say more than the aspects do, such as where in the text things stand
 */
export function carried<Value>(
  aspects: readonly Aspect[],
  compute: (document: PolicyDocument) => Value,
  carry?: Carry<Value>,
): (document: PolicyDocument) => Value {
  const latest = createLatest<{ readonly document: PolicyDocument; readonly value: Value }>();
  return (document) => {
    const known = latest.get(document.versions);
    const isSame = known !== undefined && aspects.every((aspect) => aspect(known.document) === aspect(document));
    const value =
      isSame && !carry
        ? known.value
        : ((isSame ? carry?.(known.value, known.document, document) : undefined) ?? compute(document));
    latest.set(document.versions, { document, value });
    return value;
  };
}

/** The same, and kept for each version. */
export const derive = <Value>(...how: Parameters<typeof carried<Value>>): ((document: PolicyDocument) => Value) =>
  memoize(carried(...how));

/**
 * Whether a line of a version and what a change of its text made of it are alike in some respect; the change counts
 * from the start of the line.
 */
export type Likeness = (
  before: Paragraph,
  after: Paragraph,
  change: Change,
  from: PolicyDocument,
  line: number,
) => boolean;

/** The aspect in which documents do not differ if they differ in one line only, and its two texts are alike. */
export function aspectOfLines(isAlike: Likeness): Aspect {
  return derive<object>(
    [],
    () => ({}),
    (known, from, to) => {
      const changed = changedLine(from, to);
      return changed && isAlike(changed.before, changed.after, changed.change, from, changed.line) ? known : undefined;
    },
  );
}

/**
 * The aspect of some facts of each line: spans among them may be where a change of their line has moved them.
 * @param factsOf any plain value; what is in it by its own identity is compared by that first
 */
export function aspectOf(factsOf: (paragraph: Paragraph) => unknown): Aspect {
  return aspectOfLines((before, after, change) => isMoved(factsOf(before), factsOf(after), change));
}

/** Whether two plain values are the same but for spans that a change has moved. */
export function isMoved(before: unknown, after: unknown, change: Change): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    return before === after;
  }
  if (isSpan(before)) {
    const span = moveSpan(before, change);
    return isSpan(after) && span?.start === after.start && span.end === after.end && isSame(before, after);
  }
  return before === after || isSame(before, after);

  function isSame(one: object, other: object): boolean {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every(
        (key) =>
          (isSpan(one) && (key === 'start' || key === 'end')) ||
          isMoved(one[key as keyof object], other[key as keyof object], change),
      )
    );
  }
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

/** The same things with their spans as a change of the document moves them; undefined if it cuts one. */
export function moveParts<Part extends string, Placed extends Readonly<Record<Part, Span>>>(
  things: readonly Placed[],
  change: Change,
  parts: readonly Part[],
): readonly Placed[] | undefined {
  const moved: Placed[] = [];
  for (const thing of things) {
    let copy = thing;
    for (const part of parts) {
      const span = moveSpan(thing[part], change);
      if (!span) return undefined;
      if (span === thing[part]) continue;
      if (copy === thing) copy = { ...thing };
      (copy as Record<Part, Span>)[part] = span;
    }
    moved.push(copy);
  }
  return moved;
}
