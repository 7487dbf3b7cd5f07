import type { Span } from '../text/span';
import type { Formulation } from './formulation';
import { formulations } from './formulations';
import { createList, phrasesIn } from './phrases';

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

/** What may stand between two members of one list, and how long it is at most. */
const GAP = /^[、，；和与及以“”]{0,4}$/;
const WIDEST_GAP = 4;
const CONTINUES_BEHIND = /^[”]?[、和与及]/;

/** A formulation that a phrase is a member of, and its index among the members. */
interface Role {
  readonly formulation: Formulation;
  readonly member: number;
}

const roles = createList(() => {
  const byText = new Map<string, Role[]>();
  for (const formulation of formulations()) {
    const { members = [], ordered } = formulation;
    if (!ordered || members.length < FEWEST || members.some(({ length }) => length > LONGEST)) continue;
    for (const [member, text] of members.entries()) {
      const known = byText.get(text);
      if (known) known.push({ formulation, member });
      else byText.set(text, [{ formulation, member }]);
    }
  }
  return byText;
});

/**
 * The places where a text lists all members of a formulation whose members have a fixed order, three at least. Lists
 * that hold other items beside them are left out: they are other lists.
 */
export function memberRunsIn(text: string, phrases = phrasesIn(text)): readonly MemberRun[] {
  const members = roles(phrases);
  if (!mayBeRun(members)) return NONE;
  const byFormulation = new Map<Formulation, { readonly member: number; readonly span: Span }[]>();
  for (const { meaning, span } of members) {
    for (const { formulation, member } of meaning) {
      const placed = { member, span };
      const known = byFormulation.get(formulation);
      if (known) known.push(placed);
      else byFormulation.set(formulation, [placed]);
    }
  }
  return [...byFormulation].flatMap(([formulation, placed]) => runsOf(text, formulation, placed));
}

const NONE: readonly MemberRun[] = [];

/** Whether so many members stand so close that they can be a list; few of them do. */
function mayBeRun(members: readonly { readonly span: Span }[]): boolean {
  let count = 0;
  let end = 0;
  for (const { span } of members) {
    count = span.start <= end + WIDEST_GAP ? count + 1 : 1;
    end = Math.max(end, span.end);
    if (count === FEWEST) return true;
  }
  return false;
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
