import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem } from '../../project/problem';
import { createPositions } from '../../text/positions';

/** What is wrong with a gongwen.yaml, in the protocol's terms. */
export function projectDiagnostics(text: string, problems: readonly Problem[]): Diagnostic[] {
  if (problems.length === 0) return [];
  const positions = createPositions(text);
  return problems.map(({ span, message }) => ({
    range: { start: positions.positionAt(span.start), end: positions.positionAt(span.end) },
    severity: DiagnosticSeverity.Error,
    source: '公文',
    message,
  }));
}
