import { SEVERITIES, type Severity } from '../../rules/rule';
import { nameOf } from '../problems';
import type { FileReport, Report } from '../report';
import { visible } from '../visible';

/** What the severities are called on the terminal; all names have the same width. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '建议',
  hint: '提示',
};

/** SGR codes: red, yellow, blue, grey. */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 90 };
const BOLD = 1;
const GREY = 90;

/** A report for people: grouped by file, lines and columns from 1, a summary below. */
export function renderReport(report: Report, colour: boolean): string {
  const paint = colour ? paintWith : (text: string): string => text;
  const groups = report.files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map((file) => `${paint(nameOf(file.path), BOLD)}\n${renderFindings(file, paint)}\n`);
  return `${groups.join('')}${renderSummary(report)}\n`;
}

type Paint = (text: string, code: number) => string;

function paintWith(text: string, code: number): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}

function renderFindings({ diagnostics }: FileReport, paint: Paint): string {
  const rows = diagnostics.map((diagnostic) => {
    const { line, character } = diagnostic.range.start;
    return { ...diagnostic, place: `${line + 1}:${character + 1}` };
  });
  const width = Math.max(...rows.map(({ place }) => place.length));
  return rows
    .map(({ place, severity, message, rule }) => {
      const name = paint(SEVERITY_NAMES[severity], COLOURS[severity]);
      return `  ${place.padStart(width)}  ${name}  ${visible(message)}  ${paint(rule, GREY)}\n`;
    })
    .join('');
}

function renderSummary({ summary }: Report): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map(
    (severity) => `${SEVERITY_NAMES[severity]} ${summary[severity]} 处`,
  );
  const result = counts.length > 0 ? counts.join('，') : '没有发现问题';
  return `检查 ${summary.files} 个文件，共 ${summary.characters} 字符：${result}。`;
}
