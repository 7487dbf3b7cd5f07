import { renderChineseNumeral, renderCircledNumeral, toFullWidthDigits } from '../text/numerals';

/** How a number is written; undefined where the format has no such number. */
type Writer = (value: number) => string | undefined;

/** The characters of a row in turn, and what comes behind its end. */
const oneOf =
  (characters: string): Writer =>
  (value) =>
    [...characters][value - 1];

const fromCode =
  (first: number, last: number): Writer =>
  (value) =>
    value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : undefined;

/** Each digit by itself: 10 → 一〇. */
const digits =
  (characters: string): Writer =>
  (value) =>
    [...String(value)].map((digit) => characters[Number(digit)]).join('');

const chinese: Writer = (value) => (value >= 1 && value <= 9999 ? renderChineseNumeral(value) : undefined);

/** 一 to 九十九, from a hundred on digit by digit: 100 → 一〇〇. */
const counting: Writer = (value) => (value < 100 ? chinese(value) : digits('〇一二三四五六七八九')(value));

/** 101 → 百一: without a one before 十, 百 and 千, and without zeros. */
const japanese: Writer = (value) => chinese(value)?.replaceAll(/一(?=[十百千])|零/g, '');

/** 壹佰零壹, from 一百零一. */
const legal =
  (characters: string): Writer =>
  (value) =>
    chinese(value)
      ?.replace(/^十/, '一十')
      .replaceAll(/[零一二三四五六七八九十百千]/g, (character) => {
        return characters['零一二三四五六七八九十百千'.indexOf(character)] ?? character;
      });

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const roman: Writer = (value) => {
  if (value < 1 || value > 4999) return undefined;
  let rest = value;
  let result = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) result += letters;
  }
  return result;
};

/** A to Z, then AA, BB. */
const letters: Writer = (value) =>
  value >= 1 && value <= 780 ? String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : undefined;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The sixty pairs: 甲子 to 癸亥. */
const pairs: Writer = (value) =>
  value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : undefined;

const circled: Writer = renderCircledNumeral;
const plain: Writer = String;

/** The values of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that Chinese documents use. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['decimal', plain],
  ['decimalHalfWidth', plain],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', (value) => toFullWidthDigits(String(value))],
  ['decimalFullWidth2', (value) => toFullWidthDigits(String(value))],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', fromCode(0x2488, 20)],
  ['decimalEnclosedParen', fromCode(0x2474, 20)],
  ['ideographEnclosedCircle', fromCode(0x3280, 10)],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', counting],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', japanese],
  ['ideographDigital', digits('〇一二三四五六七八九')],
  ['taiwaneseDigital', digits('○一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digits('〇一二三四五六七八九')],
  ['koreanDigital2', digits('零一二三四五六七八九')],
  ['chineseLegalSimplified', legal('零壹贰叁肆伍陆柒捌玖拾佰仟')],
  ['ideographLegalTraditional', legal('零壹貳參肆伍陸柒捌玖拾佰仟')],
  ['ideographTraditional', oneOf(STEMS)],
  ['ideographZodiac', oneOf(BRANCHES)],
  ['ideographZodiacTraditional', pairs],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value)?.toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value)?.toLowerCase()],
  ['none', () => ''],
]);

/** Whether a number format is one of those that can be written. */
export const isKnownFormat = (format: string): boolean => WRITERS.has(format);

/** Writes a number; in a format that is unknown, or that has no such number, in digits, as Word does. */
export function renderNumber(value: number, format: string): string {
  return WRITERS.get(format)?.(value) ?? String(value);
}
