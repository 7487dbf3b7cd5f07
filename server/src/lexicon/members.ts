import type { Span } from '../text/span';
import type { Formulation } from './formulation';
import { formulations } from './formulations';
import { createPhraseFinder, type PhraseFinder } from './matcher';
import { placesOf } from './matches';

/** All members of a formulation in a row, each once, in whatever order. */
export interface MemberRun {
  readonly formulation: Formulation;
  /** From the first to the last member; UTF-16 offsets of the text. */
  readonly span: Span;
  /** The places of the members, by position. */
  readonly places: readonly Span[];
  /** Which member stands at each place, as an index of the formulation's members. */
  readonly order: readonly number[];
}

const FEWEST = 3;
const LONGEST = 20;

/** What may stand between two members of one list. */
const GAP = /^[、，；和与及以“”]{0,4}$/;
const CONTINUES_BEHIND = /^[”]?[、和与及]/;

interface Index {
  readonly find: PhraseFinder;
  /** For each phrase, the formulations it is a member of and its index among their members. */
  readonly roles: readonly (readonly { readonly formulation: Formulation; readonly member: number }[])[];
}

let index: Index | undefined;

/**
 * The places where a text lists all members of a formulation whose members have a fixed order, three at least. Lists
 * that hold other items beside them are left out: they are other lists.
 */
export function memberRunsIn(text: string): MemberRun[] {
  index ??= createIndex();
  const byFormulation = new Map<Formulation, { readonly member: number; readonly span: Span }[]>();
  for (const { phrase, span } of placesOf(index.find(text))) {
    for (const { formulation, member } of index.roles[phrase] ?? []) {
      const placed = { member, span };
      const known = byFormulation.get(formulation);
      if (known) known.push(placed);
      else byFormulation.set(formulation, [placed]);
    }
  }
  return [...byFormulation].flatMap(([formulation, placed]) => runsOf(text, formulation, placed));
}

function runsOf(
  text: string,
  formulation: Formulation,
  placed: readonly { readonly member: number; readonly span: Span }[],
): MemberRun[] {
  const count = formulation.members?.length ?? 0;
  const runs: MemberRun[] = [];
  let run: (typeof placed)[number][] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const members = new Set(run.map(({ member }) => member));
    if (first && last && run.length === count && members.size === count) {
      const span = { start: first.span.start, end: last.span.end };
      const isWhole =
        text.charAt(span.start - 1) !== '、' && !CONTINUES_BEHIND.test(text.slice(span.end, span.end + 2));
      if (isWhole) {
        runs.push({ formulation, span, places: run.map((one) => one.span), order: run.map(({ member }) => member) });
      }
    }
    run = [];
  };
  for (const one of placed) {
    const last = run.at(-1);
    if (last && one.span.start < last.span.end) continue;
    if (last && !GAP.test(text.slice(last.span.end, one.span.start))) close();
    run.push(one);
  }
  close();
  return runs;
}

function createIndex(): Index {
  const roles = new Map<string, { formulation: Formulation; member: number }[]>();
  for (const formulation of formulations()) {
    const { members = [], ordered } = formulation;
    if (!ordered || members.length < FEWEST || members.some(({ length }) => length > LONGEST)) continue;
    for (const [member, text] of members.entries()) {
      const known = roles.get(text);
      if (known) known.push({ formulation, member });
      else roles.set(text, [{ formulation, member }]);
    }
  }
  return { find: createPhraseFinder([...roles.keys()]), roles: [...roles.values()] };
}
