import type { PolicyDocument } from '../document/document';
import type { Paragraph } from '../document/paragraph';
import { carried, changeOf } from '../document/versions';
import { placed } from '../rules/in-paragraphs';
import type { Related, Rule, RuleContext, Tokens } from '../rules/rule';
import { isKnown, knownBoundaries } from '../segment/known-words';
import type { Settings } from '../settings';
import { type Change, moveSpan } from '../text/change';
import { memoize } from '../text/memo';
import { type Diagnostic, diagnosticOf } from './diagnostic';
import { heedsOwnTerms, isOwnTerm } from './own-terms';

/** What the rules say of a document, and what they have asked for in vain. */
export interface Diagnosis {
  /** By position. */
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
  const inParagraph = paragraphChecks(rules, settings);
  const checks = rules.flatMap((rule) => documentCheck(rule, settings, context) ?? []);
  const latest = memoize((document: PolicyDocument) => ({ diagnosis: diagnoseNow(document) }));

  function diagnoseNow(document: PolicyDocument): Diagnosis {
    const diagnostics: Diagnostic[] = [];
    const { paragraphs, starts } = document;
    for (let line = 0; line < paragraphs.length; line++) {
      for (const diagnostic of inParagraph(paragraphs[line] as Paragraph)) {
        diagnostics.push(placed(diagnostic, starts[line] as number));
      }
    }
    const awaited = new Set<Paragraph>();
    for (const check of checks) {
      const result = check(document);
      for (const diagnostic of result.diagnostics) diagnostics.push(diagnostic);
      for (const paragraph of result.asked) if (!isKnown(paragraph)) awaited.add(paragraph);
    }
    const { glossary } = context;
    const isMeant = ({ rule, span }: Diagnostic): boolean =>
      !glossary || !heedsOwnTerms(rule) || !isOwnTerm(document, span, glossary);
    diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { diagnostics: glossary ? diagnostics.filter(isMeant) : diagnostics, awaited: [...awaited] };
  }

  return (document) => {
    const holder = latest(document);
    const { awaited } = holder.diagnosis;
    // Anew only when all have come: a rule that sees half of the words can take a rare term for the usual one.
    if (awaited.length > 0 && awaited.every(isKnown)) holder.diagnosis = diagnoseNow(document);
    return holder.diagnosis;
  };
}

const NONE: readonly Diagnostic[] = [];

/** All that can be said of a paragraph by its own text, in its own offsets: looked up once instead of for each rule. */
function paragraphChecks(rules: readonly Rule[], settings: Settings): (paragraph: Paragraph) => readonly Diagnostic[] {
  const checks = rules.flatMap((rule) => {
    const toDiagnostic = diagnosticOf(rule, settings);
    const { inParagraph } = rule.check;
    return toDiagnostic && inParagraph ? [{ inParagraph, toDiagnostic }] : [];
  });
  return memoize((paragraph: Paragraph): readonly Diagnostic[] => {
    const diagnostics = checks.flatMap(({ inParagraph, toDiagnostic }) => inParagraph(paragraph).map(toDiagnostic));
    return diagnostics.length > 0 ? diagnostics : NONE;
  });
}

/** What one rule says of a document. */
interface Result {
  readonly diagnostics: readonly Diagnostic[];
  /** The paragraphs whose words it asked for. */
  readonly asked: ReadonlySet<Paragraph>;
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
    const asked = new Set<Paragraph>();
    let usesWords = false;
    const tokens: Tokens = {
      boundariesOf: (paragraph) => {
        usesWords = true;
        asked.add(paragraph);
        return knownBoundaries(paragraph);
      },
      isPending: (paragraph) => {
        usesWords = true;
        return !isKnown(paragraph);
      },
    };
    const all = settings.segmenter === 'off' ? context : { tokens, ...context };
    return { diagnostics: Array.from(rule.check(document, all), toDiagnostic), asked, usesWords };
  };
  if (!rule.aspects) return search;

  const searchAgain = memoize(search);
  return carried(rule.aspects, search, (result, from, to) => {
    // More may be known by now.
    if (result.usesWords) return undefined;
    const diagnostics = moveAll(result.diagnostics, changeOf(from, to), () => searchAgain(to).diagnostics);
    return diagnostics && { ...result, diagnostics };
  });
}

/**
 * Diagnostics of one version as those of the next; undefined if one of them stands where the text has changed.
 * @param search finds the same in the next version anew: done only when their fixes are asked for
 */
function moveAll(
  diagnostics: readonly Diagnostic[],
  change: Change,
  search: () => readonly Diagnostic[],
): readonly Diagnostic[] | undefined {
  const moved: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { rule, severity, message } = diagnostic;
    const span = moveSpan(diagnostic.span, change);
    const related = moveRelated(diagnostic.related, change);
    if (!span || !related) return undefined;
    const isSame = (other: Diagnostic): boolean =>
      other.span.start === span.start && other.span.end === span.end && other.message === message;
    // Written out, and not put together of what there is: there may be many thousands at every keystroke.
    if (diagnostic.fixes)
      moved.push({ rule, severity, message, span, related, fixes: () => search().find(isSame)?.fixes?.() ?? [] });
    else if (span === diagnostic.span && related === diagnostic.related) moved.push(diagnostic);
    else moved.push({ rule, severity, message, span, related });
  }
  return moved;
}

const UNRELATED: readonly Related[] = [];

function moveRelated(related: readonly Related[] = UNRELATED, change: Change): readonly Related[] | undefined {
  if (related.every(({ span }) => span.end <= change.start)) return related;
  const moved: Related[] = [];
  for (const { span: before, message } of related) {
    const span = moveSpan(before, change);
    if (!span) return undefined;
    moved.push({ span, message });
  }
  return moved;
}
