import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { median, ratio, reportText, SIZES, show } from './report-text';

const RIVALS = path.join(import.meta.dirname, '../../test/bench/rivals');

/** What the others are given to finish one check. */
const PATIENCE = 120_000;

/** The whole check, by all that needs no segmenter, of a text that was never seen, after a warm-up as in a running editor; milliseconds. */
function measureCheck(bytes: number): number {
  const runs = bytes > 2_000_000 ? 5 : 9;
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    // A text of its own for each run: what was computed for one paragraph must not serve the next run.
    const text = `${run}\n${reportText(bytes)}`;
    const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND });
    const start = performance.now();
    service.diagnose(service.parse(text));
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** The floor: one plain scan over the characters of a text, in milliseconds. */
function measureScan(bytes: number): number {
  const text = reportText(bytes);
  const times: number[] = [];
  let sum = 0;
  for (let run = -2; run < 9; run++) {
    const start = performance.now();
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    if (run >= 0) times.push(performance.now() - start);
  }
  return sum === 0 ? Number.NaN : median(times);
}

/** A rival's check in a fresh process each time; not a number where it is not installed or takes too long. */
export function measureRival(tool: string, bytes: number): number {
  if (!existsSync(path.join(RIVALS, 'node_modules'))) return Number.NaN;
  const scratch = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'));
  const file = path.join(scratch, 'report.txt');
  writeFileSync(file, reportText(bytes));
  const run = (): number =>
    Number(execFileSync('node', [path.join(RIVALS, 'run.mjs'), tool, file], { timeout: PATIENCE, stdio: 'pipe' }));
  try {
    const first = run();
    return first > PATIENCE / 10 ? first : median([first, run(), run()]);
  } catch {
    return Number.NaN;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whole checks beside other checkers, and beside one plain scan of the same text. */
export function measureWholeChecks(): void {
  console.log(
    '\n| whole check, ms | gongwen | autocorrect | zhlint | textlint | one scan | gongwen : scan |\n|---|---|---|---|---|---|---|',
  );
  const checks: number[] = [];
  for (const { name, bytes } of SIZES) {
    const own = measureCheck(bytes);
    const scan = measureScan(bytes);
    checks.push(own);
    const rivals = ['autocorrect', 'zhlint', 'textlint'].map((tool) =>
      bytes > 2_000_000 && tool !== 'autocorrect' ? Number.NaN : measureRival(tool, bytes),
    );
    console.log(`| ${[name, ...[own, ...rivals, scan].map(show), ratio(own, scan)].join(' | ')} |`);
  }
  console.log(`\n10 MB take ${ratio(checks[3] as number, checks[2] as number)} times as long as 1 MB.`);
}
