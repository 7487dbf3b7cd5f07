import { isChinese, isPlausible, type Label, type LabelForm, readNumeral } from './labels';

// Up to 九千九百九十九, nine characters, and the same with a zero.
const HAN = '[一二三四五六七八九十百千零〇○廿卅]{1,9}';
const ARABIC = '[0-9０-９]{1,3}';
/** Bold that ends between a number and its mark: `**十一**、`. */
const BOLD_END = '(?:\\*\\*)?';
const BLANK = '[ \\t\\u3000\\u00a0\\u2002\\u2003]';

/** One way to write a label at the head of a paragraph. */
interface Recognizer {
  /** Sticky; group 1 is the numeral. */
  readonly pattern: RegExp;
  readonly form: LabelForm | ((match: RegExpExecArray) => LabelForm);
  readonly damaged?: boolean;
  /** Always optional, or optional if the text behind the label is of this kind. */
  readonly optional?: true | RegExp;
  /** Not tried on longer lines: a number and a blank open a short heading, not a paragraph. */
  readonly longest?: number;
}

const recognizer = (source: string, form: Recognizer['form'], more: Partial<Recognizer> = {}): Recognizer => ({
  pattern: new RegExp(source, 'y'),
  form,
  ...more,
});

const UNITS: Readonly<Record<string, LabelForm>> = {
  编: 'volume',
  篇: 'volume',
  部分: 'division',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'clause',
  项: 'subclause',
};

/** 第三条规定 and 第三章的 refer to an article or chapter, they do not open one. */
const REFERENCE = /^[ \u3000]*[的、，,。；至到和及与或规第款项（(]/;
/** 第一项工作, 第二款所列: 项 counts things and 款 is referred to, unless a blank or a colon sets the number off. */
const NOT_SET_OFF = /^(?![：:]\S|[ \t\u3000\u00a0\u2002\u2003]+[^\s的、，,。；至到和及与或规第款项（(])/;
/** 一、二、三产业; 一、二线; the numeral goes on. */
const COUNTED = /^[ \u3000]*[一二三四五六七八九十]{1,2}(?:[、，,和及]|是|要|产|批|线|级|类|等|季度|大|项|期)/;
/** `8.6个项目` may be item 8 or a decimal: only the list around it can tell. */
const DIGIT = /^[0-9０-９]/;
/** A number directly before Chinese text is a label only if no measure word follows: 5万人, 12月. */
const MEASURE = '年月日号个项亿万千百元％%人户家件条款次名位所座公平米点时分倍种类级期批届强度城国省市县区厘';

const CHINESE_ORDINAL: readonly Recognizer[] = [
  recognizer(
    // An amended law has a 第五条之一 behind its 第五条, which numbers nothing.
    `第${BLANK}*(${HAN}|${ARABIC})${BLANK}*(部分|编|篇|章|节|条)(?!之[一二三四五六七八九十])`,
    (match) => UNITS[match[2] ?? ''] ?? 'article',
    { optional: REFERENCE },
  ),
  recognizer(`第${BLANK}*(${HAN}|${ARABIC})${BLANK}*([款项])`, (match) => UNITS[match[2] ?? ''] ?? 'article', {
    optional: NOT_SET_OFF,
  }),
  recognizer(`第${BLANK}?(${HAN})(?:点|方面)?[，,、：:]`, 'ordinal'),
];

const WORD: readonly Recognizer[] = [recognizer('(首先|其次|再次)[，,]?', 'ordinal', { optional: true })];

const HAN_NUMERAL: readonly Recognizer[] = [
  recognizer(`(${HAN})[是要]`, 'enumeration', { optional: true }),
  recognizer(`(${HAN})[）)﹚][、.．，,]?`, 'bracketed-han', { optional: true, damaged: true }),
  recognizer(`(${HAN})${BOLD_END}、`, 'han', { optional: COUNTED }),
  recognizer(`(${HAN})[.．]`, 'han', { optional: true }),
  recognizer(`(${HAN})(?:${BLANK}+、|[，,：:])`, 'han', { optional: true, damaged: true }),
  recognizer(`(${HAN})${BLANK}+(?=\\S)`, 'han', { optional: true, damaged: true, longest: 60 }),
];

const OPEN_BRACKET: readonly Recognizer[] = [
  recognizer(`[（(﹙][ *]{0,3}(${HAN})[ *]{0,3}[）)﹚]`, 'bracketed-han'),
  recognizer(
    `[（(﹙](${HAN})(?=[^）)﹚年月日0-9A-Za-z_一二三四五六七八九十百零〇○至、，到级线个季是期类大届次批])`,
    'bracketed-han',
    { optional: true, damaged: true },
  ),
  recognizer(`[（(﹙](${ARABIC})[）)﹚]`, 'bracketed-arabic'),
];

const ARABIC_NUMERAL: readonly Recognizer[] = [
  recognizer(`(${ARABIC})[）)﹚]`, 'half-bracketed-arabic'),
  recognizer(`(${ARABIC})(?:\\\\|${BOLD_END})[.．、﹒]`, 'arabic', { optional: DIGIT }),
  recognizer(`(${ARABIC})(?:${BLANK}+[.．、]|[，,：:])`, 'arabic', { optional: true, damaged: true }),
  recognizer(`([0-9]{1,2})(?=[“”"\\u4e00-\\u9fff])(?![${MEASURE}])`, 'arabic', { optional: true, damaged: true }),
];

const LIGATURE: readonly Recognizer[] = [
  recognizer('([①-⑳㉑-㉟㊱-㊿])', 'circled'),
  recognizer('([⒈-⒛])', 'arabic'),
  recognizer('([⑴-⒇])', 'bracketed-arabic'),
  recognizer('([㈠-㈩])', 'bracketed-han'),
];

/** `（一）、` and `（一）.` occur in none of 3,130 reports, so the mark behind the bracket is damage. */
const TAIL = /^\*{0,2}([、.．，,])(?![0-9])/;

/** The recognizers that can match at a character; most paragraphs begin with one for which there are none. */
function recognizersFor(code: number): readonly Recognizer[] {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return ARABIC_NUMERAL;
  const character = String.fromCharCode(code);
  if ('一二三四五六七八九十百千廿卅'.includes(character)) return HAN_NUMERAL;
  if ('（(﹙'.includes(character)) return OPEN_BRACKET;
  if (character === '第') return CHINESE_ORDINAL;
  if ('首其再'.includes(character)) return WORD;
  return (code >= 0x2460 && code <= 0x249b) || (code >= 0x3220 && code <= 0x32bf) ? LIGATURE : [];
}

/**
 * The label with which a paragraph opens, or undefined. `start` is where its content begins,
 * behind blanks and Markdown marks, `end` where it ends.
 */
export function readOpeningLabel(text: string, start: number, end: number): Label | undefined {
  for (const { pattern, form: formOf, damaged = false, optional, longest } of recognizersFor(text.charCodeAt(start))) {
    if (longest !== undefined && end - start > longest) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const form = typeof formOf === 'string' ? formOf : formOf(match);
    const numeral = match[1] ?? '';
    const { script, value } = readNumeral(numeral);
    if (!isPlausible(form, value, false)) continue;
    let labelEnd = pattern.lastIndex;
    const tail = form === 'bracketed-han' && !damaged ? TAIL.exec(text.slice(labelEnd, labelEnd + 4)) : null;
    if (tail) labelEnd += tail[0].length;
    const rest = text.slice(labelEnd, Math.min(labelEnd + 12, end));
    const numeralStart = text.indexOf(numeral, start);
    return {
      form,
      ordinal: value,
      span: { start, end: labelEnd },
      numeral: { start: numeralStart, end: numeralStart + numeral.length },
      script,
      shape: `${text.slice(start, numeralStart)}#${text.slice(numeralStart + numeral.length, labelEnd)}`,
      optional:
        optional === true ||
        (optional?.test(rest) ?? false) ||
        (form === 'article' && !isChinese(script)) ||
        // A label alone on its line is a heading of the 第一章 kind, or what is left of a table.
        (rest.trim() === '' && RANK_ALONE.every((alone) => alone !== form)),
      glued: false,
      damaged: damaged || tail !== null,
    };
  }
  return undefined;
}

const RANK_ALONE: readonly LabelForm[] = ['volume', 'division', 'chapter', 'section', 'article'];
