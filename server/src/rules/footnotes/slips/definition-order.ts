import { EXACT, FITTING } from '../../../document/footnotes/closeness';
import { Pairs } from '../../../document/footnotes/evidence';
import { heaviestRising } from '../../../document/footnotes/increasing';
import type { Definition } from '../../../document/footnotes/model';
import type { Pairing } from '../../../document/footnotes/pairing';
import type { Slip } from './slip';

/** The list of definitions with its own slips explained. */
export interface DefinitionOrder {
  readonly slips: readonly Slip[];
  /** For each definition the number it should have. */
  readonly meant: readonly number[];
  /** Definitions that a slip is about already. */
  readonly reported: ReadonlySet<number>;
  /** The pairs of the pairing and those that the right numbers add. */
  readonly pairs: Pairs;
}

const MOST_FREE = 50;

/** Explains the definitions that fall out of the order of their list, and what their numbers should be. */
export function orderDefinitions(pairing: Pairing): DefinitionOrder {
  const { definitions, marks, marksByNumber, definitionsByNumber } = pairing;
  const pairs = copyOf(pairing);
  const meant = definitions.map(({ number }) => number);
  const reported = new Set<number>();
  const given = new Set<number>();
  const slips: Slip[] = [];
  const kept = keptDefinitions(pairing);
  const nextKept = nextOf(kept, definitions);
  const highestMark = marks.reduce((highest, { number }) => Math.max(highest, number), 0);
  let below = 0;
  definitions.forEach((definition, index) => {
    if (kept.has(index)) {
      below = definition.number;
      return;
    }
    const above = nextKept[index]?.number ?? Math.max(below + 2, highestMark + 1);
    const free = freeNumbers(below, above, (number) => definitionsByNumber.has(number) || given.has(number));
    const mark = pairs.markOf.get(index);
    const cited = mark === undefined ? undefined : marks[mark]?.number;
    const correct = cited !== undefined && cited !== definition.number && free.includes(cited) ? cited : only(free);
    const twins = definitionsByNumber.get(definition.number) ?? [];
    reported.add(index);
    const moved = twins.length === 1 && cited === definition.number;
    if (correct !== undefined && !moved) {
      const waiting = marksByNumber.get(correct)?.find((other) => !pairs.definitionOf.has(other) || other === mark);
      if (mark === undefined && waiting !== undefined) pairs.join(waiting, index);
      // Where no mark waits for it, a repeated number leaves its gap to the marks.
      if (twins.length === 1 || waiting !== undefined || marks.length === 0) {
        meant[index] = correct;
        given.add(correct);
      }
    }
    const told = correct !== undefined && isTold(pairing, index, correct);
    const other = twins.find((twin) => twin !== index);
    if (other !== undefined) {
      slips.push({ rule: 'duplicate-definition', definition, other: definitions[other] as Definition, correct, told });
    } else {
      const exchanged = moved || correct === undefined ? exchangedWith(definitions, index, reported) : undefined;
      slips.push({ rule: 'disordered', definition, correct: moved ? undefined : correct, moved, exchanged, told });
    }
  });
  return { slips, meant, reported, pairs };
}

/** Whether one mark has a number, and stands directly behind the term of a definition. */
export function isTold({ marksByNumber, closeness }: Pairing, definition: number, number: number): boolean {
  const [mark, another] = marksByNumber.get(number) ?? [];
  return mark !== undefined && another === undefined && closeness(mark, definition) === EXACT;
}

/** The definitions in their right order: the longest rising list, those whose marks agree weighing more. */
function keptDefinitions({ definitions, marks, markOf, closeness }: Pairing): ReadonlySet<number> {
  return heaviestRising(
    definitions.map(({ number }, index) => {
      const mark = markOf.get(index);
      const agrees = mark !== undefined && marks[mark]?.number === number;
      return { value: number, weight: 1 + (agrees ? (closeness(mark, index) >= FITTING ? 0.5 : 0.3) : 0) };
    }),
  );
}

/** For each definition the nearest kept one behind it. */
function nextOf(kept: ReadonlySet<number>, definitions: readonly Definition[]): (Definition | undefined)[] {
  const next: (Definition | undefined)[] = new Array(definitions.length);
  let nearest: Definition | undefined;
  for (let index = definitions.length - 1; index >= 0; index--) {
    next[index] = nearest;
    if (kept.has(index)) nearest = definitions[index];
  }
  return next;
}

/** The whole numbers between two others that are not taken, the lowest first. */
export function freeNumbers(below: number, above: number, isTaken: (number: number) => boolean): number[] {
  const free: number[] = [];
  for (let number = below + 1; number < above && free.length < MOST_FREE; number++) {
    if (!isTaken(number)) free.push(number);
  }
  return free;
}

function only(numbers: readonly number[]): number | undefined {
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** The neighbour on another line whose number is next to this one's. */
function exchangedWith(
  definitions: readonly Definition[],
  index: number,
  reported: ReadonlySet<number>,
): Definition | undefined {
  const definition = definitions[index] as Definition;
  const before = reported.has(index - 1) ? undefined : definitions[index - 1];
  const near = before && before.number > definition.number ? before : definitions[index + 1];
  return near && Math.abs(near.number - definition.number) === 1 && near.line !== definition.line ? near : undefined;
}

function copyOf({ definitionOf }: Pairing): Pairs {
  const pairs = new Pairs();
  for (const [mark, definition] of definitionOf) pairs.join(mark, definition);
  return pairs;
}
