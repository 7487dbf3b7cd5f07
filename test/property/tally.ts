import fc from 'fast-check';
import type { Context } from 'mocha';

let cases = 0;
let start: NodeJS.CpuUsage;

fc.configureGlobal({
  reporter: (run) => {
    cases += run.numRuns;
    if (run.failed) throw new Error(fc.defaultReportMessage(run), { cause: run.errorInstance });
  },
});

/** Hooks for mocha: a line for each property as soon as it ends, with its cases and its minutes of processor time. */
export const mochaHooks = {
  beforeEach(): void {
    cases = 0;
    start = process.cpuUsage();
  },
  afterEach(this: Context): void {
    if (cases === 0 || !this.currentTest) return;
    const { user, system } = process.cpuUsage(start);
    const columns = [cases.toLocaleString('en').padStart(8), ((user + system) / 60e6).toFixed(1).padStart(6)];
    const mark = this.currentTest.isPassed() ? '✓' : '✗';
    console.log(`${mark} ${columns[0]} 例 ${columns[1]} 分  ${this.currentTest.fullTitle()}`);
  },
};
