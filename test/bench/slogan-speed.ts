// Measures the search for fixed formulations and for near misses: npm run bench:slogans
// Processor time counts, not the clock, so that a busy machine does not spoil the figures.
import * as jieba from 'jieba-wasm';
import type { PolicyDocument } from '../../server/src/document/document';
import { createPhraseFinder } from '../../server/src/lexicon/matcher';
import { phrasesIn } from '../../server/src/lexicon/phrases';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { inconsistentWording } from '../../server/src/rules/slogans/inconsistent-wording';
import { cutText } from '../../server/src/segment/boundaries';
import { jiebaWasm } from '../../server/src/segment/jieba-wasm';
import { isKnown, remember } from '../../server/src/segment/known-words';
import type { Boundaries } from '../../server/src/segment/segmenter';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { pick, seededRandom } from './random';
import { median, reportText, show } from './report-text';

const RUNS = 9;

/** Milliseconds of processor time. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of several runs after two to warm up; `prepare` is not timed. */
function measure<Input>(prepare: (run: number) => Input, work: (input: Input) => void): number {
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const input = prepare(run);
    const time = timeOf(() => work(input));
    if (run >= 0) times.push(time);
  }
  return median(times);
}

const text = reportText(1_000_000);
const random = seededRandom(5);

/** Pieces of a text of 4 to 12 characters, so that the phrases are as alike as those of a real lexicon. */
function phrasesOf(count: number, source = text, isTaken = (_phrase: string): boolean => true): string[] {
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const at = Math.floor(random() * (source.length - 12));
    const phrase = source.slice(at, at + 4 + Math.floor(random() * 9));
    if (/^\p{Script=Han}+$/u.test(phrase) && isTaken(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

const others = reportText(8_000_000).slice(text.length);

const LEXICONS = [
  // As many as a lexicon has there. What grows here is the number of phrases alone.
  [
    '200 from the text, the others not in it',
    (count: number) => [...phrasesOf(200), ...phrasesOf(count - 200, others, (phrase) => !text.includes(phrase))],
  ],
  // Words that all reports share stand in this one too.
  [
    '200 from the text, the others from other reports',
    (count: number) => [...phrasesOf(200), ...phrasesOf(count - 200, others)],
  ],
  ['all from the text', (count: number) => phrasesOf(count)],
] as const;

console.log('| phrases | building, ms | scan of 1 MB, ms | matches |\n|---|---|---|---|');
for (const [kind, make] of LEXICONS) {
  for (const count of [200, 2_000, 20_000]) {
    const phrases = make(count);
    const find = createPhraseFinder(phrases);
    const building = measure(() => phrases, createPhraseFinder);
    const scan = measure(() => text, find);
    console.log(`| ${count}, ${kind} | ${show(building)} | ${show(scan)} | ${find(text).length / 3} |`);
  }
}
console.log(`| all lists of the lexicon | | ${show(measure(() => text, phrasesIn))} | ${phrasesIn(text).length / 3} |`);

const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND }, [inconsistentWording]);
const engine = jiebaWasm(jieba);
const cut = new Map<string, Boundaries | undefined>();

/** Gives the words of a document, which are known by then as they are in a running editor. */
function withWords(document: PolicyDocument): PolicyDocument {
  for (const paragraph of document.paragraphs) {
    if (isKnown(paragraph)) continue;
    if (!cut.has(paragraph.text)) cut.set(paragraph.text, cutText(engine, paragraph.text));
    remember(paragraph, cut.get(paragraph.text));
  }
  return document;
}

const HEAD = '云溪市2025年政府工作报告\n各位代表：\n';

/** A keystroke in the middle, before its words have come and after. */
function measureKeystrokes(source: string): [number, number] {
  let document = withWords(service.parse(source));
  service.diagnose(document);
  const at = source.length >> 1;
  const [typed, later]: [number[], number[]] = [[], []];
  for (let run = -2; run < RUNS; run++) {
    const next = service.parse(`${source.slice(0, at)}新${'增'.repeat(run + 3)}${source.slice(at)}`, document);
    typed.push(timeOf(() => void service.diagnose(next)));
    withWords(next);
    later.push(timeOf(() => void service.diagnose(next)));
    document = next;
  }
  return [median(typed.slice(2)), median(later.slice(2))];
}

console.log('\n| near misses | all, ms | keystroke, ms | its words come, ms | findings |\n|---|---|---|---|---|');
for (const [name, bytes] of [
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
] as const) {
  const source = HEAD + reportText(bytes);
  const all = measure((run) => withWords(service.parse(`${run}${source}`)), service.diagnose);
  const keystrokes = measureKeystrokes(source).map(show);
  const findings = service.diagnose(withWords(service.parse(source))).length;
  console.log(`| ${[name, show(all), ...keystrokes, findings].join(' | ')} |`);
}

/** A text in which so many quoted terms stand three times, and once with a character changed. */
function termsOf(count: number): string {
  const terms = phrasesOf(count);
  const characters = [...new Set(text.replace(/\P{Script=Han}/gu, ''))];
  const lines = terms.flatMap((term) => {
    const slip = term.slice(0, 2) + pick(random, characters) + term.slice(3);
    return [`推进“${term}”，“${term}”，“${term}”。`, `推进“${slip}”。`];
  });
  return HEAD + lines.join('\n');
}

for (const count of [500, 1_000, 2_000, 4_000, 8_000]) {
  const source = termsOf(count);
  const all = measure((run) => withWords(service.parse(`${run}${source}`)), service.diagnose);
  const keystrokes = measureKeystrokes(source).map(show);
  const findings = service.diagnose(withWords(service.parse(source))).length;
  console.log(`| ${[`${count} terms`, show(all), ...keystrokes, findings].join(' | ')} |`);
}
