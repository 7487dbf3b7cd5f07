import type { PolicyDocument } from '../document/document';
import type { Paragraph } from '../document/paragraph';
import type { Rule, RuleContext, Tokens } from '../rules/rule';
import { isKnown, knownBoundaries } from '../segment/known-words';
import type { Settings } from '../settings';
import { memoize } from '../text/memo';
import { type Diagnostic, diagnose } from './diagnostic';

/** What the rules say of a document, and what they have asked for in vain. */
export interface Diagnosis {
  readonly diagnostics: readonly Diagnostic[];
  /** The paragraphs whose words a rule wanted to know and that have not been cut. */
  readonly awaited: readonly Paragraph[];
}

/**
 * Diagnoses documents, each once with the words that are known by then, and once more as soon as all awaited
 * paragraphs have been cut (`learn` in segment/known-words.ts), by whomever.
 */
export function createDiagnosis(
  rules: readonly Rule[],
  settings: Settings,
  context: RuleContext,
): (document: PolicyDocument) => Diagnosis {
  const latest = memoize((document: PolicyDocument) => ({ diagnosis: diagnoseNow(document) }));

  function diagnoseNow(document: PolicyDocument): Diagnosis {
    const awaited = new Set<Paragraph>();
    const tokens: Tokens = {
      boundariesOf: (paragraph) => {
        if (!isKnown(paragraph)) awaited.add(paragraph);
        return knownBoundaries(paragraph);
      },
      isPending: (paragraph) => !isKnown(paragraph),
    };
    const all = settings.segmenter === 'off' ? context : { tokens, ...context };
    const diagnostics = diagnose(document, rules, settings, all);
    return { diagnostics, awaited: [...awaited] };
  }

  return (document) => {
    const holder = latest(document);
    const { awaited } = holder.diagnosis;
    // Anew only when all have come: a rule that sees half of the words can take a rare term for the usual one.
    if (awaited.length > 0 && awaited.every(isKnown)) holder.diagnosis = diagnoseNow(document);
    return holder.diagnosis;
  };
}
