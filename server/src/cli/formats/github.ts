import type { Severity } from '../../rules/rule';
import { nameOf, slashed } from '../problems';
import type { ReportedDiagnostic } from '../report';
import type { Format } from './format';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const githubFormat: Format = {
  head: '',
  renderFile: ({ report }) => report.diagnostics.map((diagnostic) => renderCommand(report.path, diagnostic)).join(''),
  renderEnd: ({ problems }) => problems.map((problem) => `::error title=gongwen::${escapeData(problem)}\n`).join(''),
};

function renderCommand(path: string, { rule, severity, message, range: { start, end } }: ReportedDiagnostic): string {
  const properties = {
    file: path === '-' ? nameOf(path) : slashed(path),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only of what lies on one line.
    ...(start.line === end.line && {
      col: start.character + 1,
      endColumn: Math.max(start.character, end.character) + 1,
    }),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
