import type { Span } from '../text/span';

/** Something wrong in a file of the project. */
export interface Problem {
  /** UTF-16 offsets of the file. */
  readonly span: Span;
  /** One or two Chinese sentences: what is wrong, what to write. */
  readonly message: string;
}

/** More than these are not told: whoever has as many mends the first ones first. */
const MOST_PROBLEMS = 100;

/** Problems in the order of the file, at most one to a place and a hundred in all. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter(({ span }, index) => span.start !== sorted[index - 1]?.span.start).slice(0, MOST_PROBLEMS);
}
