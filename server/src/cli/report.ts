import type { Range } from 'vscode-languageserver-types';
import { version } from '../../../package.json';
import type { PolicyDocument } from '../document/document';
import type { Diagnostic } from '../features/diagnostic';
import { SEVERITIES, type Severity } from '../rules/rule';
import type { PolicyService } from '../service';

/** What `gongwen check` found: the contract of `--format json`. Lines and UTF-16 characters count from 0. */
export interface Report {
  readonly version: string;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

export interface FileReport {
  readonly path: string;
  /** UTF-16 units, as in the ranges; a byte order mark does not count. */
  readonly characters: number;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export type Summary = Readonly<Record<Severity | 'files' | 'characters', number>>;

/** The findings in one document. */
export function reportFile(service: PolicyService, path: string, document: PolicyDocument): FileReport {
  const diagnostics = service.diagnose(document).map((diagnostic) => toReported(service, document, diagnostic));
  return { path, characters: document.text.length, diagnostics };
}

/** The report on several files. */
export function summarize(files: readonly FileReport[]): Report {
  const summary: Record<Severity | 'files' | 'characters', number> = {
    files: files.length,
    characters: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
  };
  for (const file of files) {
    summary.characters += file.characters;
    for (const { severity } of file.diagnostics) summary[severity]++;
  }
  return { version, files, summary };
}

/** Whether a report holds a finding of this severity or a worse one. */
export function holds({ summary }: Report, severity: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1).some((worse) => summary[worse] > 0);
}

function toReported(service: PolicyService, document: PolicyDocument, diagnostic: Diagnostic): ReportedDiagnostic {
  const { rule, severity, message, span } = diagnostic;
  return {
    rule,
    severity,
    message,
    range: service.toRange(document, span),
    fixes: (diagnostic.fixes?.() ?? []).map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ range: service.toRange(document, edit.span), newText: edit.newText })),
    })),
  };
}
