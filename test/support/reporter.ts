import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';

import Mocha = require('mocha');

/** What a mocha run leaves in the file that `GONGWEN_TEST_COUNTS` names. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Full titles, which say why. */
  readonly skipped: readonly string[];
}

/**
 * Mocha's usual report, and its counts as JSON in the file that `GONGWEN_TEST_COUNTS` names, for scripts/test.mjs.
 * With `GONGWEN_TEST_REPORT` the report goes to that file instead of standard output: an extension host has none.
 */
class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    const report = process.env.GONGWEN_TEST_REPORT;
    if (report) {
      Mocha.reporters.Base.consoleLog = (...values: unknown[]) => appendFileSync(report, `${format(...values)}\n`);
    }
    super(runner, options);
    const skipped: string[] = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      const file = process.env.GONGWEN_TEST_COUNTS;
      if (!file || !runner.stats) return;
      const counts: Counts = { passed: runner.stats.passes, failed: runner.stats.failures, skipped };
      writeFileSync(file, JSON.stringify(counts));
    });
  }
}

export = Reporter;
