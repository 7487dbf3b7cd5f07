import { version } from '../../../../package.json';
import type { Format } from './format';

/** A value as JSON for people and programs alike: indented, with a newline at its end. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One object for the whole run. */
export const jsonFormat: Format = {
  head: `{\n  "version": ${JSON.stringify(version)},\n  "files": [`,
  renderFile: ({ report }, before) => `${before.files > 0 ? ',' : ''}\n    ${indented(report, 4)}`,
  renderEnd: ({ summary }) => `${summary.files > 0 ? '\n  ' : ''}],\n  "summary": ${indented(summary, 2)}\n}\n`,
};

function indented(value: unknown, columns: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}
