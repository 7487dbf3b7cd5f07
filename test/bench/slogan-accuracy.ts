// Measures the rules on slogans on a folder of real documents:
//   npx tsx test/bench/slogan-accuracy.ts FOLDER [--seeds 1,2,3] [--kinds bare] [--counts TABLE.tsv.gz] [--failures] [--untouched]
// --counts takes the table that the background was made from, and of each document its own share of it away.
// Words are cut by jieba-wasm, so that the figures are the same everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import * as jieba from 'jieba-wasm';
import { parse } from '../../server/src/document/document';
import { isWorkReport } from '../../server/src/document/work-report';
import { yearOf } from '../../server/src/document/year';
import type { Diagnostic } from '../../server/src/features/diagnostic';
import type { Background } from '../../server/src/lexicon/background';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { cutText } from '../../server/src/segment/boundaries';
import { jiebaWasm } from '../../server/src/segment/jieba-wasm';
import { isKnown, remember } from '../../server/src/segment/known-words';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import {
  bareFaults,
  fixedFaults,
  formFaults,
  quotedFaults,
  recordFaults,
  type SloganFault,
  type Sources,
} from './accuracy/slogan-faults';
import { seededRandom } from './random';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1' },
    kinds: { type: 'string', default: '' },
    counts: { type: 'string' },
    failures: { type: 'boolean', default: false },
    untouched: { type: 'boolean', default: false },
  },
});
const [folder = '../shared/corpus/texts'] = positionals;

const engine = jiebaWasm(jieba);
const settings = { ...DEFAULT_SETTINGS, rules: { numbering: 'off', footnotes: 'off' } as const };
/** How many documents of the background have each trigram, and those of the document that is looked at. */
const counts = new Map<string, number>();
let own: ReadonlySet<string> = new Set();
if (values.counts !== undefined) {
  for (const line of gunzipSync(readFileSync(values.counts)).toString('utf8').split('\n')) {
    const [trigram = '', count] = line.split('\t');
    counts.set(trigram, Number(count));
  }
}

/** The least number of documents by which a trigram is in the background. */
const FEWEST = 2;

const WITHOUT_OWN: Background = {
  has: (trigram) => (counts.get(trigram) ?? 0) - (own.has(trigram) ? 1 : 0) >= FEWEST,
};

const background = values.counts === undefined ? NODE_BACKGROUND : WITHOUT_OWN;
const service = createPolicyService(settings, { background });

function trigramsOf(text: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  if (values.counts !== undefined) for (let at = 0; at + 3 <= text.length; at++) trigrams.add(text.slice(at, at + 3));
  return trigrams;
}

/** The findings of the rules on slogans, with the words of every paragraph known. */
function look(text: string, before?: ReturnType<typeof parse>): readonly Diagnostic[] {
  const document = service.parse(text, before);
  for (const paragraph of document.paragraphs) {
    if (!isKnown(paragraph)) remember(paragraph, cutText(engine, paragraph.text));
  }
  return service.diagnose(document).filter(({ rule }) => rule.startsWith('slogans/'));
}

const documents = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8').replace(/\r\n?/g, '\n') }));
const stream = documents.map(({ text }) => text.replace(/[^\p{Script=Han}]/gu, '')).join('');
const byPinyin = [...new Set(stream)].sort(new Intl.Collator('zh-u-co-pinyin').compare);

const scores = new Map<string, { planted: number; found: number; clean: number }>();
const untouched = new Map<string, number>();

for (const { name, text } of documents) {
  own = trigramsOf(text);
  for (const { rule, severity, span, message } of look(text)) {
    const key = `${rule} ${severity}`;
    untouched.set(key, (untouched.get(key) ?? 0) + 1);
    if (values.untouched) console.log(`${name}\t${key}\t${text.slice(span.start, span.end)}\t${message}`);
  }
}

for (const seed of values.seeds.split(',').map(Number)) {
  const sources: Sources = {
    random: seededRandom(seed),
    stream,
    byPinyin,
    boundaries: (line) => cutText(engine, line) ?? [],
  };
  for (const { name, text } of documents) {
    own = trigramsOf(text);
    const original = parse(text);
    const known = new Set(look(text, original).map(keyOf(text)));
    const year = yearOf(original) ?? 0;
    const isReport = isWorkReport(original) && year >= 1990;
    const faults = [
      ...formFaults(text, sources),
      ...quotedFaults(text, sources),
      ...(isReport ? bareFaults(text, sources) : []),
      ...recordFaults(text, year, sources),
      ...fixedFaults(text, sources),
    ];
    for (const fault of faults) if (fault.kind.startsWith(values.kinds)) score(name, fault, known, original);
  }
}

function score(
  name: string,
  { kind, text, at }: SloganFault,
  known: ReadonlySet<string>,
  before: ReturnType<typeof parse>,
): void {
  const fresh = look(text, before).filter((finding) => !known.has(keyOf(text)(finding)));
  const isFound = fresh.some(({ span }) => span.start <= at.end && at.start <= span.end);
  const total = scores.get(kind) ?? { planted: 0, found: 0, clean: 0 };
  scores.set(kind, total);
  total.planted++;
  if (isFound) total.found++;
  if (isFound && fresh.length === 1) total.clean++;
  if (values.failures && !(isFound && fresh.length === 1)) {
    const seen = fresh.map(({ rule, message }) => `${rule} ${message}`).join(' ; ');
    console.log(`${kind}\t${name}\t${text.slice(at.start - 6, at.end + 6).replace(/\n/g, ' ')}\t${seen}`);
  }
}

/** Tells a finding that was there before from one that a fault brought. */
function keyOf(text: string): (finding: Diagnostic) => string {
  return ({ rule, span }) => `${rule} ${text.slice(Math.max(0, span.start - 10), span.end + 10)}`;
}

console.log(`${documents.length} documents; findings on untouched texts:`);
for (const [key, count] of [...untouched].sort()) {
  console.log(`${key.padEnd(44)}${String(count).padStart(4)}  ${(count / documents.length).toFixed(3)} per document`);
}
const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1).padStart(7);
console.log(`${'fault'.padEnd(44)}planted   found   clean`);
for (const [kind, { planted, found, clean }] of scores) {
  console.log(`${kind.padEnd(44)}${String(planted).padStart(7)} ${percent(found, planted)} ${percent(clean, planted)}`);
}
