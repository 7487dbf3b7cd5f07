import { RULES } from '../../rules/index';
import { renderJson } from '../formats/json';
import { SEVERITY_NAMES } from '../formats/text';
import type { Outcome } from './outcome';

/** `gongwen rules`: every rule with its default severity. */
export function rules(options: { readonly format: 'text' | 'json' }): Outcome {
  const listed = RULES.map(({ id, summary, severity }) => ({ id, summary, severity }));
  const width = Math.max(0, ...listed.map(({ id }) => id.length));
  const output =
    options.format === 'json'
      ? renderJson({ rules: listed })
      : listed
          .map(({ id, summary, severity }) => {
            const name = severity === 'off' ? '关闭' : SEVERITY_NAMES[severity];
            return `${id.padEnd(width)}  ${name}  ${summary}\n`;
          })
          .join('');
  return { status: 0, output, problems: [] };
}
