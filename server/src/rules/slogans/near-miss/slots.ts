import type { OneEdit } from '../../../text/one-edit';

/** Characters of one kind, of which two terms may well have one each: 一老一新 beside 一老三新, 东进 beside 西进. */
const KINDS: readonly string[] = [
  '一二三四五六七八九十百千万亿〇零两双多首',
  '东西南北中',
  '上下左右前后内外',
  '大小中高低长短新旧老少',
  '省市县区乡镇村州街',
  '年月日季周时天',
  '首末初终',
];

const NUMERALS = KINDS[0] as string;

/** Whether a change puts a character in the place of another of its kind: 十四五 and 十五五 are two plans. */
export function fillsSlot({ now, was }: OneEdit): boolean {
  return now.length === 1 && was.length === 1 && KINDS.some((kind) => kind.includes(now) && kind.includes(was));
}

/** Whether a change brings or takes away a numeral, which makes another count of it: 五大中心, 大中心. */
export function concernsNumeral({ now, was }: OneEdit): boolean {
  return [...(now + was)].some((character) => NUMERALS.includes(character));
}

/** Whether the character that a phrase has lost is one of several numerals: 千万工程, 百千万工程. */
export function dropsOneOfNumerals(phrase: string, { at, was }: OneEdit): boolean {
  return NUMERALS.includes(was) && NUMERALS.includes(phrase.charAt(at === 0 ? 0 : at - 1));
}
