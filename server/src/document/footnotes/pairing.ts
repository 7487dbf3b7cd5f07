import { memoize } from '../../text/memo';
import type { PolicyDocument } from '../document';
import type { Paragraph } from '../paragraph';
import { CLOSE, EXACT, exactMatcher, FITTING } from './closeness';
import { contextsOf, type MarkContext } from './contexts';
import { type Evidence, gatherEvidence, Pairs } from './evidence';
import type { Definition, Mark } from './model';
import { type Part, partsOf } from './parts';
import { recitedAmong } from './recited';
import { pairByPlace, pairByScore } from './remaining';
import { pairShifted, type Shifts } from './shifted';

/**
 * Which mark cites which definition: by number, by the term before the mark and by place, so that one wrong number
 * does not tear its neighbours apart. Marks and definitions are named by their indices.
 */
export interface Pairing extends Evidence, Shifts {
  /** Marks that point back to a footnote; they are not among `marks`. */
  readonly recited: ReadonlySet<Mark>;
  readonly definitionOf: ReadonlyMap<number, number>;
  readonly markOf: ReadonlyMap<number, number>;
  /** Marks that cite a definition again, rightly: they are no part of the sequence. */
  readonly repeats: ReadonlySet<number>;
  /** Whether the definitions are notes on sentences and figures rather than on the words before their marks. */
  readonly annotates: boolean;
}

/** The pairs of every part of a document. Computed once per document. */
export const pairingsOf = memoize((document: PolicyDocument): readonly Pairing[] =>
  partsOf(document).map((part) => pair(document, part)),
);

/** The marks and the definitions of a part, none where the list has no numbers. */
function pair(document: PolicyDocument, { marks: all, definitions }: Part): Pairing {
  const numbered = definitions.filter(({ kind }) => kind !== 'none');
  const recited = recitedAmong(document, all, numbered);
  const marks = recited.size === 0 ? all : all.filter((mark) => !recited.has(mark));
  // The words around the marks are of no use where there is nothing to hold against them.
  const contexts = (numbered.length > 0 ? marks : []).map(
    ({ line, index }) => contextsOf(document.paragraphs[line] as Paragraph)[index] as MarkContext,
  );
  const evidence = gatherEvidence(marks, numbered, contexts);
  const pairs = new Pairs();
  const shifts = pairShifted(evidence, pairs);
  pairExchanged(evidence, pairs);
  pairAnchors(evidence, shifts, pairs);
  const citedAgain = new Set([...recited].map(({ number }) => number));
  pairByScore(evidence, shifts, citedAgain, pairs);
  pairByPlace(evidence, shifts, citedAgain, pairs);
  return {
    ...evidence,
    ...shifts,
    recited,
    definitionOf: pairs.definitionOf,
    markOf: pairs.markOf,
    repeats: repeatsAmong(evidence, shifts, pairs),
    annotates: annotates(evidence),
  };
}

/** Pairs two marks that have each other's number and the other's term directly before them: both terms may be near both. */
function pairExchanged(
  { marks, contexts, definitions, definitionsByNumber, marksByNumber, closeness }: Evidence,
  pairs: Pairs,
): void {
  const match = exactMatcher(definitions);
  const only = (indices: readonly number[] | undefined): number | undefined =>
    indices?.length === 1 ? indices[0] : undefined;
  const meant = contexts.map((context, mark) => {
    const definition = match(context);
    const own = only(definitionsByNumber.get((marks[mark] as Mark).number));
    if (!definition || own === undefined || pairs.definitionOf.has(mark) || closeness(mark, own) >= EXACT)
      return undefined;
    return only(definitionsByNumber.get(definition.number));
  });
  for (const [mark, definition] of meant.entries()) {
    if (definition === undefined) continue;
    const other = only(marksByNumber.get((definitions[definition] as Definition).number));
    if (other === undefined || other <= mark || only(marksByNumber.get((marks[mark] as Mark).number)) !== mark)
      continue;
    const own = only(definitionsByNumber.get((marks[mark] as Mark).number));
    if (own === undefined || meant[other] !== own) continue;
    pairs.join(mark, definition);
    pairs.join(other, own);
  }
}

/** Pairs what has a number that nothing else has, if the words before the mark agree. */
function pairAnchors(evidence: Evidence, { orphans }: Shifts, pairs: Pairs): void {
  const { marks, marksByNumber, definitionsByNumber, closeness } = evidence;
  marks.forEach(({ number }, mark) => {
    if (pairs.definitionOf.has(mark) || orphans.has(mark) || marksByNumber.get(number)?.length !== 1) return;
    const [definition, twin] = definitionsByNumber.get(number) ?? [];
    if (definition === undefined || twin !== undefined || pairs.markOf.has(definition)) return;
    if (closeness(mark, definition) >= FITTING) pairs.join(mark, definition);
  });
}

function repeatsAmong(
  { marks, definitionsByNumber, closeness }: Evidence,
  { orphans }: Shifts,
  pairs: Pairs,
): Set<number> {
  const repeats = new Set<number>();
  marks.forEach(({ number }, mark) => {
    const definition = definitionsByNumber.get(number)?.[0];
    if (pairs.definitionOf.has(mark) || orphans.has(mark) || definition === undefined) return;
    const cited = pairs.markOf.get(definition);
    // Brackets that hold several numbers refer to footnotes that are there already.
    const isTold = marks[mark]?.compound || closeness(mark, definition) >= CLOSE;
    if (cited !== undefined && cited < mark && isTold) repeats.add(mark);
  });
  return repeats;
}

/** So many may go wrong in any document. */
const MOST_MISFITS = 2;

/** Statistical bulletins put their marks behind sentences; hardly a term stands before its mark there. */
function annotates({ marks, definitionsByNumber, closeness }: Evidence): boolean {
  const defined = marks.flatMap(({ number }: Mark, mark) => {
    const definitions = definitionsByNumber.get(number);
    // Of one number a few are looked at: there is no sense in more, but a text may have them.
    return definitions ? [{ mark, definitions: definitions.slice(0, 8) }] : [];
  });
  const fitting = defined.filter(({ mark, definitions }) =>
    definitions.some((definition) => closeness(mark, definition) >= FITTING),
  );
  const misfits = defined.length - fitting.length;
  return misfits > MOST_MISFITS && misfits > defined.length * 0.25;
}
