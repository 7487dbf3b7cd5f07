import type { Definition, Mark } from './model';

/**
 * The definitions of each page, where notes stand at the foot of pages and begin with 1 again on at least half of them;
 * else undefined. `marks` and `definitions`: in the order of the text.
 */
export function restartingPages(
  marks: readonly Mark[],
  definitions: readonly Definition[],
): readonly (readonly Definition[])[] | undefined {
  const pages = pagesOf(marks, definitions);
  const restarts = pages.slice(1).filter(([first]) => first?.number === 1);
  return pages.length < 2 || restarts.length < (pages.length - 1) * 0.5 ? undefined : pages;
}

/** The definitions that no mark of the body parts from each other. */
function pagesOf(marks: readonly Mark[], definitions: readonly Definition[]): Definition[][] {
  const pages: Definition[][] = [];
  let next = 0;
  for (const definition of definitions) {
    const before = next;
    while (next < marks.length && (marks[next] as Mark).span.start < definition.label.start) next++;
    const page = pages.at(-1);
    if (page && next === before) page.push(definition);
    else pages.push([definition]);
  }
  return pages;
}
