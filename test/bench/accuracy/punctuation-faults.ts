// Plants faults of punctuation and numerals into real documents and counts how many are found:
//   npx tsx test/bench/accuracy/punctuation-faults.ts FOLDER [--seeds 1,2,3] [--failures]
import { NUMERALS } from '../../../server/src/rules/numerals/index';
import { PUNCTUATION } from '../../../server/src/rules/punctuation/index';
import { type Fault, fault, HAN, plant } from './planting';

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

plant([...PUNCTUATION, ...NUMERALS], FAULTS, ['../shared/corpus/texts']);
