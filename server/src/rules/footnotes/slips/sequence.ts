import { heaviestRising } from '../../../document/footnotes/increasing';
import type { Mark } from '../../../document/footnotes/model';

/** A mark as a place in the sequence of numbers. */
export interface Place {
  readonly mark: Mark;
  /** Its index among the marks of the document. */
  readonly index: number;
  /** Its number as the definitions count it. */
  readonly value: number;
  /** The number its definition should have, if it is paired with one. */
  readonly paired: number | undefined;
  /** How much speaks for its number. */
  readonly weight: number;
  /** Whether it is known to be wrong: nothing has its number, and its definition is known. */
  readonly wrong: boolean;
}

/** A mark that falls out of the sequence, and where it stands in it. */
export interface Outlier {
  readonly place: Place;
  /** Its index among the places. */
  readonly at: number;
  /** Indices of the places before and behind it that are in order. */
  readonly before: number | undefined;
  readonly behind: number | undefined;
  /** The number it should have, where that can be told. */
  correct: number | undefined;
}

/** The places in order and those that are not. */
export interface Sequence {
  readonly places: readonly Place[];
  readonly kept: readonly Place[];
  readonly keptByValue: ReadonlyMap<number, Place>;
  readonly outliers: readonly Outlier[];
}

/** Splits the marks into those whose numbers rise, as many and as sure ones as can be, and the rest. */
export function sequenceOf(places: readonly Place[]): Sequence {
  const candidates = places.flatMap((place, at) => (place.wrong ? [] : [at]));
  const rising = heaviestRising(candidates.map((at) => places[at] as Place));
  const inOrder = new Set(candidates.filter((_, candidate) => rising.has(candidate)));
  const kept = places.filter((_, at) => inOrder.has(at));
  const behind: (number | undefined)[] = new Array(places.length);
  let nearest: number | undefined;
  for (let at = places.length - 1; at >= 0; at--) {
    behind[at] = nearest;
    if (inOrder.has(at)) nearest = at;
  }
  const outliers: Outlier[] = [];
  let before: number | undefined;
  places.forEach((place, at) => {
    if (inOrder.has(at)) before = at;
    else outliers.push({ place, at, before, behind: behind[at], correct: undefined });
  });
  return { places, kept, keptByValue: new Map(kept.map((place) => [place.value, place])), outliers };
}

/**
 * Whether the numbers are a sequence of this document at all. In a chapter out of a larger volume they are not,
 * and nothing can be said of their order. `definitions`: how many there are; `coverage`: the least share
 * of the numbers up to the highest that marks or definitions must have.
 */
export function isSequence(places: readonly Place[], definitions: number, coverage: number): boolean {
  if (places.length < 4) return true;
  const rising = Math.max(
    heaviestRising(places.map(({ value }) => ({ value, weight: 1 }))).size,
    // Of few marks two that changed numbers are half; but their terms tell.
    heaviestRising(places.map(({ value, paired }) => ({ value: paired ?? value, weight: 1 }))).size,
  );
  const values = places.map(({ value }) => value).sort((a, b) => a - b);
  const span = values[Math.floor((values.length - 1) * 0.9)] as number;
  const distinct = new Set(values).size;
  return rising >= places.length * 0.6 && Math.max(distinct, definitions) >= span * coverage;
}
