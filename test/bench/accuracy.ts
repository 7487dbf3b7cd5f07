// Measures findings and fixes on a folder of real documents:
//   npm run bench:accuracy -- FOLDER [--seeds 1,2,3] [--family footnotes] [--fault KIND] [--failures] [--untouched]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { type CleanNotes, cleanNotes, plantInNotes } from './accuracy/footnote-faults';
import { cleanLists, type Fault, plant } from './accuracy/numbering-faults';
import { seededRandom } from './random';

const service = createPolicyService();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    family: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
    failures: { type: 'boolean', default: false },
    untouched: { type: 'boolean', default: false },
  },
});
const [folder = '../shared/corpus/texts'] = positionals;
const seeds = values.seeds.split(',').map(Number);

interface Score {
  planted: number;
  found: number;
  clean: number;
  restored: number;
  restorable: number;
  /** Texts to which all safe fixes at once were applied: those of which they leave the original as it is. */
  tried: number;
  /** They give the original. */
  mended: number;
  /** They change something, and do not give the original. */
  spoilt: number;
}

const scores = new Map<string, Score>();
const failures: string[] = [];
const untouched: string[] = [];

/** A finding by its rule and the text it stands on, to tell what a fault brought from what was there before. */
interface Seen {
  readonly key: string;
  readonly line: number;
  readonly message: string;
  readonly fixed: () => string[];
}

type Family = 'numbering' | 'footnotes';

/** @param information whether recommendations count too */
function look(text: string, family: Family, information = false): Seen[] {
  const document = service.parse(text);
  return service
    .diagnose(document)
    .filter(({ rule }) => rule.startsWith(`${family}/`))
    .filter(({ severity }) => severity !== 'hint' && (information || severity !== 'information'))
    .map(({ rule, span, message, fixes }) => {
      const { line } = service.toRange(document, span).start;
      return {
        key: `${rule} ${document.paragraphs[line]?.text.slice(0, 60)}`,
        line,
        message: `${rule} @${line + 1} ${message}`,
        fixed: () => (fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits)),
      };
    });
}

function score(name: string, original: string, family: Family, before: readonly Seen[], fault: Fault): void {
  const { kind, lines, at, restorable } = fault;
  if (!kind.includes(values.fault)) return;
  const known = new Map<string, number>();
  for (const { key } of before) known.set(key, (known.get(key) ?? 0) + 1);
  const fresh = look(lines.join('\n'), family, family === 'footnotes').filter(({ key }) => {
    const count = known.get(key) ?? 0;
    known.set(key, count - 1);
    return count <= 0;
  });
  const here = fresh.filter(({ line }) => at.includes(line));
  const total = scores.get(kind) ?? {
    planted: 0,
    found: 0,
    clean: 0,
    restored: 0,
    restorable: 0,
    tried: 0,
    mended: 0,
    spoilt: 0,
  };
  scores.set(kind, total);
  const isHarmless = at.length === 0;
  const found = isHarmless ? fresh.length === 0 : here.length > 0;
  const clean = isHarmless ? found : found && fresh.length === 1;
  const restored = here.some(({ fixed }) => fixed().includes(original));
  total.planted++;
  if (found) total.found++;
  if (clean) total.clean++;
  if (restorable) total.restorable++;
  if (restorable && restored) total.restored++;
  if (isLeft(original)) {
    const text = lines.join('\n');
    const fixed = fixedAtOnce(text);
    total.tried++;
    if (fixed === original) total.mended++;
    else if (fixed !== text) total.spoilt++;
  }
  if (!clean || (restorable && !restored)) {
    failures.push(
      `${kind}\t${name}:${at.map((line) => line + 1)}\t${clean ? 'not restored' : found ? 'not clean' : 'not found'}\t${fresh
        .slice(0, 3)
        .map(({ message }) => message)
        .join(' ; ')}`,
    );
  }
}

const fixedAtOnce = (text: string): string => applyEdits(text, service.fixAll(service.parse(text)));

let latest = { text: '', isLeft: false };
/** Whether the safe fixes leave a text as it is. */
function isLeft(text: string): boolean {
  if (latest.text !== text) latest = { text, isLeft: fixedAtOnce(text) === text };
  return latest.isLeft;
}

const generators = seeds.map(seededRandom);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  .sort();
for (const name of names) {
  const original = readFileSync(path.join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
  const lines = original.split('\n');
  const notes = cleanNotes(lines);
  const known = look(original, 'footnotes', true);
  untouched.push(...look(original, 'footnotes').map(({ message }) => `${name}\t${message}`));
  for (const random of notes && values.family !== 'numbering' ? generators : []) {
    for (const fault of plantInNotes(lines, notes as CleanNotes, random)) {
      score(name, original, 'footnotes', known, fault);
    }
  }
  if (values.family === 'footnotes') continue;
  const before = look(original, 'numbering');
  untouched.push(...before.map(({ message }) => `${name}\t${message}`));
  // A fault beside a slip that is there already is another question.
  if (before.length > 0) continue;
  const { appendix } = footnotesOf(service.parse(original));
  const lists = cleanLists(lines, appendix?.heading ?? appendix?.first ?? lines.length);
  for (const random of generators) {
    for (const form of ['han', 'bracketed-han', 'arabic'] as const) {
      const candidates = lists.filter((list) => list.form === form);
      const at = Math.floor(random() * candidates.length);
      const list = candidates[at];
      if (!list) continue;
      for (const fault of plant(lines, list, candidates[at - 1], random))
        score(name, original, 'numbering', before, fault);
    }
  }
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : ((part / whole) * 100).toFixed(1)).padStart(7);
console.log(
  `${names.length} documents, ${untouched.length} findings on untouched texts (${(untouched.length / names.length).toFixed(3)} per document)`,
);
console.log(`${'fault'.padEnd(30)}planted   found   clean restored at once  spoilt`);
for (const [kind, { planted, found, clean, restored, restorable, tried, mended, spoilt }] of scores) {
  console.log(
    `${kind.padEnd(30)}${String(planted).padStart(7)} ${percent(found, planted)} ${percent(clean, planted)} ${percent(restored, restorable)} ${percent(mended, tried)} ${percent(spoilt, tried)}`,
  );
}
if (values.untouched) for (const finding of untouched) console.log(finding);
if (values.failures) for (const failure of failures) console.log(failure);
