import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { contextsOf } from './contexts';
import { definitionOf, labelledLines } from './definitions';
import type { LabelledLine } from './items';
import type { Definition, Mark } from './model';

/** Bracketed labels need no such proof. */
const KINDS: readonly string[] = ['circled', 'point', 'parenthesis', 'note'];
/** So many marks before a page's notes are looked at for their terms. */
const MARKS_OF_A_PAGE = 60;
const FEWEST_PAGES = 2;

/**
 * Notes at the foot of pages whose labels are no brackets (`①链长制：…` between two paragraphs of the body): runs of
 * labelled lines of which at least half have their term before a mark of their number above them. One such
 * run alone is a list behind the body, see `inferAppendix`. `marks`: in the order of the text.
 */
export function pageNotes(document: PolicyDocument, marks: readonly Mark[]): Definition[] {
  if (marks.length === 0) return [];
  const labelled = labelledLines(document, (marks[0] as Mark).line + 1, document.paragraphs.length);
  const lines = labelled.filter(({ label }) => KINDS.includes(label.kind));
  const pages: Definition[][] = [];
  let above = 0;
  for (const run of runsOf(document, lines)) {
    const { line } = run[0] as LabelledLine;
    while (above < marks.length && (marks[above] as Mark).line < line) above++;
    const definitions = run.map((item) => definitionOf(document, item));
    const near = marks.slice(Math.max(0, above - MARKS_OF_A_PAGE), above);
    const confirmed = definitions.filter((definition) => near.some((mark) => isExplained(document, mark, definition)));
    if (confirmed.length > 0 && confirmed.length >= definitions.length * 0.5) pages.push(definitions);
  }
  return pages.length < FEWEST_PAGES ? [] : pages.flat();
}

/** Labelled lines of one kind that stand one behind the other, with nothing but blank lines between them. */
function runsOf({ paragraphs }: PolicyDocument, lines: readonly LabelledLine[]): LabelledLine[][] {
  const runs: LabelledLine[][] = [];
  for (const item of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    let next = last ? last.line + 1 : item.line;
    while (next < item.line && paragraphs[next]?.text.trim() === '') next++;
    if (run && last?.label.kind === item.label.kind && next === item.line) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function isExplained(document: PolicyDocument, { line, index, number }: Mark, definition: Definition): boolean {
  const beginning = definition.key.slice(0, 20);
  // One that was deleted may have moved the rest.
  if (Math.abs(number - definition.number) > 1 || beginning.length < 2) return false;
  return contextsOf(document.paragraphs[line] as Paragraph)[index]?.around.includes(beginning) === true;
}
