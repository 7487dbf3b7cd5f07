import { CLOSE, EXACT, exactMatcher, FITTING, tailLength } from '../../../document/footnotes/closeness';
import type { MarkContext } from '../../../document/footnotes/contexts';
import type { Definition, Mark } from '../../../document/footnotes/model';
import type { Pairing } from '../../../document/footnotes/pairing';
import type { TermSlip } from './slip';

/** A mark and the definition it has by its number, neither having a slip of its own. */
interface Couple {
  readonly mark: number;
  readonly definition: number;
  /** How well they go together, 0 to 3. */
  readonly closeness: number;
  /** The definition whose term stands directly before the mark instead. */
  readonly other: number | undefined;
}

/** A term of one or two characters stands before a mark by accident. */
const SHORTEST = 3;
/** Together so much better do two definitions fit when they are exchanged. */
const BETTER = 1.2;

/**
 * Definitions that explain other words than those before their marks: exchanged, misspelt, or simply different.
 * Where definitions are notes on sentences only those are told that were plainly exchanged.
 * `definitionOf`: the definition that a mark has by its number, if neither of the two has a slip of its own.
 */
export function termSlips(pairing: Pairing, definitionOf: (mark: number) => number | undefined): TermSlip[] {
  const couples = couplesOf(pairing, definitionOf);
  const done = new Set<Couple>();
  const slips: TermSlip[] = [];
  const add = (couple: Couple, what: Partial<TermSlip>): void => {
    done.add(couple);
    const mark = pairing.marks[couple.mark] as Mark;
    const definition = pairing.definitions[couple.definition] as Definition;
    slips.push({
      rule: 'term-mismatch',
      mark,
      definition,
      foreign: false,
      exchanged: undefined,
      misspelt: undefined,
      ...what,
    });
  };
  const addForeign = (couple: Couple, partner: Couple | undefined): void => {
    if (partner) done.add(partner);
    add(couple, { foreign: true, exchanged: partner && pairing.definitions[partner.definition] });
  };
  for (const [couple, partner] of exchangedExactly(couples)) if (!done.has(couple)) addForeign(couple, partner);
  if (pairing.annotates) return slips;
  const odd = couples.filter((couple) => couple.closeness < FITTING);
  for (const couple of odd) {
    if (couple.other === undefined || done.has(couple)) continue;
    const partner = odd.find((candidate) => candidate.definition === couple.other && !done.has(candidate));
    const cited = pairing.markOf.get(couple.other);
    // The same words twice in the body, once for another footnote: no slip of the definitions.
    if (!partner && cited !== undefined && pairing.closeness(cited, couple.other) >= 2) continue;
    addForeign(couple, partner);
  }
  for (const [couple, partner] of exchangedNeighbours(pairing, couples)) {
    if (!done.has(couple) && !done.has(partner)) addForeign(couple, partner);
  }
  for (const couple of odd) {
    if (done.has(couple)) continue;
    const partner = odd.find((candidate) => !done.has(candidate) && fitsBetterExchanged(pairing, couple, candidate));
    if (partner) addForeign(couple, partner);
  }
  for (const couple of couples) {
    if (done.has(couple) || couple.closeness >= CLOSE) continue;
    const context = pairing.contexts[couple.mark] as MarkContext;
    const { key } = pairing.definitions[couple.definition] as Definition;
    const misspelt = couple.closeness < 2 ? misspelling(context, key) : transposed(context, key);
    if (misspelt !== undefined || couple.closeness < FITTING) add(couple, { misspelt });
  }
  return slips;
}

function couplesOf(pairing: Pairing, definitionOf: (mark: number) => number | undefined): Couple[] {
  const match = exactMatcher(pairing.definitions);
  const indices = new Map(pairing.definitions.map((definition, index) => [definition, index]));
  return pairing.marks.flatMap((_, mark): Couple[] => {
    const definition = definitionOf(mark);
    if (definition === undefined || (pairing.definitions[definition] as Definition).key.length < 2) return [];
    const closeness = pairing.closeness(mark, definition);
    const exact = closeness < EXACT ? match(pairing.contexts[mark] as MarkContext) : undefined;
    const other = exact && exact.key.length >= SHORTEST ? indices.get(exact) : undefined;
    return [{ mark, definition, closeness, other: other === definition ? undefined : other }];
  });
}

/** Exchanged definitions are sought among so many couples behind. */
const NEIGHBOURS = 8;

/**
 * Pairs of neighbours whose marks have words of the other's term directly before them and none of their own:
 * where marks stand close together all terms are near all of them.
 */
function exchangedNeighbours(
  { contexts, definitions }: Pairing,
  couples: readonly Couple[],
): (readonly [Couple, Couple])[] {
  const tail = (mark: number, definition: number): number =>
    tailLength(contexts[mark] as MarkContext, definitions[definition] as Definition);
  const doubtful = couples.filter(
    ({ mark, definition, closeness }) => closeness < EXACT && tail(mark, definition) <= 2,
  );
  const isTaken = (one: Couple, other: Couple): boolean => {
    const theirs = tail(one.mark, other.definition);
    return theirs >= 2 && theirs >= tail(one.mark, one.definition) + 2;
  };
  return doubtful.flatMap((couple, at) => {
    const partner = doubtful
      .slice(at + 1, at + 1 + NEIGHBOURS)
      .find((other) => isTaken(couple, other) && isTaken(other, couple));
    return partner ? [[couple, partner] as const] : [];
  });
}

/** Pairs of which each has the other's term directly before its mark. */
function exchangedExactly(couples: readonly Couple[]): (readonly [Couple, Couple])[] {
  const byDefinition = new Map(couples.map((couple) => [couple.definition, couple]));
  return couples.flatMap((couple) => {
    const partner = couple.other === undefined ? undefined : byDefinition.get(couple.other);
    return partner && partner.other === couple.definition && partner.mark > couple.mark
      ? [[couple, partner] as const]
      : [];
  });
}

function fitsBetterExchanged({ closeness }: Pairing, one: Couple, other: Couple): boolean {
  if (one === other) return false;
  return closeness(one.mark, other.definition) + closeness(other.mark, one.definition) >= BETTER;
}

/**
 * The words directly before a mark where they are the term but for one character, or but for the order of a few.
 * A term with another first character is mostly a longer or a shorter one, and no slip.
 */
function misspelling({ before }: MarkContext, key: string): string | undefined {
  const words = before.slice(-key.length);
  const differing = differences(words, key);
  return differing === 1 && words[0] === key[0] && isComparable(key) ? words : transposed({ before }, key);
}

/** The words directly before a mark where they are the term but for the order of two to four characters. */
function transposed({ before }: Pick<MarkContext, 'before'>, key: string): string | undefined {
  const words = before.slice(-key.length);
  const differing = differences(words, key);
  if (differing < 2 || differing > 4 || !isComparable(key)) return undefined;
  const sorted = (text: string): string => [...text].sort().join('');
  return sorted(words) === sorted(key) ? words : undefined;
}

function isComparable(key: string): boolean {
  return key.length >= 4 && key.length <= 20;
}

/** In how many places two texts differ; everything differs where their lengths do. */
function differences(one: string, other: string): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++;
  return count;
}
