import { EXACT, FITTING } from '../../../document/footnotes/closeness';
import { freeNumbers } from './definition-order';
import type { Outlier, Place, Sequence } from './sequence';
import type { Slip } from './slip';

/** What the order of the marks is explained against. */
export interface Numbers {
  /** The highest number that a mark may have: that of the last definition or of the last mark. */
  readonly highest: number;
  /** Whether any definition has the number; undefined where the document has no definitions. */
  readonly isDefined: ((number: number) => boolean) | undefined;
  /** How well the definition with the number fits the words around a mark, 0 to 3. */
  readonly closeness: (place: Place, number: number) => number;
}

/** The slips in the order of the marks. */
export interface MarkOrder {
  readonly slips: readonly Slip[];
  /** Numbers that these slips account for: that no mark has them is no second finding. */
  readonly explained: ReadonlySet<number>;
  /** Indices of the marks that the slips are about. */
  readonly touched: ReadonlySet<number>;
}

/** In an exchange of neighbours one of the two stays in order; it is sought within so many places. */
const NEAR = 3;

/** Explains every mark that falls out of the sequence, by one slip each or one for two that changed places. */
export function orderMarks(sequence: Sequence, numbers: Numbers): MarkOrder {
  const { outliers, places, keptByValue } = sequence;
  const explained = new Set<number>();
  const touched = new Set(outliers.map(({ place }) => place.index));
  for (const group of groupsOf(outliers)) {
    for (const number of assignNumbers(group, sequence, numbers)) explained.add(number);
  }
  const slips: Slip[] = [];
  const done = new Set<Outlier>();
  const partners = new Map(outliers.map((outlier) => [`${outlier.place.value}:${outlier.correct}`, outlier]));
  for (const outlier of outliers) {
    const { place, correct } = outlier;
    if (done.has(outlier)) continue;
    done.add(outlier);
    const partner = correct === undefined ? undefined : partners.get(`${correct}:${place.value}`);
    if (partner && !done.has(partner)) {
      done.add(partner);
      const told = isTold(place, correct, numbers) && isTold(partner.place, partner.correct, numbers);
      slips.push({ rule: 'disordered', first: place.mark, second: partner.place.mark, told });
      continue;
    }
    const isKnown = numbers.isDefined?.(place.value) !== false;
    const neighbour = correct === undefined && isKnown ? exchangedNeighbour(sequence, outlier) : undefined;
    if (neighbour !== undefined && !keptByValue.has(place.value)) {
      const other = places[neighbour] as Place;
      touched.add(other.index);
      explained.add(place.value);
      const [first, second] = neighbour < outlier.at ? [other, place] : [place, other];
      const told = isTold(first, second.value, numbers) && isTold(second, first.value, numbers);
      slips.push({ rule: 'disordered', first: first.mark, second: second.mark, told });
      continue;
    }
    const same = keptByValue.get(place.value);
    const insertAs = (outlier.before === undefined ? 0 : (places[outlier.before] as Place).value) + 1;
    if (same) {
      const confirmed =
        correct !== undefined &&
        numbers.closeness(place, correct) >= FITTING &&
        numbers.closeness(same, same.value) >= FITTING;
      slips.push({
        rule: 'repeated',
        mark: place.mark,
        other: same.mark,
        correct,
        insertAs,
        confirmed,
        told: isTold(place, correct, numbers),
        twin: undefined,
      });
    } else if (numbers.isDefined?.(place.mark.number) === false) {
      const { mark } = place;
      // A mark that has its right number already waits for its definition.
      const other = correct === mark.number ? undefined : correct;
      const told = isTold(place, other, numbers);
      slips.push({
        rule: 'undefined',
        marks: [mark],
        correct: other,
        insertAs,
        mistyped: undefined,
        shifts: false,
        told,
      });
    } else {
      explained.add(place.value);
      slips.push({ rule: 'disordered', mark: place.mark, correct, told: isTold(place, correct, numbers) });
    }
  }
  return { slips, explained, touched };
}

/** Whether the words before a mark leave no doubt about its number: they are the term of that definition alone. */
function isTold(place: Place, correct: number | undefined, { closeness }: Numbers): boolean {
  if (correct === undefined) return false;
  return closeness(place, correct) === EXACT && closeness(place, place.mark.number) < EXACT;
}

/** The outliers that stand between the same two places in order. */
function groupsOf(outliers: readonly Outlier[]): Outlier[][] {
  const groups: Outlier[][] = [];
  for (const outlier of outliers) {
    const last = groups.at(-1);
    if (last?.[0] && last[0].before === outlier.before) last.push(outlier);
    else groups.push([outlier]);
  }
  return groups;
}

/** Finds the right number for the outliers of a group and writes it into them; gives the numbers so used. */
function assignNumbers(group: readonly Outlier[], { places, keptByValue }: Sequence, numbers: Numbers): number[] {
  const [{ before, behind }] = group as [Outlier];
  const below = before === undefined ? 0 : (places[before] as Place).value;
  const above = Math.min(
    behind === undefined ? Number.POSITIVE_INFINITY : (places[behind] as Place).value,
    numbers.highest + 1,
  );
  const free = freeNumbers(below, above, (number) => keptByValue.has(number));
  const take = (outlier: Outlier, number: number): void => {
    outlier.correct = number;
    free.splice(free.indexOf(number), 1);
  };
  for (const outlier of group) {
    const { paired, mark } = outlier.place;
    if (paired !== undefined && paired !== mark.number && free.includes(paired)) take(outlier, paired);
  }
  const rest = group.filter(({ correct }) => correct === undefined);
  if (rest.length === free.length || (!numbers.isDefined && rest.length < free.length)) {
    for (const outlier of rest) take(outlier, free[0] as number);
  } else if (rest.length < free.length) {
    for (const outlier of rest) {
      const best = bestFitting(outlier.place, free, numbers);
      if (best !== undefined) take(outlier, best);
    }
  }
  return group.flatMap(({ correct }) => correct ?? []);
}

function bestFitting(place: Place, free: readonly number[], { closeness }: Numbers): number | undefined {
  let best: number | undefined;
  let highest = 1;
  for (const number of free) {
    const value = closeness(place, number);
    if (value > highest || (value === highest && best === undefined)) {
      best = number;
      highest = value;
    }
  }
  return best;
}

/** The place in order that changed numbers with an outlier beside it: 4 6 5 7 keeps one of 6 and 5. */
function exchangedNeighbour({ places, keptByValue }: Sequence, { at, place }: Outlier): number | undefined {
  for (let other = Math.max(0, at - NEAR); other <= Math.min(places.length - 1, at + NEAR); other++) {
    const candidate = places[other] as Place;
    if (keptByValue.get(candidate.value) !== candidate) continue;
    if (candidate.value === place.value + (other < at ? 1 : -1) && other !== at) return other;
  }
  return undefined;
}
