import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWith } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { figuresOf, isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import { extended } from '../../text/extended';
import { parseChineseNumeral, renderChineseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import { rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';
import { habitOf, hyphensOf, marksOf } from './range-mark';

export const inconsistentForm: Rule = {
  id: 'numerals/inconsistent-form',
  summary: '同一类数字全文有两种写法：第4季度与第四季度、百分之五与5%、5～8与5—8、二十一世纪与21世纪、12,000与12000。',
  rationale:
    '这几类数字两种写法都可以，同一份文件里要统一。只在一种写法占多数（三倍以上）时报告另一种；引号、书名号里的是名称，不算。',
  sources: ['GB/T 15835-2011 4.3（同类别同形式）、5.1.1（多位数分节）、5.1.3（数值范围）'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '一季度增长5%，第四季度增长6%，第四季度投资增长7%，第四季度消费增长8%，[|第4季度|]出口增长[|百分之九|]。',
        fixed: '一季度增长5%，第四季度增长6%，第四季度投资增长7%，第四季度消费增长8%，第四季度出口增长9%。',
      },
      { text: '长5—8公里，宽3—4米，高2—3米，重6[|～|]7吨。', fixed: '长5—8公里，宽3—4米，高2—3米，重6—7吨。' },
    ],
    good: [
      '第四季度增长6%，第4季度增长百分之七。',
      '增长5%、6%、7%，实现百分之百达标。',
      '21世纪、21世纪、21世纪，《走向二十一世纪》',
    ],
  },
  aspects: [
    aspectOf((paragraph) => [usesOf(paragraph), ...HABITS.map(({ common }) => common?.(paragraph))]),
    aspectOf((paragraph) => [hyphensOf(paragraph).length, marksOf(paragraph)]),
  ],
  *check(document) {
    const uses = usesIn(document);
    if (uses.length === 0) return;
    for (const habit of HABITS) {
      const here = uses.filter((use) => use.habit === habit);
      if (here.length === 0) continue;
      for (const form of [0, 1] as const) {
        const few = here.filter((use) => use.form === form && !use.isNamed);
        const others = here.filter((use) => use.form !== form).length;
        const many =
          others +
          (habit.common && form === habit.rare ? countCommon(document, habit) : 0) +
          (habit.name === RANGE && form !== formOfHyphens(document) ? countHyphens(document) : 0);
        if (few.length === 0 || many < few.length * SUPERIORITY) continue;
        for (const use of few) yield describe(document, use, habit);
      }
    }
  },
};

const SUPERIORITY = 3;

/** Two forms in which one kind of number can be written. */
interface Habit {
  readonly name: string;
  /** What a paragraph must hold to be searched: a text, or one of some traits. */
  readonly key: string;
  readonly traits?: number;
  readonly forms: readonly [RegExp, RegExp];
  /** A use of one form in the other; undefined where that takes a person. */
  readonly convert: (written: string) => string | undefined;
  /** A form too frequent to be listed: how often a paragraph has it. It is the other one of `rare`. */
  readonly common?: (paragraph: Paragraph) => number;
  readonly rare?: 0 | 1;
}

const HAN = '〇一二三四五六七八九';
const swapDigit = (written: string): string =>
  written.replace(/[1-4一二三四]/, (digit) => {
    const value = HAN.indexOf(digit);
    return value > 0 ? String(value) : HAN.charAt(Number(digit));
  });

const RANGE = '范围';

const HABITS: readonly Habit[] = [
  {
    name: '季度',
    key: '季度',
    forms: [/第[1-4]季度/g, /第[一二三四]季度/g],
    convert: swapDigit,
  },
  {
    name: '百分数',
    key: '百分之',
    forms: [/百分之(?!百)[一二三四五六七八九十百零点]+(?![多余几来])/g, /(?!)/g],
    convert: percentOf,
    common: (paragraph) => figuresOf(paragraph).filter(({ next }) => next === '%' || next === '％').length,
    rare: 0,
  },
  {
    name: RANGE,
    key: '',
    traits: Trait.dash,
    forms: [/(?<=[0-9%％])～(?=[0-9])/g, /(?<=[0-9%％])—(?=[0-9])/g],
    convert: (mark) => (mark === '～' ? '—' : '～'),
  },
  {
    name: '世纪',
    key: '世纪',
    traits: Trait.date,
    forms: [
      /(?<![0-9])[12]?[0-9](?=世纪)/g,
      /(?<![一二三四五六七八九十百半多几])(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=世纪)/g,
    ],
    convert: (written) => (/[0-9]/.test(written) ? renderChineseNumeral(Number(written)) : parsed(written)),
  },
  {
    name: '多位数',
    key: ',',
    traits: Trait.halfWidth,
    forms: [/(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/g, /(?!)/g],
    convert: (written) => written.replaceAll(',', ''),
    common: (paragraph) => figuresOf(paragraph).filter(({ start, end }) => end - start >= 5).length,
    rare: 0,
  },
];

function percentOf(written: string): string | undefined {
  const [whole = '', decimals = ''] = written.slice('百分之'.length).split('点');
  const value = parsed(whole.replace(/^零$/, '〇')) ?? (whole === '零' ? '0' : undefined);
  if (value === undefined || /[十百]/.test(decimals)) return undefined;
  const fraction = [...decimals].map((digit) => Math.max(0, HAN.indexOf(digit))).join('');
  return `${value}${fraction === '' ? '' : `.${fraction}`}%`;
}

const parsed = (numeral: string): string | undefined => parseChineseNumeral(numeral)?.toString();

interface Use {
  readonly habit: Habit;
  readonly form: 0 | 1;
  readonly written: string;
  readonly span: Span;
  /** Part of a name, which is written as it is. */
  readonly isNamed: boolean;
}

const NONE: readonly Use[] = [];

/** The uses of the forms in a paragraph, but for those that are too frequent. */
const usesOf = fact((paragraph: Paragraph): readonly Use[] => {
  const { text, traits } = paragraph;
  let uses: Use[] | undefined;
  for (const habit of HABITS) {
    if (habit.traits !== undefined && (traits & habit.traits) === 0) continue;
    if (habit.key === '' ? !/[0-9%％][～—][0-9]/.test(text) : !text.includes(habit.key)) continue;
    for (const form of [0, 1] as const) {
      for (const { 0: written, index: start } of text.matchAll(habit.forms[form])) {
        const span = { start, end: start + written.length };
        uses ??= [];
        uses.push({ habit, form, written, span, isNamed: isNamed(text, start) });
      }
    }
  }
  return uses && !isMarkup(paragraph) ? uses : NONE;
});

/** Inside quotation or title marks, by the nearest mark before. */
const isNamed = (text: string, at: number): boolean =>
  /[“《‘〈][^“”《》‘’〈〉]*$/.test(text.slice(Math.max(0, at - LONGEST_NAME), at));
const LONGEST_NAME = 30;

interface UseInDocument extends Use {
  readonly line: number;
}

function usesIn({ paragraphs }: PolicyDocument): UseInDocument[] {
  const uses: UseInDocument[] = [];
  for (let line = 0; line < paragraphs.length; line++) {
    for (const use of usesOf(paragraphs[line] as Paragraph)) uses.push(extended(use, { line }));
  }
  return uses;
}

const countCommon = ({ paragraphs }: PolicyDocument, { common }: Habit): number =>
  paragraphs.reduce((sum, paragraph) => sum + (common?.(paragraph) ?? 0), 0);

/** Half-width hyphens are put right by a rule of their own, in the form that the document has most often. */
const countHyphens = (document: PolicyDocument): number =>
  linesWith(document, Trait.dash)
    .map((line) => hyphensOf(document.paragraphs[line] as Paragraph).length)
    .reduce((sum, count) => sum + count, 0);

const formOfHyphens = (document: PolicyDocument): 0 | 1 => (habitOf(document) === '～' ? 0 : 1);

function describe(document: PolicyDocument, { line, span: place, written }: UseInDocument, habit: Habit): Finding {
  const span = spanIn(document, line, place);
  const right = habit.convert(written);
  return {
    span,
    message: `全文的${habit.name}大多是另一种写法${right === undefined ? '' : `，这里宜写作“${right}”`}。请统一。`,
    ...(right !== undefined && { fixes: () => [rewrite(span.start, span.end, right, 'unsafe')] }),
  };
}
