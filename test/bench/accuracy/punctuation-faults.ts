// Plants faults of punctuation and numerals into real documents and counts how many are found:
//   npx tsx test/bench/accuracy/punctuation-faults.ts FOLDER [--seeds 1,2,3] [--failures]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lineAt, parse } from '../../../server/src/document/document';
import { NUMERALS } from '../../../server/src/rules/numerals/index';
import { PUNCTUATION } from '../../../server/src/rules/punctuation/index';
import { applyEdits } from '../../../server/src/text/span';
import { pick, seededRandom } from '../random';

/** A way to spoil a text: where, and what to write there. The planter does not ask the product where that is. */
interface Fault {
  readonly kind: string;
  /** Finds the sound spots. */
  readonly at: RegExp;
  readonly write: (match: RegExpMatchArray) => string;
}

const HAN = '\\p{Script=Han}';
const fault = (kind: string, at: string, write: Fault['write']): Fault => ({ kind, at: new RegExp(at, 'gmu'), write });

const FAULTS: readonly Fault[] = [
  fault('drop a closing quote', `(?<=“[^“”\\n]{2,20})”`, () => ''),
  fault('drop an opening quote', `“(?=[^“”\\n]{2,20}”)`, () => ''),
  fault('turn a closing quote', `(?<=“[^“”\\n]{2,20})”`, () => '“'),
  fault('turn an opening quote', `“(?=[^“”\\n]{2,20}”)`, () => '”'),
  fault('swap both quotes', `“([^“”\\n]{2,20})”`, ([, inner]) => `”${inner}“`),
  fault('drop a title mark', `(?<=《[^《》\\n]{2,30})》|《(?=[^《》\\n]{2,30}》)`, () => ''),
  fault('drop a bracket', `(?<=${HAN}（[^（）\\n]{3,20})）|(?<=${HAN})（(?=[^（）\\n]{3,20}）)`, () => ''),
  fault('half of a bracket half-width', `(?<=${HAN}（${HAN}[^（）\\n]{2,20})）`, () => ')'),
  fault('half-width brackets', `(?<=${HAN})（(${HAN}[^（）\\n]{2,20})）`, ([, inner]) => `(${inner})`),
  fault('another closing bracket', `(?<=${HAN}（${HAN}[^（）。；“”\\n]{2,20})）`, () => '］'),
  fault('cross quotes and brackets', `”）(?!\\d)`, () => '）”'),
  fault('double quotes inside double ones', `(?<=“[^“”‘’\\n]{1,30})‘([^“”‘’\\n]+)’`, ([, inner]) => `“${inner}”`),
  fault('titles inside titles', `(?<=《[^《》〈〉\\n]{1,30})〈([^《》〈〉\\n]+)〉`, ([, inner]) => `《${inner}》`),
  fault('half-width comma', `(?<=${HAN})，(?=${HAN})`, () => ','),
  fault('half-width semicolon', `(?<=${HAN})；(?=${HAN})`, () => ';'),
  fault('half-width colon', `(?<=${HAN})：(?=${HAN}|$)`, () => ':'),
  fault('half-width stop', `(?<=${HAN})。(?=${HAN})`, () => '.'),
  fault('half-width exclamation mark', `(?<=${HAN})！`, () => '!'),
  fault('straight quotes', `“(${HAN}[^“”\\n]{1,20})”`, ([, inner]) => `"${inner}"`),
  fault('double comma', `(?<=${HAN})，(?=${HAN})`, () => '，，'),
  fault('double stop', `(?<=${HAN})。`, () => '。。'),
  fault('comma and stop', `(?<=${HAN})。`, () => '，。'),
  fault('enumeration comma and comma', `(?<=${HAN})，(?=${HAN})`, () => '、，'),
  fault('comma inside quotes', `(?<=${HAN})”，`, () => '，”'),
  fault('stops on both sides of a quote', `(?<=${HAN})”。`, () => '。”。'),
  fault('mark before 等', `(?<=、[${HAN}]{2,6})等(?=[${HAN}])(?![级离候待])`, () => '、等'),
  fault('mark before 和', `(?<=、${HAN}{2,6})和(?=${HAN}{2,6}[，。；])(?![谐平睦美解])`, () => '、和'),
  fault('dash of hyphens', `(?<=${HAN})——(?=${HAN})|^——(?=${HAN}|\\d)`, () => '--'),
  fault('dash of other lines', `(?<=${HAN})——(?=${HAN})|^——(?=${HAN}|\\d)`, () => '－－'),
  fault('ellipsis of dots', `(?<=${HAN})，(?=${HAN})`, () => '...'),
  fault('ellipsis of stops', `(?<=${HAN})，(?=${HAN})`, () => '。。。'),
  fault('square brackets in a document number', `〔(\\d{4})〕(?=\\d+号)`, ([, year]) => `[${year}]`),
  fault('round brackets in a document number', `〔(\\d{4})〕(?=\\d+号)`, ([, year]) => `（${year}）`),
  fault('blank behind a comma', `(?<=${HAN}{12})，(?=${HAN}{12})`, () => '， '),
  fault('二零二四年', `(?<!\\d)(?:19|20)\\d\\d(?=年)`, ([year = '']) =>
    year.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit))),
  ),
  fault('二O二四年', `(?<!\\d)20\\d\\d(?=年)`, ([year = '']) =>
    year.replace(/\d/g, (digit) => 'O一二三四五六七八九'.charAt(Number(digit))),
  ),
  fault('full-width figure', `(?<![\\d.〔［\\[【（(])\\d+(?=[个项家万亿年])`, ([figure = '']) =>
    figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  fault('letter O in a figure', `(?<![\\d.A-Za-z])[1-9]\\d*0(?=[年万亿%个家项])`, ([figure = '']) =>
    figure.replace(/0$/, 'O'),
  ),
  fault('two-digit year', `(?<![\\d—～~－.-])20(\\d\\d)(?=年(?:底|末|[1-9]月|1[0-2]月))`, ([, year = '']) => year),
  fault('号 for 日', `(?<=\\d月\\d{1,2})日`, () => '号'),
  fault('padded month', `(?<=\\d{4}年)([1-9])(?=月\\d{1,2}日)`, ([, month]) => `0${month}`),
  fault('30 February', `(?<!\\d)\\d{1,2}月\\d{1,2}日`, () => '2月30日'),
  fault('range without %', `(?<![\\d.])(\\d+(?:\\.\\d+)?)%(?=[—～]\\d+(?:\\.\\d+)?%)`, ([, from]) => `${from}`),
  fault('hyphen in a range', `(?<=(?<![\\d.—])\\d+%?)—(?=\\d+(?:\\.\\d+)?[年岁%个])`, () => '-'),
  fault(
    'congress in digits',
    `[一二三四五六七八九十]{1,3}(?=届(?:全国人大|人民代表大会|中央|人大|[一二三四五六]中全会))`,
    () => '14',
  ),
  fault(
    'session in digits',
    `(?<=届)[一二三四五六七](?=中全会)|(?<=人民代表大会第)[一二三四五六七](?=次会议)`,
    () => '3',
  ),
  fault('thousands in words', `(?<![\\d.])([1-9])000(?=[户人家个亩名])`, ([, figure]) => `${figure}千`),
  fault('decrease by multiples', `(?<=下降)\\d+(?:\\.\\d+)?%`, () => '2倍'),
  fault('百分比 for 百分点', `个百分点`, () => '个百分比'),
  fault(
    'about … or so',
    `(?<![\\d.—～\\-A-Za-z+])\\d+(?:\\.\\d+)?(?:%|万人|亿元|万亩|个)(?![—～])`,
    ([figure]) => `约${figure}左右`,
  ),
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1,2,3' }, failures: { type: 'boolean', default: false } },
});
const [folder = '../shared/corpus/texts'] = positionals;
const generators = values.seeds.split(',').map(Number).map(seededRandom);

interface Score {
  planted: number;
  found: number;
  restored: number;
}

/** What the two families say of a text: rule and place, and the text after the first fix. */
function look(text: string) {
  const document = parse(text);
  return [...PUNCTUATION, ...NUMERALS].flatMap((rule) =>
    [...rule.check(document, {})].map(({ span, fixes }) => ({
      key: `${rule.id} ${text.slice(span.start - 8, span.end + 8)}`,
      line: lineAt(document, span.start),
      fixed: () => (fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits)),
    })),
  );
}

const scores = new Map<string, Score>();
for (const name of readdirSync(folder).sort()) {
  const original = readFileSync(path.join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
  const known = new Set(look(original).map(({ key }) => key));
  for (const random of generators) {
    for (const { kind, at, write } of FAULTS) {
      const spots = [...original.matchAll(at)];
      if (spots.length === 0) continue;
      const spot = pick(random, spots);
      const text = original.slice(0, spot.index) + write(spot) + original.slice(spot.index + spot[0].length);
      const line = original.slice(0, spot.index).split('\n').length - 1;
      const here = look(text).filter((finding) => finding.line === line && !known.has(finding.key));
      const score = scores.get(kind) ?? { planted: 0, found: 0, restored: 0 };
      scores.set(kind, score);
      score.planted++;
      if (here.length > 0) score.found++;
      if (here.some(({ fixed }) => fixed().includes(original))) score.restored++;
      if (values.failures && here.length === 0) {
        console.log(
          `${kind}\t${name}:${line + 1}\t${text.slice(spot.index - 30, spot.index + 30).replaceAll('\n', '⏎')}`,
        );
      }
    }
  }
}

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1).padStart(7);
console.log(`${'fault'.padEnd(40)}planted   found restored`);
for (const [kind, { planted, found, restored }] of scores) {
  console.log(
    `${kind.padEnd(40)}${String(planted).padStart(7)} ${percent(found, planted)}  ${percent(restored, planted)}`,
  );
}
