import { type PolicyDocument, parse } from '../document/document';
import { composeEdits } from '../text/compose';
import { applyEdits, type Edit } from '../text/span';
import type { Diagnostic } from './diagnostic';

/** Ordinary drafts need two rounds; a text that is not repaired after these many is left as it is then. */
const MOST_ROUNDS = 20;

/**
 * Repairs everything whose first fix is safe, and looks again until nothing more can be repaired: a number put
 * right may show the next slip. Of fixes that touch the same text the first is applied, the others wait a round.
 * Gives one set of edits for the document, empty if there is nothing to do.
 */
export function fixAll(
  document: PolicyDocument,
  diagnose: (document: PolicyDocument) => readonly Diagnostic[],
): Edit[] {
  const rounds: Edit[][] = [];
  const seen = new Set([document.text]);
  let current = document;
  while (rounds.length < MOST_ROUNDS) {
    const edits = safeEdits(diagnose(current));
    if (edits.length === 0) break;
    const text = applyEdits(current.text, edits);
    // Two rules that undo each other's repairs must not go on for ever.
    if (seen.has(text)) break;
    seen.add(text);
    rounds.push(edits);
    current = parse(text, current);
  }
  return composeEdits(document.text.length, rounds);
}

/** The edits of the first fixes that are safe and do not touch one another. */
function safeEdits(diagnostics: readonly Diagnostic[]): Edit[] {
  const chosen: Edit[] = [];
  let behind = -1;
  const candidates = diagnostics
    .flatMap(({ fixes }) => {
      const preferred = fixes?.()[0];
      return preferred?.safety === 'safe' ? [[...preferred.edits].sort(byStart)] : [];
    })
    .filter((edits) => edits.length > 0)
    .sort((a, b) => byStart(a[0] as Edit, b[0] as Edit));
  for (const edits of candidates) {
    if ((edits[0] as Edit).span.start <= behind) continue;
    for (const edit of edits) {
      chosen.push(edit);
      behind = Math.max(behind, edit.span.end);
    }
  }
  return chosen;
}

const byStart = (a: Edit, b: Edit): number => a.span.start - b.span.start;
