import { widthOf } from './widths';

/** A printed line as a half-open span of its paragraph, in UTF-16 units. */
export interface PrintedLine {
  readonly start: number;
  readonly end: number;
}

/** How wide lines are, in characters of the body. */
export interface Measure {
  readonly first: number;
  readonly others: number;
  /** How wide a character is in this paragraph, as a multiple of one in the body; by its offset. */
  readonly scale: (offset: number) => number;
}

/** 避头: what no line begins with. */
const NO_START = '，。、；：？！）》〉」』】〕］｝”’％‰℃…—～·,.;:?!)]}%';
/** 避尾: what no line ends with. */
const NO_END = '（《〈「『【〔［｛“‘([{';
/** Of these one may hang over the end of a full line. */
const HANGING = '，。、；：？！';
const WORD = /[A-Za-z0-9.%]/;
const HAN = /\p{Script=Han}/u;
/** What Word puts between Chinese characters and Latin letters or digits. */
const GAP = 0.25;

interface Glyph {
  readonly text: string;
  readonly start: number;
  readonly width: number;
}

/** Breaks a paragraph into printed lines as Word does for Chinese: at any character that the rules on marks allow. */
export function breakLines(text: string, measure: Measure): PrintedLine[] {
  const glyphs = glyphsOf(text, measure.scale);
  const lines: PrintedLine[] = [];
  let from = 0;
  while (from < glyphs.length) {
    const end = fill(glyphs, from, lines.length === 0 ? measure.first : measure.others);
    lines.push({ start: (glyphs[from] as Glyph).start, end: glyphs[end]?.start ?? text.length });
    from = end;
  }
  return lines.length > 0 ? lines : [{ start: 0, end: 0 }];
}

function glyphsOf(text: string, scale: Measure['scale']): Glyph[] {
  const glyphs: Glyph[] = [];
  let start = 0;
  let before = '';
  for (const character of text) {
    const isApart = (HAN.test(before) && WORD.test(character)) || (WORD.test(before) && HAN.test(character));
    glyphs.push({ text: character, start, width: widthOf(character) * scale(start) + (isApart ? GAP : 0) });
    start += character.length;
    before = character;
  }
  return glyphs;
}

/** Rounding of sums of halves and thirds. */
const TOLERANCE = 1e-6;

/** The glyph at which the next line begins. */
function fill(glyphs: readonly Glyph[], from: number, width: number): number {
  let end = from;
  for (let used = 0; end < glyphs.length; end++) {
    used += (glyphs[end] as Glyph).width;
    if (used > width + TOLERANCE) break;
  }
  if (end === glyphs.length) return end;
  const isHanging = HANGING.includes(glyphs[end]?.text ?? '') && end > from;
  if (isHanging && !NO_START.includes(glyphs[end + 1]?.text || '一')) return end + 1;
  for (let at = end; at > from; at--) if (mayBreak(glyphs, at)) return at;
  return Math.max(end, from + 1);
}

function mayBreak(glyphs: readonly Glyph[], at: number): boolean {
  const before = glyphs[at - 1]?.text ?? '';
  const behind = glyphs[at]?.text ?? '';
  if (NO_START.includes(behind) || NO_END.includes(before)) return false;
  return !(WORD.test(before) && WORD.test(behind));
}
