import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineAt, parse } from '../../../server/src/document/document';
import type { Rule } from '../../../server/src/rules/rule';
import { applyEdits } from '../../../server/src/text/span';
import { pick, seededRandom } from '../random';

/** A way to spoil a text: where, and what to write there. The planter does not ask the product where that is. */
export interface Fault {
  readonly kind: string;
  /** Finds the sound spots. */
  readonly at: RegExp;
  readonly write: (match: RegExpMatchArray) => string;
  /** Shows in another place than it was made: what stands here no longer fits what stands there. */
  readonly elsewhere?: boolean;
}

export const HAN = '\\p{Script=Han}';
export const fault = (kind: string, at: string, write: Fault['write']): Fault => ({
  kind,
  at: new RegExp(at, 'gmu'),
  write,
});

/** Of the faults of one kind. */
interface Score {
  planted: number;
  found: number;
  restored: number;
}

/**
 * Plants faults one at a time into the documents of the folders that the command names, or of some others, one of each
 * kind per document and seed, and prints how many the rules find and how many their first fixes take back.
 * @param concerns whether the rules are meant for a document
 */
export function plant(
  rules: readonly Rule[],
  faults: readonly Fault[],
  usual: readonly string[],
  concerns: (text: string) => boolean = () => true,
): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '1,2,3' }, failures: { type: 'boolean', default: false } },
  });
  const generators = values.seeds.split(',').map(Number).map(seededRandom);
  const scores = new Map<string, Score>();
  for (const file of documentsIn(positionals.length > 0 ? positionals : usual)) {
    const original = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');
    if (!concerns(original)) continue;
    const known = new Set(look(rules, original).map(({ key }) => key));
    for (const random of generators) {
      for (const { kind, at, write, elsewhere } of faults) {
        const spots = [...original.matchAll(at)];
        if (spots.length === 0) continue;
        const spot = pick(random, spots);
        const text = original.slice(0, spot.index) + write(spot) + original.slice(spot.index + spot[0].length);
        const line = original.slice(0, spot.index).split('\n').length - 1;
        const here = look(rules, text).filter(
          (finding) => (elsewhere || finding.line === line) && !known.has(finding.key),
        );
        const score = scores.get(kind) ?? { planted: 0, found: 0, restored: 0 };
        scores.set(kind, score);
        score.planted++;
        if (here.length > 0) score.found++;
        if (here.some(({ fixed }) => fixed().includes(original))) score.restored++;
        if (values.failures && here.length === 0) {
          const around = text.slice(spot.index - 30, spot.index + 30).replaceAll('\n', '⏎');
          console.log(`${kind}\t${path.basename(file)}:${line + 1}\t${around}`);
        }
      }
    }
  }
  print(scores);
}

const documentsIn = (folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name)),
  );

/** What the rules say of a text: rule and place, and the text after the first fix. */
function look(rules: readonly Rule[], text: string) {
  const document = parse(text);
  return rules.flatMap((rule) =>
    [...rule.check(document, {})].map(({ span, fixes }) => ({
      key: `${rule.id} ${text.slice(span.start - 8, span.end + 8)}`,
      line: lineAt(document, span.start),
      fixed: () => (fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits)),
    })),
  );
}

function print(scores: ReadonlyMap<string, Score>): void {
  const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1).padStart(7);
  console.log(`${'fault'.padEnd(40)}planted   found restored`);
  for (const [kind, { planted, found, restored }] of scores) {
    console.log(
      `${kind.padEnd(40)}${String(planted).padStart(7)} ${percent(found, planted)}  ${percent(restored, planted)}`,
    );
  }
}
