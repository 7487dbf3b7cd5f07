import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { PolicyDocument } from '../document';
import { footnotesOf } from './footnotes';
import type { Definition, Mark } from './model';
import { restartingPages } from './pages';

/** A stretch of a document whose footnotes are numbered by themselves: the whole of it, or one page of many. */
export interface Part {
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly definitions: readonly Definition[];
}

/**
 * The parts of a document in the order of the text: one, unless the notes stand at the foot of its pages and begin
 * with 1 again on at least half of them.
 */
export const partsOf = memoize((document: PolicyDocument): readonly [Part, ...Part[]] => {
  const { marks, definitions } = footnotesOf(document);
  const pages = restartingPages(marks, definitions);
  if (!pages) return [{ span: { start: 0, end: document.text.length }, marks, definitions }];
  const ends = pages.map((page) => (page.at(-1) as Definition).text.end);
  ends[ends.length - 1] = document.text.length;
  let next = 0;
  const parts = pages.map((page, index): Part => {
    const span = { start: ends[index - 1] ?? 0, end: ends[index] as number };
    const from = next;
    while (next < marks.length && (marks[next] as Mark).span.start < span.end) next++;
    return { span, marks: marks.slice(from, next), definitions: page };
  });
  return parts as [Part, ...Part[]];
});

/** The part in which an offset lies. */
export function partAt(document: PolicyDocument, offset: number): Part {
  const parts = partsOf(document);
  return parts.find(({ span }) => offset <= span.end) ?? parts[0];
}
