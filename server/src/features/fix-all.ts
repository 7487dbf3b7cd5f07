import { type PolicyDocument, parse } from '../document/document';
import { newsAfter } from '../rules/news';
import { preferredFix } from '../rules/rule';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import type { Diagnostic } from './diagnostic';

/** Ordinary drafts need two rounds; a text that is not repaired after these many is left as it is then. */
const MOST_ROUNDS = 20;

/**
 * Repairs everything whose first fix is safe, and looks again until nothing more can be repaired: a number put
 * right may show the next slip. Of fixes that touch the same text the first is applied, the others wait a round; and so
 * does a part of those that bring nothing up each by itself, but do so together.
 * Gives one set of edits for the document, empty if there is nothing to do.
 * @param isWanted which findings are to be repaired
 */
export function fixAll(
  document: PolicyDocument,
  diagnose: (document: PolicyDocument) => readonly Diagnostic[],
  isWanted: (diagnostic: Diagnostic) => boolean = () => true,
): Edit[] {
  const rounds: Edit[][] = [];
  const seen = new Set([document.text]);
  let current = document;
  while (rounds.length < MOST_ROUNDS) {
    const found = diagnose(current);
    let fixes = fixesOf(found.filter(isWanted));
    if (fixes.length === 0) break;
    let edits = fixes.flat();
    let next = parse(applyEdits(current.text, edits), current);
    while (
      fixes.length > 1 &&
      newsAfter({ document: current, found }, edits, { document: next, found: diagnose(next) }).length > 0
    ) {
      fixes = fixes.slice(0, fixes.length >> 1);
      edits = fixes.flat();
      next = parse(applyEdits(current.text, edits), current);
    }
    // Two rules that undo each other's repairs must not go on for ever.
    if (seen.has(next.text)) break;
    seen.add(next.text);
    rounds.push(edits);
    current = next;
  }
  return composeEdits(document.text.length, rounds);
}

/**
 * The edits of the preferred fixes that are safe and do not touch one another, by position; of a single one that brings
 * up a remark where none is safe.
 */
function fixesOf(diagnostics: readonly Diagnostic[]): readonly (readonly Edit[])[] {
  const preferred = diagnostics.flatMap((diagnostic) => preferredFix(diagnostic) ?? []);
  const safe = preferred.filter(({ safety }) => safety === 'safe');
  let behind = -1;
  const candidates = (safe.length > 0 ? safe : preferred.filter(({ bringsRemark }) => bringsRemark).slice(0, 1))
    .map(({ edits }) => [...edits].sort(byStart))
    .filter((edits) => edits.length > 0)
    .sort((a, b) => byStart(a[0] as Edit, b[0] as Edit));
  return candidates.filter((edits) => {
    if ((edits[0] as Edit).span.start <= behind) return false;
    for (const { span } of edits) behind = Math.max(behind, span.end);
    return true;
  });
}

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start;
