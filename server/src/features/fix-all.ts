import { type PolicyDocument, tryEdits } from '../document/document';
import { newsAfter, type Report } from '../rules/news';
import { type Fix, preferredFix } from '../rules/rule';
import { composeEdits } from '../text/compose';
import type { Edit } from '../text/span';
import { type Diagnostic, isRemarkOnNumbering, isWarning } from './diagnostic';
import { type Repairs, repairInRounds } from './repair-in-rounds';

type Diagnose = (document: PolicyDocument) => readonly Diagnostic[];

/** So many last resorts are tried for one step, and one upon the other; ordinary drafts have none. */
const MOST_RESORTS = 5;
const DEPTH = 2;

/**
 * Repairs everything whose first fix is safe, and then what warnings a last resort takes away.
 * Gives one set of edits for the document, empty if there is nothing to do.
 * @param isWanted which findings are to be repaired
 */
export function fixAll(
  document: PolicyDocument,
  diagnose: Diagnose,
  isWanted: (diagnostic: Diagnostic) => boolean = () => true,
): Edit[] {
  const fixesOf = (one: PolicyDocument): Fix[] =>
    diagnose(one)
      .filter(isWanted)
      .flatMap((diagnostic) => preferredFix(diagnostic) ?? []);
  const safeRepairs = (one: PolicyDocument): Repairs =>
    fixesOf(one).flatMap(({ safety, edits }) => (safety === 'safe' ? [edits] : []));

  function repair(one: PolicyDocument, depth: number): Edit[] {
    const rounds = [repairInRounds(one, diagnose, safeRepairs)];
    for (;;) {
      const edits = composeEdits(one.text.length, rounds);
      if (depth === 0) return edits;
      const repaired = tryEdits(one, edits);
      const resorts = fixesOf(repaired).filter(({ isLastResort }) => isLastResort);
      const further = lastResort(repaired, diagnose, resorts.slice(0, MOST_RESORTS), (tried) =>
        repair(tried, depth - 1),
      );
      if (!further) return edits;
      rounds.push(further);
    }
  }
  return repair(document, DEPTH);
}

/**
 * The first of some fixes by which, with all that is safe behind it, there are fewer warnings and nothing new but
 * remarks on the numbering.
 */
function lastResort(
  document: PolicyDocument,
  diagnose: Diagnose,
  fixes: readonly Fix[],
  repair: (document: PolicyDocument) => Edit[],
): Edit[] | undefined {
  const before = { document, found: diagnose(document) };
  for (const { edits } of fixes) {
    const tried = tryEdits(document, edits);
    const all = composeEdits(document.text.length, [edits, repair(tried)]);
    const repaired = tryEdits(document, all);
    const after = { document: repaired, found: diagnose(repaired) };
    if (warningsOf(after) < warningsOf(before) && newsAfter(before, all, after).every(isRemarkOnNumbering)) return all;
  }
  return undefined;
}

const warningsOf = ({ found }: Report<Diagnostic>): number => found.filter(isWarning).length;
