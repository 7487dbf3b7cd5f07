import { type PolicyDocument, parse, tryEdits } from '../document/document';
import { newsAfter } from '../rules/news';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import { type Diagnostic, isWarning } from './diagnostic';

/** Ordinary drafts need two rounds; a text that is not repaired after these many is left as it is then. */
const MOST_ROUNDS = 20;

/** To find one repair of thousands that brings something up takes thirty; after so many the rest is left. */
const MOST_TRIALS = 300;

/** Repairs of a text, each of edits that belong together. */
export type Repairs = readonly (readonly Edit[])[];

/**
 * Repairs a document, and looks again until nothing more can be repaired: a number put right may show the next slip.
 * Of repairs that touch the same text the first is applied, the others wait a round. Left is what brings something up
 * that counts, by itself or together with those before it.
 */
export function repairInRounds(
  document: PolicyDocument,
  diagnose: (document: PolicyDocument) => readonly Diagnostic[],
  repairsOf: (document: PolicyDocument) => Repairs,
  counts: (news: Diagnostic) => boolean = isWarning,
): Edit[] {
  let trials = 0;
  const before = { document, found: diagnose(document) };
  const rounds: Edit[][] = [];
  const seen = new Set([document.text]);
  let current = document;
  while (rounds.length < MOST_ROUNDS) {
    const edits = harmlessOf(inOrder(repairsOf(current)), [], (some) => {
      if (++trials > MOST_TRIALS) return false;
      const tried = tryEdits(current, some);
      const all = composeEdits(document.text.length, [...rounds, some]);
      return newsAfter(before, all, { document: tried, found: diagnose(tried) }).every((one) => !counts(one));
    });
    const next = parse(applyEdits(current.text, edits), current);
    // Also where nothing is left to do; and two repairs that undo each other must not go on for ever.
    if (seen.has(next.text)) break;
    seen.add(next.text);
    rounds.push(edits);
    current = next;
  }
  return composeEdits(document.text.length, rounds);
}

/** Those that do something, by position. */
const inOrder = (repairs: Repairs): Repairs =>
  repairs
    .filter((edits) => edits.length > 0)
    .map((edits) => [...edits].sort(byStart))
    .sort((a, b) => byStart(a[0] as Edit, b[0] as Edit));

/**
 * What was chosen before, and of some repairs behind it all that can be added: tried at once, or else by halves.
 * @param repairs by position
 */
function harmlessOf(repairs: Repairs, chosen: Edit[], isHarmless: (edits: readonly Edit[]) => boolean): Edit[] {
  const edits = withThoseApart(chosen, repairs);
  if (edits.length === chosen.length || isHarmless(edits)) return edits;
  if (repairs.length === 1) return chosen;
  const half = repairs.length >> 1;
  return harmlessOf(repairs.slice(half), harmlessOf(repairs.slice(0, half), chosen, isHarmless), isHarmless);
}

/** Adds the edits of repairs that do not touch what is there before them. */
function withThoseApart(chosen: readonly Edit[], repairs: Repairs): Edit[] {
  const edits = [...chosen];
  let behind = chosen.reduce((end, { span }) => Math.max(end, span.end), -1);
  for (const repair of repairs) {
    if ((repair[0] as Edit).span.start <= behind) continue;
    for (const edit of repair) {
      edits.push(edit);
      behind = Math.max(behind, edit.span.end);
    }
  }
  return edits;
}

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start;
