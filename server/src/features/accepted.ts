import type { PolicyDocument } from '../document/document';
import { acceptanceOf, type Baseline } from '../project/baseline';
import type { Diagnostic } from './diagnostic';

/** What tells whether a finding is in the baseline; undefined for an empty one. */
export function acceptedIn(
  baseline: Baseline,
): ((document: PolicyDocument, diagnostic: Diagnostic) => boolean) | undefined {
  if (baseline.size === 0) return undefined;
  return (document, { rule, span }) => baseline.has(acceptanceOf(document, rule, span));
}
