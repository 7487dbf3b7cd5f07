import { type PolicyDocument, parse } from '../../document/document';
import { resolvedReferences } from '../../document/reference-targets';
import { renumberList } from '../../edits/renumber';
import { composeEdits } from '../../text/compose';
import { memoize } from '../../text/memo';
import { applyEdits, type Edit } from '../../text/span';
import type { Fix } from '../rule';
import { countEdit, miscounts } from './miscounts';
import { oddShapes, reshape } from './shape';
import { type Placed, slips } from './slip';

/**
 * The first of some repairs after which less is wrong with the numbers of the document than before. Where there are
 * several slips, one that is mended may show the others in another light: the numbers that then look wrong are put
 * right with it. Where that makes no less of them either, a person has to choose, and the first is offered for that.
 */
export function verified(document: PolicyDocument, [first, ...others]: readonly [Fix, ...(() => Fix)[]]): Fix {
  if (isTooLong(document) || mends(document, first)) return first;
  for (const other of [...others, () => withConsequences(document, first)]) {
    const fix = other();
    if (mends(document, fix)) return fix;
  }
  return { ...first, safety: 'unsafe' };
}

const MOST_ROUNDS = 6;

/** A repair with those of all that it brings up, and of what these bring up. */
function withConsequences(document: PolicyDocument, { title, safety, edits }: Fix): Fix {
  const rounds = [edits];
  let repaired = document;
  while (rounds.length <= MOST_ROUNDS) {
    repaired = parse(applyEdits(repaired.text, rounds.at(-1) as readonly Edit[]), repaired);
    const next = repairsOfNew(document, repaired);
    if (next.length === 0) break;
    rounds.push(next);
  }
  return { title: `${title}，并改正随之不合的序号`, safety, edits: composeEdits(document.text.length, rounds) };
}

/** What is wrong in a version and was not so in another, put right: numbers first, as the rest follows them. */
function repairsOfNew(before: PolicyDocument, after: PolicyDocument): readonly Edit[] {
  const slipped = new Set(slips(before).map(nameOf));
  const lists = new Set(slips(after).flatMap((slip) => (slipped.has(nameOf(slip)) ? [] : [slip.list])));
  if (lists.size > 0) return [...lists].flatMap((list) => renumberList(after, list));
  const odd = new Set(oddShapes(before).flatMap(({ items, wanted }) => items.map(({ line }) => `${line} ${wanted}`)));
  const shapes = oddShapes(after).filter(({ items, wanted }) =>
    items.some(({ line }) => !odd.has(`${line} ${wanted}`)),
  );
  if (shapes.length > 0) return shapes.flatMap((shape) => reshape(after, shape));
  const counted = new Set(miscounts(before).map(({ stated }) => stated.line));
  return miscounts(after).flatMap((miscount) =>
    counted.has(miscount.stated.line) ? [] : [countEdit(after, miscount)],
  );
}

/** Repairs change no lines. */
const nameOf = ({ item: { line, meant } }: Placed): string => `${line} ${meant}`;

/** Lines times problems: with more, reading the text again for each repair takes seconds. */
const MOST_WORK = 200_000;

const isTooLong = (document: PolicyDocument): boolean =>
  document.paragraphs.length * problemCount(document) > MOST_WORK;

/** Whether less is wrong with the numbers of a document after a repair; false of one too long to try. */
export function mends(document: PolicyDocument, { edits }: Fix): boolean {
  if (isTooLong(document)) return false;
  const repaired = parse(applyEdits(document.text, edits), document);
  return problemCount(repaired) < problemCount(document);
}

const problemCount = memoize(
  (document: PolicyDocument): number =>
    slips(document).length +
    miscounts(document).length +
    oddShapes(document).length +
    resolvedReferences(document).filter(({ dangling }) => dangling).length,
);
