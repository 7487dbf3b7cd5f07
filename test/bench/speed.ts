// Measures the speed of the check beside other checkers, of a keystroke, and of the server: npm run bench
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { createPolicyService } from '../../server/src/service';
import { seededRandom } from './random';
import { median, quantile, reportText, SIZES, show } from './report-text';
import { measureServer } from './server-speed';

const RIVALS = path.join(import.meta.dirname, 'rivals');

/** The whole check of a text that was never seen, after a warm-up as in a running editor; milliseconds. */
function measureCheck(bytes: number): number {
  const runs = bytes > 2_000_000 ? 3 : 9;
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    // A text of its own for each run: what was computed for one paragraph must not serve the next run.
    const text = `${run}\n${reportText(bytes)}`;
    const service = createPolicyService();
    const start = performance.now();
    service.diagnose(service.parse(text));
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** A rival's check in a fresh process each time; not a number where it is not installed or takes over a minute. */
function measureRival(tool: string, bytes: number): number {
  if (!existsSync(path.join(RIVALS, 'node_modules'))) return Number.NaN;
  const scratch = mkdtempSync(path.join(tmpdir(), 'gongwen-bench-'));
  const file = path.join(scratch, 'report.txt');
  writeFileSync(file, reportText(bytes));
  try {
    const run = (): number =>
      Number(execFileSync('node', [path.join(RIVALS, 'run.mjs'), tool, file], { timeout: 60_000, stdio: 'pipe' }));
    return median([run(), run(), run()]);
  } catch {
    return Number.NaN;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Parse, check and findings after a random edit of one character; median and 99th percentile in milliseconds. */
function measureKeystroke(bytes: number): { readonly median: number; readonly p99: number } {
  const random = seededRandom(7);
  const service = createPolicyService();
  let text = reportText(bytes);
  let document = service.parse(text);
  service.diagnose(document);
  const times: number[] = [];
  const edits = bytes > 2_000_000 ? 60 : 300;
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * text.length);
    text = edit % 2 === 0 ? `${text.slice(0, at)}新${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    const start = performance.now();
    document = service.parse(text, document);
    service.diagnose(document);
    times.push(performance.now() - start);
  }
  return { median: median(times), p99: quantile(times, 0.99) };
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node.js ${process.version}\n`);

console.log('| whole check, ms | gongwen | autocorrect | zhlint | textlint |\n|---|---|---|---|---|');
for (const { name, bytes } of SIZES) {
  const rivals = ['autocorrect', 'zhlint', 'textlint'].map((tool) =>
    bytes > 2_000_000 && tool !== 'autocorrect' ? Number.NaN : measureRival(tool, bytes),
  );
  console.log(`| ${[name, ...[measureCheck(bytes), ...rivals].map(show)].join(' | ')} |`);
}

console.log('\n| one keystroke, ms | median | 99 % |\n|---|---|---|');
for (const { name, bytes } of SIZES) {
  const keystroke = measureKeystroke(bytes);
  console.log(`| ${name} | ${show(keystroke.median)} | ${show(keystroke.p99)} |`);
}

void measureServer();
