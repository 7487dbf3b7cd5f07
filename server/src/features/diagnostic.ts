import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import type { Finding, Rule, RuleContext, Severity } from '../rules/rule';
import type { Settings } from '../settings';
import { heedsOwnTerms, isOwnTerm } from './own-terms';
import { toRange } from './range';

/** A finding with the name of its rule and the severity in force. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** The findings of all rules that are not off, by position in the document. */
export function diagnose(
  document: PolicyDocument,
  rules: readonly Rule[],
  settings: Settings,
  context: RuleContext,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const chosen = chosenSeverity(rule, settings);
    const severity = chosen ?? rule.severity;
    if (chosen === 'off' || severity === 'off') continue;
    const glossary = heedsOwnTerms(rule.id) ? context.glossary : undefined;
    for (const finding of rule.check(document, context)) {
      if (glossary && isOwnTerm(document, finding.span, glossary)) continue;
      diagnostics.push({ ...finding, rule: rule.id, severity: chosen ?? finding.severity ?? severity });
    }
  }
  return diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What the settings say of a rule: by its id first, then by its family; undefined if they say nothing. */
function chosenSeverity({ id }: Rule, { rules }: Settings): Severity | 'off' | undefined {
  return rules[id] ?? rules[id.slice(0, id.indexOf('/'))];
}

const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A diagnostic in the protocol's terms. */
export function toLspDiagnostic(document: PolicyDocument, diagnostic: Diagnostic, uri: string): LspDiagnostic {
  const related = (diagnostic.related ?? []).map(({ span, message }) => ({
    location: { uri, range: toRange(document, span) },
    message,
  }));
  return {
    range: toRange(document, diagnostic.span),
    severity: LSP_SEVERITY[diagnostic.severity],
    source: '公文',
    code: diagnostic.rule,
    message: diagnostic.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
