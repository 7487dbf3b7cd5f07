import type { Range } from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import type { Diagnostic } from '../features/diagnostic';
import { SEVERITIES, type Severity } from '../rules/rule';
import type { PolicyService } from '../service';
import { type Excerpt, excerptOf } from './excerpt';
import type { Review } from './html/review';

/** What `gongwen check` found in a file: the contract of `--format json`. Lines and UTF-16 characters count from 0. */
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

/** A file's report, and for each of its diagnostics the line it is on. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly excerpts: readonly Excerpt[];
  /** For the page of a reviewer. */
  readonly review?: Review;
}

export type Summary = Readonly<Record<Severity | 'files' | 'characters', number>>;

/** The findings in one document. */
export function reportFile(service: PolicyService, path: string, document: PolicyDocument): CheckedFile {
  const found = service.diagnose(document);
  const diagnostics = found.map((diagnostic) => toReported(service, document, diagnostic));
  return {
    report: { path, characters: document.text.length, diagnostics },
    excerpts: found.map(({ span }) => excerptOf(document, span)),
  };
}

/** The summary of no file at all. */
export const NOTHING_CHECKED: Summary = { files: 0, characters: 0, error: 0, warning: 0, information: 0, hint: 0 };

/** A summary with one file more. */
export function withFile(summary: Summary, { characters, diagnostics }: FileReport): Summary {
  const sum = { ...summary, files: summary.files + 1, characters: summary.characters + characters };
  for (const { severity } of diagnostics) sum[severity]++;
  return sum;
}

/** A file with what is of a severity or worse alone. */
export function onlyGrave({ report, excerpts, ...rest }: CheckedFile, severity: Severity): CheckedFile {
  const isGrave = report.diagnostics.map((diagnostic) => isAtLeast(diagnostic.severity, severity));
  return {
    ...rest,
    report: { ...report, diagnostics: report.diagnostics.filter((_, index) => isGrave[index]) },
    excerpts: excerpts.filter((_, index) => isGrave[index]),
  };
}

/** What makes a call end with status 1. */
export interface Limits {
  /** The mildest severity that does. */
  readonly failOn: Severity;
  /** So many warnings do not; by themselves they then do so only in greater number, whatever `failOn`. */
  readonly maxWarnings?: number;
}

/** Whether a summary is beyond the limits. */
export function isBeyond(summary: Summary, { failOn, maxWarnings }: Limits): boolean {
  return SEVERITIES.some((severity) => {
    if (severity === 'warning' && maxWarnings !== undefined) return summary.warning > maxWarnings;
    return isAtLeast(severity, failOn) && summary[severity] > 0;
  });
}

/** Whether a severity is another one or worse. */
function isAtLeast(severity: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(other);
}

/** Whether something can be repaired without asking. */
export function isFixable({ fixes }: ReportedDiagnostic): boolean {
  return fixes[0]?.safety === 'safe';
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
