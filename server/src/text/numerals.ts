const DIGITS = '〇一二三四五六七八九';
/**
 * The ways to write a Chinese numeral beside the usual one: 〇 or ○ for 零, 廿 and 卅 for 二十 and 三十.
 */
export type ChineseVariant = `${'' | '〇' | '○'}${'' | '廿'}`;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a Chinese numeral from 1 to 9,999: `一百零一` → 101, `廿三` → 23, `二〇` → undefined.
 * Gives undefined for everything that is not one number of this kind: an empty string, a row of digits
 * without units (二〇二四 is a year, not an ordinal), units out of order.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text.length === 0) return undefined;
  if (text.length === 1) {
    const digit = digitOf(text);
    if (digit !== undefined) return digit > 0 ? digit : undefined;
  }
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  let zero = false;
  for (const character of text.replace('廿', '二十').replace('卅', '三十')) {
    const value = digitOf(character);
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) {
        if (zero || total === 0) return undefined;
        zero = true;
      } else digit = value;
      continue;
    }
    const unit = UNITS[character];
    if (unit === undefined || unit >= lastUnit) return undefined;
    // 十 may stand without a digit (十五, 一百十五), 百 and 千 may not.
    if (digit === undefined && unit > 10) return undefined;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = undefined;
    zero = false;
  }
  // A digit behind a missing unit needs its zero (一百零一); 一百一 is colloquial and read as no label.
  if (digit !== undefined && lastUnit > 10 && !zero) return undefined;
  if (digit === undefined && zero) return undefined;
  const result = total + (digit ?? 0);
  return result > 0 ? result : undefined;
}

/** The way in which a numeral is written, as far as it shows: 一百〇一 → 〇, 廿三 → 廿, 十九 → the usual one. */
export function chineseVariantOf(text: string): ChineseVariant {
  const zero = text.includes('〇') ? '〇' : text.includes('○') ? '○' : '';
  return `${zero}${/[廿卅]/.test(text) ? '廿' : ''}`;
}

/**
 * Writes 1 to 9,999 in Chinese: 10 → 十, 15 → 十五, 101 → 一百零一, 110 → 一百一十, 1001 → 一千零一;
 * with the variant 廿, 23 → 廿三.
 */
export function renderChineseNumeral(value: number, variant: ChineseVariant = ''): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no Chinese ordinal for ${value}`);
  let result = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    if (gap) result += ZEROS.find((zero) => variant.includes(zero)) ?? '零';
    gap = false;
    if (unit === 10 && (digit === 2 || digit === 3) && variant.includes('廿')) result += digit === 2 ? '廿' : '卅';
    // 10 to 19 begin with 十, not with 一十.
    else result += unit === 10 && digit === 1 && result === '' ? name : DIGITS[digit] + name;
  }
  return result;
}

const ZEROS = ['〇', '○'];

function digitOf(character: string): number | undefined {
  if (character === '零' || character === '○') return 0;
  const digit = DIGITS.indexOf(character);
  return digit < 0 ? undefined : digit;
}

/** Half-width digits for full-width ones: `１２` → `12`; everything else stays. */
export function toHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Full-width digits for half-width ones: `12` → `１２`; everything else stays. */
export function toFullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const CIRCLED_RUNS = [
  { first: 1, last: 20, code: 0x2460 },
  { first: 21, last: 35, code: 0x3251 },
  { first: 36, last: 50, code: 0x32b1 },
] as const;

/** Reads ① to ㊿; undefined for any other character. */
export function parseCircledNumeral(text: string): number | undefined {
  const code = text.charCodeAt(0);
  for (const run of CIRCLED_RUNS) {
    const value = code - run.code + run.first;
    if (value >= run.first && value <= run.last) return value;
  }
  return undefined;
}

/** Writes 1 to 50 as ① to ㊿; undefined beyond, where Unicode has no such character. */
export function renderCircledNumeral(value: number): string | undefined {
  const run = CIRCLED_RUNS.find(({ first, last }) => value >= first && value <= last);
  return run && String.fromCharCode(value - run.first + run.code);
}
