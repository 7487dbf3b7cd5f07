import type { PolicyDocument } from '../document/document';
import { acceptanceOf, type Baseline } from '../project/baseline';
import type { Diagnostic } from './diagnostic';

/** The findings that are not in the baseline. */
export function withoutAccepted(
  document: PolicyDocument,
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
): readonly Diagnostic[] {
  if (baseline.size === 0) return diagnostics;
  return diagnostics.filter(({ rule, span }) => !baseline.has(acceptanceOf(document, rule, span)));
}
