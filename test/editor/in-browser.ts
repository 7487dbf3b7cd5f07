import 'mocha/mocha.js';
import { format } from 'node:util';
import { Uri, workspace } from 'vscode';
import REPORT from './workspace/报告.gw';

/** Before the line that carries the counts to scripts/vscode/editor-suite.mjs: a Web Worker writes no files. */
const COUNTS = 'gongwen-test-counts';

// The extension host's console puts no values into texts.
Mocha.reporters.Base.consoleLog = (...values: unknown[]) => console.log(format(...values));
const skipped: string[] = [];
mocha.setup({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' });
// Whatever follows this file in the bundle registers its tests.

/** VS Code calls this inside its extension host in the browser. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suite runs in a folder');
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, '报告.gw'), new TextEncoder().encode(REPORT));
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      const { passes: passed = 0, failures: failed = 0 } = runner.stats ?? {};
      console.log(`${COUNTS} ${JSON.stringify({ passed, failed, skipped })}`);
      resolve();
    });
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
  });
}
