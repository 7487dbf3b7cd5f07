// Plants slips of wording into a folder of real documents and counts how many are found at the place:
//   npx tsx test/bench/accuracy/wording-faults.ts FOLDER [--each 3] [--failures]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Confusable, confusables } from '../../../server/src/lexicon/confusables';
import { createPolicyService } from '../../../server/src/service';
import { pick, seededRandom } from '../random';

/** Where a right form stands in one of the documents. */
interface Place {
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

interface Score {
  planted: number;
  found: number;
  fixed: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: 'string', default: '3' }, failures: { type: 'boolean', default: false } },
});
const [folder = '../shared/corpus/texts'] = positionals;
const random = seededRandom(1);
const service = createPolicyService();
const documents = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const scores = new Map<string, Score>();
const failures: string[] = [];

/** At most so many places of a phrase, drawn from all documents. */
function drawPlaces(phrase: string): Place[] {
  const all: Place[] = [];
  for (const document of documents) {
    for (let at = document.text.indexOf(phrase); at >= 0; at = document.text.indexOf(phrase, at + 1)) {
      all.push({ ...document, at });
    }
  }
  if (all.length === 0) return [];
  return [...new Set(Array.from({ length: Number(values.each) }, () => pick(random, all)))];
}

/** Replaces a phrase at a place, and looks for a finding that touches what stands there then. */
function plant(kind: string, { name, text, at }: Place, phrase: string, by: string): void {
  const score = scores.get(kind) ?? { planted: 0, found: 0, fixed: 0 };
  scores.set(kind, score);
  score.planted++;
  const faulty = text.slice(0, at) + by + text.slice(at + phrase.length);
  // Another family may know the slip better: 权利关进制度的笼子 is a formulation gone wrong.
  const here = service
    .diagnose(service.parse(faulty))
    .filter(({ rule, span }) => /^(?:wording|slogans)\//.test(rule) && span.start < at + by.length && at < span.end);
  if (here.length === 0) {
    failures.push(
      `${kind}\t${name}\t${faulty.slice(at - 6, at)}【${by}】${faulty.slice(at + by.length, at + by.length + 6)}`,
    );
    return;
  }
  score.found++;
  const restored = here.some(({ fixes }) =>
    fixes?.().some(({ edits: [edit] }) => {
      return edit && faulty.slice(0, edit.span.start) + edit.newText + faulty.slice(edit.span.end) === text;
    }),
  );
  if (restored) score.fixed++;
}

/** Whether the words beside a place are those by which a confusable is told from its look-alike. */
function isTelling({ after, before, notAfter, notBefore }: Confusable, { text, at }: Place, length: number): boolean {
  const isBehind = (word: string): boolean => text.startsWith(word, at - word.length);
  const isAhead = (word: string): boolean => text.startsWith(word, at + length);
  if (notAfter?.some(isBehind) || notBefore?.some(isAhead)) return false;
  return (!after && !before) || after?.some(isBehind) === true || before?.some(isAhead) === true;
}

const kindOf = ({ slip, level, after, before }: Confusable): string =>
  slip === 'repeated'
    ? 'written twice'
    : level
      ? `recommended (${level})`
      : after || before
        ? 'told by neighbours'
        : 'misspelt';

for (const confusable of confusables()) {
  const { text: wrong, right, slip, since } = confusable;
  if (right === null || slip === 'outdated' || since !== undefined) continue;
  for (const place of drawPlaces(right)) {
    const kind = kindOf(confusable);
    if (!isTelling(confusable, place, right.length)) plant(`${kind}, beside other words`, place, right, wrong);
    else plant(kind, place, right, wrong);
  }
}

// A sentence of the body, copied to the end of another paragraph.
for (const { name, text } of documents) {
  // Behind the last third stand lists and definitions.
  const lines = text
    .slice(0, (text.length / 3) * 2)
    .split('\n')
    .slice(0, -1);
  const bodies = lines.flatMap((line, at) => (line.length > 120 && line.endsWith('。') ? [at] : []));
  if (bodies.length < 4) continue;
  for (let round = 0; round < Number(values.each); round++) {
    const from = bodies[Math.floor((random() * bodies.length) / 2)] as number;
    const to = bodies[Math.floor(((1 + random()) * bodies.length) / 2)] as number;
    const sentences = (lines[from] ?? '').match(/(?<=。)[^。！？（）“”\s]{12,}。/g) ?? [];
    if (from === to || sentences.length === 0) continue;
    const end = lines.slice(0, to + 1).join('\n').length;
    plant('sentence written twice', { name, text, at: end }, '', pick(random, sentences));
  }
}

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1).padStart(8);
console.log(`${'fault'.padEnd(46)}planted   found restored`);
for (const [kind, { planted, found, fixed }] of [...scores].sort()) {
  console.log(`${kind.padEnd(46)}${String(planted).padStart(7)}${percent(found, planted)} ${percent(fixed, planted)}`);
}
if (values.failures) console.log(failures.join('\n'));
