import { SEVERITIES, type Severity } from '../../rules/rule';
import { type FittedExcerpt, fitExcerpt } from '../excerpt';
import { nameOf } from '../problems';
import type { CheckedFile, ReportedDiagnostic, Summary } from '../report';
import { visible } from '../visible';
import type { Ending, Format } from './format';
import { type Paint, paintIn } from './paint';

/** What the severities are called on the terminal; all names have the same width. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '建议',
  hint: '提示',
};

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** What the terminal is like. */
export interface Terminal {
  readonly colour: boolean;
  /** How many columns it has. */
  readonly columns: number;
}

/** For people: grouped by file, lines and columns from 1, the line shown with the place marked, a summary below. */
export function textFormat(terminal: Terminal): Format {
  const paint = paintIn(terminal.colour);
  return {
    head: '',
    renderFile: (file) => (file.report.diagnostics.length > 0 ? `${renderFile(file, terminal, paint)}\n` : ''),
    renderEnd: (ending) => (hasToSay(ending) ? `${renderSummary(ending)}\n` : ''),
  };
}

function renderFile({ report, excerpts }: CheckedFile, { columns }: Terminal, paint: Paint): string {
  const { path, diagnostics } = report;
  const width = diagnostics.reduce((most, diagnostic) => Math.max(most, placeOf(diagnostic).length), 0);
  const lastLine = diagnostics.reduce((last, { range }) => Math.max(last, range.start.line), 0);
  const gutter = String(lastLine + 1).length + 2;
  const blocks = diagnostics.map((diagnostic, index) => {
    const { severity, message, rule, range } = diagnostic;
    const name = paint(COLOURS[severity], SEVERITY_NAMES[severity]);
    const place = placeOf(diagnostic).padStart(width);
    const head = `  ${place}  ${name}  ${visible(message)}  ${paint('gray', rule)}\n`;
    const excerpt = excerpts[index];
    if (!excerpt) return head;
    // Three columns are the rule beside the line and its blanks.
    const fitted = fitExcerpt(excerpt, Math.max(20, columns - gutter - 3));
    return head + renderExcerpt(fitted, String(range.start.line + 1).padStart(gutter), COLOURS[severity], paint);
  });
  return `${paint('bold', nameOf(path))}\n${blocks.join('')}`;
}

function placeOf({ range: { start } }: ReportedDiagnostic): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function renderExcerpt(
  { before, marked, after, carets }: FittedExcerpt,
  line: string,
  colour: (typeof COLOURS)[Severity],
  paint: Paint,
): string {
  const text = `${before}${marked === '' ? '' : paint(colour, marked)}${after}`;
  const beside = paint('gray', '│');
  const row = `${paint('gray', line)} ${beside} ${text}`.trimEnd();
  return `${row}\n${' '.repeat(line.length)} ${beside} ${paint(colour, carets)}\n`;
}

function hasToSay({ summary, isQuiet }: Ending): boolean {
  return isQuiet ? SEVERITIES.some((severity) => summary[severity] > 0) : summary.files > 0;
}

function renderSummary({ summary, fixable, problems }: Ending): string {
  const repair = fixable > 0 ? `其中 ${fixable} 处可用 gongwen fix 自动改正。` : '';
  const failed = problems.length > 0 ? `另有 ${problems.length} 条出错信息。` : '';
  return `检查 ${summary.files} 个文件，共 ${summary.characters} 字符：${renderCounts(summary)}。${repair}${failed}`;
}

/** How many findings there are of each severity, in words. */
export function renderCounts(summary: Summary): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map(
    (severity) => `${SEVERITY_NAMES[severity]} ${summary[severity]} 处`,
  );
  return counts.length > 0 ? counts.join('，') : '没有发现问题';
}
