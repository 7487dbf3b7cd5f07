// npm run bench:worst [-- LENGTH [NAME]]: how long the processor works on a text of so many characters, a million by
// default, at worst. Texts of one character, of one pattern over and over in equal lines, in lines that differ and in
// one line, of two patterns in turn, of random ones and of every input that once broke something are read and checked;
// the slowest are printed, with how much longer they take than a quarter of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { RULES } from '../../server/src/rules/index';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { FRAGMENTS } from '../fuzz/fragments';
import { readMarkers } from '../support/markers';
import { pick, seededRandom } from './random';

const [length = '1000000', only = ''] = process.argv.slice(2);
const LENGTH = Number(length);
const SHOWN = 25;
const INPUTS: readonly string[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../test/fuzz/inputs.json'), 'utf8'),
).flat();
const EXAMPLES = RULES.flatMap(({ examples: { bad, good } }) => [
  ...bad.map(({ text }) => readMarkers(text).text),
  ...good,
]);

type Make = (length: number) => string;

const filled =
  (pattern: string): Make =>
  (size) =>
    pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

/** The same, but every # is a number or a pair of characters of its own. */
const counted =
  (pattern: string): Make =>
  (size) => {
    let text = '';
    for (let index = 0; text.length < size; index++)
      text += pattern.replace('#', index % 2 ? `${index}` : nameOf(index));
    return text.slice(0, size);
  };

const nameOf = (index: number): string => String.fromCharCode(0x4e00 + (index % 20_000), 0x4e00 + index / 20_000);

const mixed =
  (seed: number, pieces: readonly string[]): Make =>
  (size) => {
    const random = seededRandom(seed);
    let text = '';
    while (text.length < size) text += pick(random, pieces);
    return text.slice(0, size);
  };

/** Where what comes first has to do with what comes after it, however far away. */
const TURNS: readonly (readonly [first: string, rest: string])[] = [
  ['甲2', '.'],
  ['一、甲\n（一）乙\n', '一、回顾\n（一）稳增长\n（二）促改革\n二、任务\n2．见\n'],
  ['（甲。\n', '乙）丙\n'],
  ['］\n', '（\n）\n'],
  ['］\n', '“甲。\n“甲。”\n'],
  ['甲\n', '见第（三）部分。(一)稳\n(二)改\n(三)惠\n'],
  ['见第（三）部分。\n', '（三）甲\n'],
  ['推进甲［1］。\n', '名词解释\n1.甲：指一项。\n'],
  ['以下三个方面：\n', '一是抓项目。'],
  ['推进“甲乙”。\n', '推进甲乙。\n'],
  ['附件：1.甲\n', '附件1\n'],
];

/** Names, and how to make a text of any length. */
function* texts(): Iterable<readonly [name: string, make: Make]> {
  for (const pattern of new Set([...FRAGMENTS, ...INPUTS, ...EXAMPLES])) {
    const name = JSON.stringify(pattern).slice(0, 40);
    const inLine = pattern.replaceAll(/[\r\n]/g, '');
    yield [`${name} in lines`, filled(`${pattern}\n`)];
    yield [`${name} in lines that differ`, counted(`${pattern}#\n`)];
    if (inLine !== '') yield [`${name} in one line`, filled(inLine)];
    if (pattern.length < 3) yield [`甲${name} in one line`, filled(`甲${inLine}`)];
  }
  for (const pair of ['（）', '“”', '《》', '［］', '〔〕']) {
    yield [`${pair} nested`, (size) => pair.charAt(0).repeat(size / 2) + pair.charAt(1).repeat(size / 2)];
  }
  for (const [first, rest] of TURNS) {
    yield [
      `${JSON.stringify(first)}, then ${JSON.stringify(rest)} over and over`,
      (size) => first + filled(rest)(size),
    ];
    yield [
      `${JSON.stringify(first)} over and over, then ${JSON.stringify(rest)}`,
      (size) => filled(first)(size / 2) + filled(rest)(size / 2),
    ];
  }
  for (let seed = 1; seed <= 20; seed++) {
    const random = seededRandom(seed);
    const few = Array.from({ length: 4 }, () => pick(random, FRAGMENTS));
    yield [`at random from ${JSON.stringify(few)}`, mixed(seed, few)];
    yield [`at random from all fragments, seed ${seed}`, mixed(seed, FRAGMENTS)];
    const lines = EXAMPLES.map((text) => `${text}\n`);
    yield [`at random from all examples, seed ${seed}`, mixed(seed, lines)];
  }
}

const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND });

/** Of the processor, in milliseconds: other programs that run make no difference. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  service.diagnose(service.parse(text));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

// The first checks of a process are slower.
for (const example of EXAMPLES) timeOf(example.repeat(20));
const measured: { readonly name: string; readonly time: number; readonly growth: number }[] = [];
for (const [name, make] of texts()) {
  if (!name.includes(only)) continue;
  const quarter = timeOf(make(LENGTH / 4));
  const time = timeOf(make(LENGTH));
  measured.push({ name, time, growth: time / quarter });
}
measured.sort((a, b) => b.time - a.time);
const print = ({ name, time, growth }: (typeof measured)[number]): void =>
  console.log(`${(time / 1000).toFixed(2)} s, ${growth.toFixed(1)} times the quarter: ${name}`);
measured.slice(0, SHOWN).forEach(print);
console.log('Growing fastest:');
[...measured]
  .sort((a, b) => b.growth - a.growth)
  .slice(0, SHOWN)
  .forEach(print);
console.log(
  `${measured.length} texts of ${LENGTH} characters, half of them below ${measured[measured.length >> 1]?.time.toFixed(0)} ms`,
);
