// Leaves the examples and the sources of the rules out of the extension: only the manual and the tests are made of them.
import { readFileSync } from 'node:fs';

/** @type {import('esbuild').Plugin} */
export const WITHOUT_EXAMPLES = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutExamples(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/**
 * The code of a file without the examples and the sources of the rules in it, its lines where they were.
 * @param {string} code as it is formatted in this project
 * @param {string} file for the message
 */
export function withoutExamples(code, file) {
  const rules = code.match(/^export const \w+: Rule = \{$/gm)?.length ?? 0;
  let count = 0;
  const left = code.replace(/^ {2}(?:examples|sources): (?:[[{]\n.*?^ {2}[\]}]|[[{][^\n]*[\]}]),$/gms, (property) => {
    count += 1;
    return property.replace(/[^\n]/g, '');
  });
  if (count !== 2 * rules) throw new Error(`${file}：没有找到规则的例子或依据。`);
  return left;
}
