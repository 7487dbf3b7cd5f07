import { type PolicyDocument, startOf } from '../document/document';
import { factWithHelp } from '../document/fact';
import type { Paragraph } from '../document/paragraph';
import { carried, changedLine, changeOf } from '../document/versions';
import { placed } from '../rules/in-paragraphs';
import type { Finding, Rule, RuleContext, Tokens } from '../rules/rule';
import { isKnown, knownBoundaries } from '../segment/known-words';
import type { Settings } from '../settings';
import { memoize, once } from '../text/memo';
import { type Diagnostic, diagnosticOf } from './diagnostic';
import { type Found, foundBefore, foundNow, gravest } from './found';
import { withHarmlessFixes } from './harmless-fixes';
import { heedsOwnTerms, isOwnTerm } from './own-terms';

/** What the rules say of a document, and what they have asked for in vain. */
export interface Diagnosis {
  readonly size: number;
  /** By position. */
  readonly diagnostics: readonly Diagnostic[];
  /** So many of them at most, the gravest; by position. */
  gravest(most: number): readonly Diagnostic[];
  /** The paragraphs whose words a rule wanted to know and that have not been cut. */
  readonly awaited: readonly Paragraph[];
}

/**
 * Diagnoses documents, each once with the words that are known by then, and once more as soon as all awaited
 * paragraphs have been cut (`learn` in segment/known-words.ts), by whomever.
 * @param isAccepted whether a finding is not to be told
 */
export function createDiagnosis(
  rules: readonly Rule[],
  settings: Settings,
  context: RuleContext,
  isAccepted?: (document: PolicyDocument, diagnostic: Diagnostic) => boolean,
): (document: PolicyDocument) => Diagnosis {
  const inParagraphs = paragraphChecks(rules, settings);
  const checks = rules.flatMap((rule) => documentCheck(rule, settings, context) ?? []);
  const latest = memoize((document: PolicyDocument) => ({ diagnosis: diagnoseNow(document) }));

  const { glossary } = context;
  const isMeant = (document: PolicyDocument, { rule, span }: Diagnostic): boolean =>
    !glossary || !heedsOwnTerms(rule) || !isOwnTerm(document, span, glossary);
  const isFiltered = isAccepted !== undefined || (glossary?.terms.length ?? 0) > 0;

  function diagnoseNow(document: PolicyDocument): Diagnosis {
    const results = checks.map((check) => check(document));
    const found = [inParagraphs(document), ...results.map((result) => result.found)];
    const awaited = new Set(results.flatMap(({ asked }) => asked.filter((paragraph) => !isKnown(paragraph))));
    const isTold = (diagnostic: Diagnostic): boolean =>
      isMeant(document, diagnostic) && !isAccepted?.(document, diagnostic);
    const told = isFiltered ? [foundNow(gravest(found, Number.POSITIVE_INFINITY).filter(isTold))] : found;
    return together(told, [...awaited], (diagnostic, all) =>
      withHarmlessFixes(document, diagnostic, all, (other) => diagnose(other).diagnostics),
    );
  }

  return diagnose;

  function diagnose(document: PolicyDocument): Diagnosis {
    const holder = latest(document);
    const { awaited } = holder.diagnosis;
    // Anew only when all have come: a rule that sees half of the words can take a rare term for the usual one.
    if (awaited.length > 0 && awaited.every(isKnown)) holder.diagnosis = diagnoseNow(document);
    return holder.diagnosis;
  }
}

function together(
  found: readonly Found[],
  awaited: readonly Paragraph[],
  finish: (diagnostic: Diagnostic, all: () => readonly Diagnostic[]) => Diagnostic,
): Diagnosis {
  const size = found.reduce((count, one) => count + one.size, 0);
  const all = once((): readonly Diagnostic[] => gravest(found, size).map((one) => finish(one, all)));
  return {
    size,
    get diagnostics() {
      return all();
    },
    gravest: (most) => (most < size ? gravest(found, most).map((one) => finish(one, all)) : all()),
    awaited,
  };
}

/** The check of a rule that judges paragraphs by their own text. */
interface ParagraphCheck {
  readonly inParagraph: (paragraph: Paragraph) => readonly Finding[];
  readonly toDiagnostic: (finding: Finding) => Diagnostic;
}

const diagnosticsIn = factWithHelp((paragraph, checks: readonly ParagraphCheck[]): readonly Diagnostic[] => {
  if (paragraph.traits === 0) return NONE;
  let diagnostics: Diagnostic[] | undefined;
  for (const { inParagraph, toDiagnostic } of checks) {
    const findings = inParagraph(paragraph);
    // Nearly always: without the loop, which would make an iterator.
    if (findings.length === 0) continue;
    diagnostics ??= [];
    for (const finding of findings) diagnostics.push(toDiagnostic(finding));
  }
  return diagnostics ?? NONE;
});

/** All that can be said of paragraphs by their own text: looked up once for each instead of for each rule. */
function paragraphChecks(rules: readonly Rule[], settings: Settings): (document: PolicyDocument) => Found {
  const checks = rules.flatMap((rule): ParagraphCheck[] => {
    const toDiagnostic = diagnosticOf(rule, settings);
    const { inParagraph } = rule.check;
    return toDiagnostic && inParagraph ? [{ inParagraph, toDiagnostic }] : [];
  });
  const inParagraph = (paragraph: Paragraph): readonly Diagnostic[] => diagnosticsIn.of(paragraph, checks);
  const inLine = (paragraph: Paragraph, start: number): readonly Diagnostic[] => {
    const diagnostics = inParagraph(paragraph);
    return diagnostics === NONE ? NONE : diagnostics.map((diagnostic) => placed(diagnostic, start));
  };
  const search = memoize(({ paragraphs, starts }: PolicyDocument): Found => {
    const diagnostics: Diagnostic[] = [];
    for (let line = 0; line < paragraphs.length; line++) {
      const found = inLine(paragraphs[line] as Paragraph, starts[line] as number);
      if (found === NONE) continue;
      for (const diagnostic of found) diagnostics.push(diagnostic);
    }
    return foundNow(diagnostics);
  });
  return carried([], search, (found, from, to) => {
    const changed = changedLine(from, to);
    if (!changed) return undefined;
    const start = startOf(to, changed.line);
    return foundBefore(found, changeOf(from, to), () => search(to), {
      gone: new Set(inParagraph(changed.before).map(({ span }) => start + span.start)),
      come: inLine(changed.after, start),
    });
  });
}

const NONE: readonly Diagnostic[] = [];

/** What one rule says of a document. */
interface Result {
  readonly found: Found;
  /** The paragraphs whose words it asked for, some of them perhaps several times. */
  readonly asked: readonly Paragraph[];
  /** Whether it depends on which words are known by now. */
  readonly usesWords: boolean;
}

/** The check of a rule that looks at a document as a whole. */
function documentCheck(
  rule: Rule,
  settings: Settings,
  context: RuleContext,
): ((document: PolicyDocument) => Result) | undefined {
  const toDiagnostic = diagnosticOf(rule, settings);
  if (!toDiagnostic || rule.check.inParagraph) return undefined;

  const search = (document: PolicyDocument): Result => {
    const asked: Paragraph[] = [];
    let usesWords = false;
    const tokens: Tokens = {
      boundariesOf: (paragraph) => {
        usesWords = true;
        if (asked.at(-1) !== paragraph) asked.push(paragraph);
        return knownBoundaries(paragraph);
      },
      isPending: (paragraph) => {
        usesWords = true;
        return !isKnown(paragraph);
      },
    };
    const all = settings.segmenter === 'off' ? context : { tokens, ...context };
    return { found: foundNow(Array.from(rule.check(document, all), toDiagnostic)), asked, usesWords };
  };
  if (!rule.aspects) return search;

  const searchAgain = memoize(search);
  return carried(rule.aspects, search, (result, from, to) => {
    // More may be known by now.
    if (result.usesWords) return undefined;
    const amendment = rule.amend?.(from, to);
    if (rule.amend && !amendment) return undefined;
    const found = foundBefore(
      result.found,
      changeOf(from, to),
      () => searchAgain(to).found,
      amendment && { gone: amendment.gone, come: amendment.come.map(toDiagnostic) },
    );
    return found && { ...result, found };
  });
}
