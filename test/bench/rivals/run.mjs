// Checks one file with one rival and prints the milliseconds of the check alone: node run.mjs TOOL FILE
import { readFileSync } from 'node:fs';

const [tool, file] = process.argv.slice(2);
const text = readFileSync(file ?? '', 'utf8');

/** @type {Record<string, () => Promise<() => unknown>>} Each gets ready first, and then checks. */
const TOOLS = {
  autocorrect: async () => {
    const { default: autocorrect } = await import('autocorrect-node');
    return () => autocorrect.lintFor(text, 'report.txt').lines.length;
  },
  zhlint: async () => {
    const { run } = await import('zhlint');
    return () => run(text, { rules: { preset: 'default' } }).validations.length;
  },
  textlint: async () => {
    const { TextlintKernel } = await import('@textlint/kernel');
    const { default: plugin } = await import('@textlint/textlint-plugin-text');
    const rules = await Promise.all(
      ['textlint-rule-sentence-length', 'textlint-rule-max-ten', '@textlint-rule/textlint-rule-no-unmatched-pair'].map(
        async (ruleId) => {
          const { default: rule } = await import(ruleId);
          return { ruleId, rule: rule.default ?? rule };
        },
      ),
    );
    const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }], rules };
    return async () => (await new TextlintKernel().lintText(text, options)).messages.length;
  },
};

const check = await TOOLS[tool ?? '']?.();
if (!check) throw new Error(`no such tool: ${tool}`);
const start = performance.now();
await check();
console.log(performance.now() - start);
