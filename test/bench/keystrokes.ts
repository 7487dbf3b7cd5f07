import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { createPolicyService, type PolicyService } from '../../server/src/service';
import { seededRandom } from './random';
import { median, quantile, reportText, SIZES, show } from './report-text';

/** Parse, check and findings after each of many random edits of one character; milliseconds. */
function keystrokes(service: PolicyService, bytes: number, edits: number): number[] {
  const random = seededRandom(7);
  let text = reportText(bytes);
  let document = service.parse(text);
  service.diagnose(document);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * text.length);
    text = edit % 2 === 0 ? `${text.slice(0, at)}新${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    const start = performance.now();
    document = service.parse(text, document);
    service.diagnose(document);
    times.push(performance.now() - start);
  }
  return times;
}

export function measureKeystrokes(): void {
  console.log('\n| one keystroke, ms | median | 99 % |\n|---|---|---|');
  for (const { name, bytes } of SIZES) {
    // Everything that needs no segmenter, as for the whole checks.
    const service = createPolicyService({ rules: {}, segmenter: 'off' }, { background: NODE_BACKGROUND });
    const times = keystrokes(service, bytes, bytes > 2_000_000 ? 100 : 1000);
    console.log(`| ${name} | ${show(median(times))} | ${show(quantile(times, 0.99))} |`);
  }
}
