import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import type { Appendix } from './appendix';
import { contextsOf } from './contexts';
import { definitionOf, labelledLines } from './definitions';
import { itemsOf, type LabelledLine, prevailingKind } from './items';
import type { Definition, Mark } from './model';

const KINDS: readonly string[] = ['point', 'parenthesis', 'note', 'bare'];

/**
 * Definitions behind the body without a heading: a list that begins with 1 behind the last mark and is about as long
 * as the marks are many. At least half of its terms must stand at the mark of the same number, else a list
 * of projects at the end of a report would be taken for it; a list of 注n needs no such proof.
 */
export function inferAppendix(
  document: PolicyDocument,
  marks: readonly Mark[],
): { readonly appendix: Appendix; readonly definitions: readonly Definition[] } | undefined {
  const cited = marks.filter(({ kind }) => kind !== 'circled');
  if (cited.length < 3) return undefined;
  const labelled = labelledLines(document, (cited.at(-1) as Mark).line + 1, document.paragraphs.length);
  const lines = labelled.filter(({ label }) => KINDS.includes(label.kind));
  const fromOne = lines.slice(lines.findIndex(({ label }) => label.number === 1));
  const kind = prevailingKind(fromOne);
  if (!kind || fromOne[0]?.label.number !== 1) return undefined;
  const definitions = itemsOf(fromOne, kind).map((item) => definitionOf(document, item));
  if (definitions.length < Math.max(3, ninetiethPercentile(cited) * 0.5)) return undefined;
  if (kind !== 'note' && countConfirmed(document, cited, definitions) < definitions.length * 0.5) return undefined;
  const first = (fromOne[0] as LabelledLine).line;
  return { appendix: { heading: undefined, first, end: document.paragraphs.length }, definitions };
}

function ninetiethPercentile(marks: readonly Mark[]): number {
  const numbers = marks.map(({ number }) => number).sort((a, b) => a - b);
  return numbers[Math.floor((numbers.length - 1) * 0.9)] as number;
}

/** A list that was renumbered after one of its items was deleted is so far off. */
const SHIFT = 1;

/** How many definitions have their term at a mark of their number, or of a number beside it. */
function countConfirmed(document: PolicyDocument, marks: readonly Mark[], definitions: readonly Definition[]): number {
  const contexts = new Map<number, string[]>();
  for (const { line, index, number } of marks) {
    const around = contextsOf(document.paragraphs[line] as Paragraph)[index]?.around ?? '';
    const known = contexts.get(number);
    if (known) known.push(around);
    else contexts.set(number, [around]);
  }
  return definitions.filter(({ number, key }) => {
    const beginning = key.slice(0, 20);
    if (beginning.length < 2) return false;
    const near = [number - SHIFT, number, number + SHIFT].flatMap((other) => contexts.get(other) ?? []);
    return near.some((around) => around.includes(beginning));
  }).length;
}
