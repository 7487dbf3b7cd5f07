import type { Definition, Mark } from '../../../document/footnotes/model';
import type { Place } from './sequence';
import type { MissingSlip, Slip, UndefinedSlip, UnusedSlip } from './slip';

const FRAGMENTS = 3;

/** A number and the definition that should have it. */
export interface Numbered {
  readonly number: number;
  readonly definition: Definition;
  /** Its index in the list. */
  readonly index: number;
}

/** What is left when the marks that fall out of order are explained. */
export interface Rest {
  /** The marks in order. */
  readonly kept: readonly Place[];
  readonly definedAs: ReadonlyMap<number, Numbered>;
  /** Numbers that need no mark, since other slips account for them. */
  readonly explained: ReadonlySet<number>;
  /** The highest number of the list. */
  readonly highest: number;
}

const PLAIN = { correct: undefined, insertAs: undefined, mistyped: undefined, shifts: false, told: false };

/**
 * Marks in order without a definition; those one behind the other, where the list was cut short, are one slip.
 * @param highest the highest number that a definition has
 */
export function undefinedAmong(
  kept: readonly Place[],
  isDefined: (place: Place) => boolean,
  highest: number,
): UndefinedSlip[] {
  const groups: Mark[][] = [];
  let last = -2;
  kept.forEach((place, at) => {
    if (isDefined(place)) return;
    if (last === at - 1) groups.at(-1)?.push(place.mark);
    else groups.push([place.mark]);
    last = at;
  });
  const next = (kept.at(-2)?.value ?? 0) + 1;
  const skipsAhead = highest < next && (kept.at(-1)?.value ?? 0) > next;
  return groups.map((marks): UndefinedSlip => {
    const isAlone = marks.length === 1 && marks[0] === kept.at(-1)?.mark;
    return { rule: 'undefined', marks, ...PLAIN, ...(isAlone && skipsAhead && { insertAs: next }) };
  });
}

/** The numbers that the marks leave out: definitions without a mark, and numbers that nothing has. */
export function gapsAmong({ kept, definedAs, explained, highest }: Rest): (UnusedSlip | MissingSlip)[] {
  const slips: (UnusedSlip | MissingSlip)[] = [];
  let before: Place | undefined;
  for (const behind of [...kept, undefined]) {
    let numbers: number[] = [];
    for (let number = (before?.value ?? 0) + 1; number < (behind?.value ?? highest + 1); number++) {
      if (!explained.has(number)) numbers.push(number);
    }
    const unused = numbers.flatMap((number) => definedAs.get(number) ?? []);
    for (const group of groups(unused, (a, b) => b.index === a.index + 1)) {
      slips.push({
        rule: 'unused',
        definitions: group.map(({ definition }) => definition),
        number: (group[0] as Numbered).number,
        before: before?.mark,
        behind: behind?.mark,
        shifted: 0,
        excusable: false,
      });
    }
    numbers =
      behind && (definedAs.has(behind.value) || definedAs.size === 0)
        ? numbers.filter((number) => !definedAs.has(number))
        : [];
    for (const group of groups(numbers, (a, b) => b === a + 1)) {
      slips.push({
        rule: 'missing-number',
        first: group[0] as number,
        last: group.at(-1) as number,
        behind: (behind as Place).mark,
      });
    }
    before = behind;
  }
  return slips;
}

/**
 * Where more than half of all footnotes are torn apart in three places or more, one cause is at work that no fix
 * will mend (superscripts lost in publishing, a list that belongs to another version): one slip says so.
 */
export function withoutWholesaleLoss(slips: readonly Slip[], total: number): Slip[] {
  const unused = slips.filter((slip) => slip.rule === 'unused');
  const definitions = unused.flatMap((slip) => slip.definitions);
  const lost = slips.filter((slip): slip is UndefinedSlip => slip.rule === 'undefined' && slip.correct === undefined);
  const marks = lost.flatMap((slip) => slip.marks);
  let result = [...slips];
  if (unused.length >= FRAGMENTS && definitions.length > total / 2) {
    result = merged(result, unused, { ...(unused[0] as UnusedSlip), definitions, excusable: true });
  }
  if (lost.length >= FRAGMENTS && marks.length > total / 2) {
    result = merged(result, lost, { ...(lost[0] as UndefinedSlip), marks, shifts: false });
  }
  return result;
}

/** The slips with one in the place of several. */
function merged(slips: readonly Slip[], parts: readonly Slip[], whole: Slip): Slip[] {
  const rest = new Set(parts.slice(1));
  return slips.flatMap((slip) => (slip === parts[0] ? whole : rest.has(slip) ? [] : slip));
}

function groups<T>(items: readonly T[], follows: (a: T, b: T) => boolean): T[][] {
  const result: T[][] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (last && follows(last.at(-1) as T, item)) last.push(item);
    else result.push([item]);
  }
  return result;
}
