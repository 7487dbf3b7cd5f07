import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import type { Finding, Rule, Severity } from '../rules/rule';
import type { Settings } from '../settings';
import { extended } from '../text/extended';
import { toRange } from './range';

/** A finding with the name of its rule and the severity in force. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

export const isWarning = ({ severity }: Diagnostic): boolean => severity === 'warning' || severity === 'error';

/** Tells how items stand in one another, as that one of them is alone: true of the document, and no slip. */
export const isRemarkOnNumbering = (one: Diagnostic): boolean => !isWarning(one) && one.rule.startsWith('numbering/');

/** Makes diagnostics of the findings of a rule; undefined for a rule that is off. */
export function diagnosticOf(rule: Rule, { rules }: Settings): ((finding: Finding) => Diagnostic) | undefined {
  const { id } = rule;
  // What the settings say of the rule counts before what they say of its family.
  const chosen = rules[id] ?? rules[id.slice(0, id.indexOf('/'))];
  const usual = chosen ?? rule.severity;
  if (chosen === 'off' || usual === 'off') return undefined;
  return (finding) => extended(finding, { rule: id, severity: chosen ?? finding.severity ?? usual });
}

const LSP_SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * Diagnostics in the protocol's terms, and at the beginning of the document a word on how many are left out.
 */
export function toLspDiagnostics(
  document: PolicyDocument,
  diagnostics: readonly Diagnostic[],
  uri: string,
  hidden: number,
): LspDiagnostic[] {
  const shown = diagnostics.map((diagnostic) => toLspDiagnostic(document, diagnostic, uri));
  if (hidden === 0) return shown;
  const start = { line: 0, character: 0 };
  const message = `这里列出最要紧的${shown.length}处，另有${hidden}处没有列出。改好一些之后，其余的会补上来。`;
  return [
    { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: '公文', message },
    ...shown,
  ];
}

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
