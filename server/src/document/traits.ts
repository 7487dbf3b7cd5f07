/**
 * What a paragraph holds that a rule on marks or figures may look at closer, as bits. Most paragraphs have few of
 * them, so that a rule need not search the others.
 */
export const Trait = {
  /** Quotation marks, brackets, title marks, of any width. */
  paired: 1,
  /** One of , ; : ? ! . behind a Chinese character, digit or closing mark. */
  halfWidth: 1 << 1,
  /** ( or ). */
  halfBracket: 1 << 2,
  /** " or '. */
  straightQuote: 1 << 3,
  /** A stop directly behind a stop or an opening mark, or at the head of the paragraph. */
  stopsMeet: 1 << 4,
  /** A stop before a closing mark. */
  stopInside: 1 << 5,
  /** A hyphen, dash or a character that looks like one. */
  dash: 1 << 6,
  /** Two dots of any kind together, or one that stands for several. */
  dots: 1 << 7,
  /** A blank between two characters of which one is Chinese or a full-width mark. */
  blank: 1 << 8,
  /** 0 to 9. */
  digit: 1 << 9,
  /** ０ to ９. */
  fullWidthDigit: 1 << 10,
  /** ％. */
  fullWidthPercent: 1 << 11,
  /** 零, ○, 0, or a Latin, Greek or Cyrillic O beside a Chinese numeral. */
  zero: 1 << 12,
  /** 、 before 等, 和, 及 or 以. */
  joined: 1 << 13,
  /** A stop behind a Chinese numeral, 是, 要, 先 or 次. */
  ordinal: 1 << 14,
  /** 约, 近, 过, 逾, 破, 于, 少 or 多 before a number. */
  about: 1 << 15,
  /** 月 or the 纪 of 世纪. */
  date: 1 << 16,
  /** 届, or 会 behind 次. */
  session: 1 << 17,
  /** 倍. */
  multiple: 1 << 18,
  /** < or >, of any width. */
  angle: 1 << 19,
  /** A dot in the middle of the line: • ・ ‧. */
  interpunct: 1 << 20,
  /** A closing mark and an opening mark, with 、 between them or nothing. */
  adjacent: 1 << 21,
  /** One of | < > * _ or a hyphen or a half-width slash: all that marks tables, comments, addresses and rules. */
  markup: 1 << 22,
  /** A letter that looks like 0 or 1 beside a digit, or behind a dot. */
  letterInNumber: 1 << 23,
  /** A square bracket of any kind or a circled number, or 注 behind a bracket: all that footnote marks are made of. */
  footnoteMark: 1 << 24,
  /** 是, 要 or 先 behind a Chinese numeral or a blank. */
  counted: 1 << 25,
} as const;

const Class = {
  other: 0,
  han: 1,
  stop: 2,
  opening: 3,
  closing: 4,
  halfStop: 5,
  halfBracket: 6,
  straight: 7,
  hyphen: 8,
  dash: 9,
  dot: 10,
  ellipsis: 11,
  blank: 12,
  digit: 13,
  fullDigit: 14,
  fullPercent: 15,
  zero: 16,
  numeral: 17,
  enumeration: 18,
  joiner: 19,
  copula: 20,
  about: 21,
  date: 22,
  session: 23,
  multiple: 24,
  time: 25,
  meeting: 26,
  angle: 27,
  interpunct: 28,
  percent: 29,
  markup: 30,
  letter: 31,
  square: 32,
  mark: 33,
  note: 34,
} as const;

const COUNT = 35;
const CLASSES = new Uint8Array(0x10000);
CLASSES.fill(Class.han, 0x3400, 0xa000);
// ① to ⑳, ㉑ to ㉟, ㊱ to ㊿.
for (const [first, end] of [
  [0x2460, 0x2474],
  [0x3251, 0x3260],
  [0x32b1, 0x32c0],
] as const) {
  CLASSES.fill(Class.mark, first, end);
}
for (const [characters, value] of [
  ['，。；：？！', Class.stop],
  ['、', Class.enumeration],
  ['等和及以', Class.joiner],
  ['是要先', Class.copula],
  ['约近过逾破于少多', Class.about],
  ['月纪', Class.date],
  ['届', Class.session],
  ['倍', Class.multiple],
  ['次', Class.time],
  ['会', Class.meeting],
  ['<>＜＞', Class.angle],
  ['•・‧∙⋅', Class.interpunct],
  ['“‘《〈（「『', Class.opening],
  ['〔［【[', Class.square],
  ['﹝', Class.mark],
  ['注', Class.note],
  ['lI', Class.letter],
  ['”’》〉）〕］】」』]', Class.closing],
  [',;:?!', Class.halfStop],
  ['()', Class.halfBracket],
  ['"\'', Class.straight],
  ['-', Class.hyphen],
  ['|*_/', Class.markup],
  ['—–―─－‐‑‒﹣−~〜∼～', Class.dash],
  ['.', Class.dot],
  ['…⋯', Class.ellipsis],
  [' \t\u3000\u00a0\u2002\u2003\u2009', Class.blank],
  ['0123456789', Class.digit],
  ['０１２３４５６７８９', Class.fullDigit],
  ['%', Class.percent],
  ['％', Class.fullPercent],
  ['零○◯OoОоΟοＯｏ', Class.zero],
  ['一二三四五六七八九十百〇', Class.numeral],
] as const) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = value;
}

/** What a unit shows by itself. */
const ALONE = new Uint32Array(COUNT);
ALONE[Class.opening] = Trait.paired;
ALONE[Class.square] = Trait.paired | Trait.footnoteMark;
ALONE[Class.mark] = Trait.footnoteMark;
ALONE[Class.closing] = Trait.paired;
ALONE[Class.halfBracket] = Trait.halfBracket | Trait.paired;
ALONE[Class.straight] = Trait.straightQuote | Trait.paired;
ALONE[Class.hyphen] = Trait.dash | Trait.markup;
ALONE[Class.markup] = Trait.markup;
ALONE[Class.dash] = Trait.dash;
ALONE[Class.ellipsis] = Trait.dots;
ALONE[Class.digit] = Trait.digit;
ALONE[Class.fullDigit] = Trait.fullWidthDigit;
ALONE[Class.fullPercent] = Trait.fullWidthPercent;
ALONE[Class.date] = Trait.date;
ALONE[Class.session] = Trait.session;
ALONE[Class.multiple] = Trait.multiple;
ALONE[Class.angle] = Trait.angle | Trait.markup;
ALONE[Class.interpunct] = Trait.interpunct;

/** What two units show together, by the class of the first and then of the second. */
const TOGETHER = new Uint32Array(COUNT * COUNT);
function meet(first: readonly number[], second: readonly number[], trait: number): void {
  for (const before of first) {
    for (const after of second) TOGETHER[before * COUNT + after] = (TOGETHER[before * COUNT + after] as number) | trait;
  }
}
const stops = [Class.stop, Class.enumeration];
const opening = [Class.opening, Class.square];
const zeros = [Class.numeral, Class.zero, Class.digit];
const named = [Class.about, Class.date, Class.session, Class.multiple, Class.time, Class.meeting];
const words = [Class.han, Class.numeral, Class.joiner, Class.copula, Class.zero, Class.note, ...named];
const chinese = [...words, Class.closing, ...stops];
const figures = [Class.digit, Class.fullDigit, Class.percent, Class.fullPercent];
meet([...words, ...figures, Class.closing, Class.straight], [Class.halfStop], Trait.halfWidth);
meet([...words, Class.closing, Class.straight], [Class.dot], Trait.halfWidth);
meet([...stops, ...opening, Class.halfBracket], stops, Trait.stopsMeet);
meet(stops, [Class.closing], Trait.stopInside);
meet([Class.dot], [Class.dot], Trait.dots);
meet(stops, stops, Trait.dots);
meet([...chinese], [Class.blank], Trait.blank);
meet([Class.blank], [...chinese, ...opening], Trait.blank);
meet([Class.zero], zeros, Trait.zero);
meet(zeros, [Class.zero], Trait.zero);
meet([Class.numeral], [Class.digit], Trait.zero);
meet([Class.digit], [Class.numeral], Trait.zero);
meet([Class.enumeration], [Class.joiner], Trait.joined);
meet([Class.about], [Class.digit, Class.numeral], Trait.about);
meet([Class.time], [Class.meeting], Trait.session);
meet([Class.numeral, Class.copula, Class.time], stops, Trait.ordinal);
meet([Class.closing, Class.enumeration], opening, Trait.adjacent);
meet([Class.digit, Class.dot], [Class.letter, Class.zero], Trait.letterInNumber);
meet([Class.letter, Class.zero], [Class.digit], Trait.letterInNumber);
meet([Class.opening, Class.halfBracket], [Class.note], Trait.footnoteMark);
meet([Class.numeral, Class.blank], [Class.copula], Trait.counted);

/** The traits of a line between two offsets, as bits of `Trait`: one pass over its text. */
export function traitsIn(text: string, start: number, end: number): number {
  let traits = 0;
  let before: number = Class.opening;
  for (let at = start; at < end; at++) {
    const current = CLASSES[text.charCodeAt(at)] as number;
    traits |= (ALONE[current] as number) | (TOGETHER[before * COUNT + current] as number);
    before = current;
  }
  return traits;
}

/** Whether a UTF-16 unit is a quotation mark, a bracket or a title mark, of any width. */
export function isPairedMark(code: number): boolean {
  return ((ALONE[CLASSES[code] as number] as number) & Trait.paired) !== 0;
}
