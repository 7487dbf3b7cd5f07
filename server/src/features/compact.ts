import type { Related } from '../rules/rule';
import type { Change } from '../text/change';
import { memoize } from '../text/memo';
import type { Span } from '../text/span';
import type { Diagnostic } from './diagnostic';

/**
 * Diagnostics by position, what they say apart from where they stand: a change of the text moves numbers alone.
 * Nothing in it belongs to a version of the document, which would be kept alive by it.
 */
export interface Compact {
  readonly said: readonly Said[];
  /** Start and end of each, as offsets of the document. */
  readonly places: Int32Array;
  /** The same of the related places of all of them, in the order of what is said. */
  readonly related: Int32Array;
}

/** A diagnostic without its places, and without its fixes, which are found by looking again. */
export interface Said extends Pick<Diagnostic, 'rule' | 'severity' | 'message'> {
  /** What is said of each related place. */
  readonly related: readonly string[];
  readonly isFixable: boolean;
}

/** @param diagnostics by position */
export function compactOf(diagnostics: readonly Diagnostic[]): Compact {
  return {
    said: diagnostics.map(({ rule, severity, message, related = NONE, fixes }) => ({
      rule,
      severity,
      message,
      related: related.map((place) => place.message),
      isFixable: fixes !== undefined,
    })),
    places: numbersOf(diagnostics),
    related: numbersOf(diagnostics.flatMap(({ related = NONE }) => related)),
  };
}

const NONE: readonly Related[] = [];

function numbersOf(things: readonly { readonly span: Span }[]): Int32Array {
  const numbers = new Int32Array(2 * things.length);
  for (let index = 0; index < things.length; index++) {
    const { span } = things[index] as (typeof things)[number];
    numbers[2 * index] = span.start;
    numbers[2 * index + 1] = span.end;
  }
  return numbers;
}

/** The same behind a change of the text; undefined if it cuts one of the places. */
export function moveAll({ said, places, related }: Compact, change: Change): Compact | undefined {
  const [own, others] = [movePlaces(places, change), movePlaces(related, change)];
  return own && others && { said, places: own, related: others };
}

/** What `moveSpan` does, for many. */
function movePlaces(places: Int32Array, { start, end, newEnd }: Change): Int32Array | undefined {
  const by = newEnd - end;
  const result = by === 0 ? places : places.slice();
  for (let at = 0; at < places.length; at += 2) {
    if ((places[at + 1] as number) <= start) continue;
    if ((places[at] as number) < end) return undefined;
    result[at] = (places[at] as number) + by;
    result[at + 1] = (places[at + 1] as number) + by;
  }
  return result;
}

/** Without those that begin at one of these places. */
export function without(compact: Compact, gone: ReadonlySet<number>): Compact {
  const { said, places } = compact;
  if (gone.size === 0) return compact;
  const left: number[] = [];
  for (let index = 0; index < said.length; index++) if (!gone.has(places[2 * index] as number)) left.push(index);
  return left.length === said.length ? compact : pick(compact, left);
}

/** Those of both, by position. */
export function merge(one: Compact, other: Compact): Compact {
  if (other.said.length === 0) return one;
  const all: Compact = {
    said: [...one.said, ...other.said],
    places: joined(one.places, other.places),
    related: joined(one.related, other.related),
  };
  const { places } = all;
  const byPosition = (a: number, b: number): number =>
    (places[2 * a] as number) - (places[2 * b] as number) ||
    (places[2 * a + 1] as number) - (places[2 * b + 1] as number);
  return pick(all, [...all.said.keys()].sort(byPosition));
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function pick({ said, places, related }: Compact, indices: readonly number[]): Compact {
  const firsts = firstRelated(said);
  const picked = indices.map((index) => said[index] as Said);
  const own = new Int32Array(2 * indices.length);
  const others = new Int32Array(2 * picked.reduce((count, one) => count + one.related.length, 0));
  let at = 0;
  for (let position = 0; position < indices.length; position++) {
    const index = indices[position] as number;
    own[2 * position] = places[2 * index] as number;
    own[2 * position + 1] = places[2 * index + 1] as number;
    for (let other = 2 * (firsts[index] as number); other < 2 * (firsts[index + 1] as number); other++) {
      others[at++] = related[other] as number;
    }
  }
  return { said: picked, places: own, related: others };
}

/** For each the index of its first related place, and one more for the end. */
export const firstRelated = memoize((said: readonly Said[]): Int32Array => {
  const firsts = new Int32Array(said.length + 1);
  for (let index = 0; index < said.length; index++) {
    firsts[index + 1] = (firsts[index] as number) + (said[index] as Said).related.length;
  }
  return firsts;
});
