import type { Span } from '../text/span';
import { fact } from './fact';
import { isChinese, type LabelForm, type NumeralScript, readNumeral } from './labels';
import type { Paragraph } from './paragraph';

/** One number of a cross-reference: 见第（三）部分, 本办法第十条, both numbers of （二）至（四）. */
export interface Reference {
  readonly ordinal: number;
  readonly script: NumeralScript;
  /** The forms of label that it can mean, the likelier first. */
  readonly forms: readonly LabelForm[];
  /** The number with 第, its brackets and its unit, from the paragraph's start. */
  readonly span: Span;
  readonly numeral: Span;
  /** Stands directly behind another one and inside it: 第（六）项 of 第三条第（六）项. */
  readonly within: Reference | undefined;
  /** 前述, 上述: what is meant stands before. */
  readonly backward: boolean;
}

/**
 * Words that make a number refer to this document. Without one, 第十条 may be an article of a law just named, and
 * （三） a list that begins here; references without a marker are read as text.
 */
const MARKER =
  /(?:详见|参见|参看|(?<![意会接罕常偏])见|前述|上述|前文|上文|后文|下文|本(?:报告|规划|纲要|方案|计划|意见|办法|规定|条例|细则|通知|章程|决定|要点|制度|规则|准则|文件|章|节|条))的?(?=第?[（(]?[一二三四五六七八九十百千零〇○廿卅0-9])|(?=[（(][一二三四五六七八九十廿卅]{1,3}[）)][至到][（(][一二三四五六七八九十廿卅]{1,3}[）)])/g;

const POINT =
  /第?(?:[（(]([一二三四五六七八九十百千零〇○廿卅]{1,9}|[0-9]{1,3})[）)]|([一二三四五六七八九十百千零〇○廿卅]{1,9}|[0-9]{1,3}))(部分|[编篇章节条款项点])?/y;
const SEPARATOR = /[、和及与]|[至到]/y;

const FORMS: Readonly<Record<string, readonly LabelForm[]>> = {
  部分: ['division', 'han'],
  编: ['volume'],
  篇: ['volume'],
  章: ['chapter'],
  节: ['section'],
  条: ['article'],
  款: ['clause'],
  项: ['subclause'],
};

interface Point {
  readonly numeral: string;
  readonly bracketed: boolean;
  readonly unit: string | undefined;
  readonly span: Span;
  readonly numeralStart: number;
  /** Nothing between it and the point before. */
  readonly adjoins: boolean;
}

/** The cross-references of a paragraph to sections of its own document, in order. */
export const referencesOf = fact((paragraph: Paragraph): readonly Reference[] => {
  const { text } = paragraph;
  if (!MAY_REFER.test(text)) return NONE;
  const references: Reference[] = [];
  let behind = 0;
  for (const match of text.matchAll(MARKER)) {
    const start = match.index + match[0].length;
    if (match.index < behind) continue;
    const points = readPoints(text, start);
    behind = points.at(-1)?.span.end ?? start;
    // 见一、二 and 见三个 are no references: one number at least must show by 第, brackets or a unit that it is one.
    if (match[0] !== '' && !points.some(({ unit, bracketed }) => unit !== undefined || bracketed)) continue;
    const found = toReferences(points, /^(?:前述|上述|前文|上文)/.test(match[0]));
    for (const reference of found) references.push(reference);
  }
  return references.length > 0 ? references : NONE;
});

const NONE: readonly Reference[] = [];
const MAY_REFER = /第|[）)][至到][（(]|见[（(]/;

function readPoints(text: string, start: number): Point[] {
  const points: Point[] = [];
  let at = start;
  let adjoins = false;
  for (;;) {
    POINT.lastIndex = at;
    const match = POINT.exec(text);
    const numeral = match?.[1] ?? match?.[2];
    if (!match || numeral === undefined) return points;
    // Behind a point, a bare number is no second one: 第三条二 …; 见第三章2024年.
    if (adjoins && !match[0].startsWith('第') && match[1] === undefined) return points;
    if (points.length > 0 && match[3] === undefined && match[1] === undefined && !match[0].startsWith('第')) {
      // The last of 第三、四章 has the unit; a bare number that none follows belongs to the sentence.
      if (
        !/^[、和及与至到]?第?[（(]?[一二三四五六七八九十百千零〇○廿卅0-9]*[）)]?(?:部分|[编篇章节条])/.test(
          text.slice(POINT.lastIndex, POINT.lastIndex + 12),
        )
      )
        return points;
    }
    points.push({
      numeral,
      bracketed: match[1] !== undefined,
      unit: match[3],
      span: { start: at, end: POINT.lastIndex },
      numeralStart: at + match[0].indexOf(numeral),
      adjoins,
    });
    at = POINT.lastIndex;
    SEPARATOR.lastIndex = at;
    const separator = SEPARATOR.exec(text);
    adjoins = !separator;
    if (separator) at = SEPARATOR.lastIndex;
  }
}

function toReferences(points: readonly Point[], backward: boolean): Reference[] {
  const references: Reference[] = [];
  const units = unitsOf(points);
  for (const [index, { numeral, bracketed, span, numeralStart, adjoins }] of points.entries()) {
    const { script, value } = readNumeral(numeral);
    const forms: readonly LabelForm[] | undefined = bracketed
      ? [isChinese(script) ? 'bracketed-han' : 'bracketed-arabic']
      : FORMS[units[index] ?? ''];
    if (value === undefined || !forms) continue;
    references.push({
      ordinal: value,
      script,
      forms,
      span,
      numeral: { start: numeralStart, end: numeralStart + numeral.length },
      within: adjoins ? references.at(-1) : undefined,
      backward,
    });
  }
  return references;
}

/** The units of the points: of 第三、四章 the first has that of the next one that has one. */
function unitsOf(points: readonly Point[]): (string | undefined)[] {
  const units: (string | undefined)[] = [];
  for (let index = points.length - 1; index >= 0; index--) units[index] = points[index]?.unit ?? units[index + 1];
  return units;
}
