import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';

/** Remembers what was told of each document, so that the same is not told twice. */
export interface ReportHistory {
  /** The diagnostics of a document, or that they are what the answer with this id said. */
  report(uri: string, previousResultId: string | undefined, diagnostics: Diagnostic[]): DocumentDiagnosticReport;
  forget(uri: string): void;
}

export function createReportHistory(): ReportHistory {
  const told = new Map<string, { readonly resultId: string; readonly content: string }>();
  let count = 0;
  return {
    report(uri, previousResultId, diagnostics) {
      const content = JSON.stringify(diagnostics);
      const before = told.get(uri);
      if (before?.content === content && before.resultId === previousResultId) {
        return { kind: 'unchanged', resultId: before.resultId };
      }
      const resultId = before?.content === content ? before.resultId : String(++count);
      told.set(uri, { resultId, content });
      return { kind: 'full', resultId, items: diagnostics };
    },
    forget: (uri) => void told.delete(uri),
  };
}
