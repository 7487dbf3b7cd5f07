import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWith } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import { extended } from '../../text/extended';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';

export const inconsistentSeparator: Rule = {
  id: 'punctuation/inconsistent-separator',
  summary: '并列的引号、书名号之间，全文大多用（或不用）顿号，这里不同。',
  rationale:
    '“甲”、“乙”与“甲”“乙”两种写法都通行：标准说通常不用，中央的文件多数用。只看全部由引号（书名号）并列的地方全文是否统一，' +
    '并且只在一种写法占绝大多数（五倍以上）时报告另一种。',
  sources: [
    'GB/T 15834-2011 4.5.3.5（并列的引号、书名号之间通常不用顿号）',
    '已发布的报告两种写法都有，185 份里并用的 27 份',
  ],
  severity: 'hint',
  examples: {
    bad: [
      {
        text: '实施“清河”“护林”“造田”“修路”“架桥”“引水”等行动，建设“甲湾”[|、|]“乙湾”。',
        fixed: '实施“清河”“护林”“造田”“修路”“架桥”“引水”等行动，建设“甲湾”“乙湾”。',
      },
    ],
    good: [
      '实施“清河”“护林”行动，建设“甲湾”、“乙湾”。',
      '实施“清河”、“护林”、“造田”、“修路”、“架桥”、“引水”等行动，建设“甲湾”、“乙湾”、码头。',
    ],
  },
  aspects: [aspectOf((paragraph) => (paragraph.traits & Trait.adjacent ? placesOf(paragraph) : NONE))],
  *check(document) {
    for (const kind of ['”“', '》《'] as const) {
      const places = placesIn(document, kind);
      const bare = places.filter(({ span }) => span.start === span.end);
      const joined = places.filter(({ span }) => span.start < span.end);
      if (isRare(bare, joined)) yield* bare.map(({ line, span }) => describe(spanIn(document, line, span), kind));
      else if (isRare(joined, bare))
        yield* joined.map(({ line, span }) => describe(spanIn(document, line, span), kind));
    }
  },
};

/** What stands between two adjacent marks: 、 or nothing. */
interface Place {
  readonly kind: string;
  readonly span: Span;
}

interface PlaceInDocument extends Place {
  readonly line: number;
}

const NONE: readonly Place[] = [];

/** Lists of quotations or titles alone; beside other items 、 is needed: “村超”、“村BA”、音乐会. */
const LISTS = [
  /(?<![、”])“[^“”]{1,30}”(?:、?“[^“”]{1,30}”)+(?=[等，。；：的]|$)/g,
  /(?<![、》])《[^《》]{1,40}》(?:、?《[^《》]{1,40}》)+(?=[等，。；：的]|$)/g,
];

const placesOf = fact((paragraph: Paragraph): readonly Place[] => {
  if (isMarkup(paragraph)) return NONE;
  const places = LISTS.flatMap((list) => [...paragraph.text.matchAll(list)]).flatMap(({ 0: written, index: from }) =>
    [...written.matchAll(/([”》])(、?)(?=([“《]))/g)].map(({ 1: close = '', 2: mark = '', 3: open = '', index }) => ({
      kind: close + open,
      span: { start: from + index + 1, end: from + index + 1 + mark.length },
    })),
  );
  return places.length > 0 ? places : NONE;
});

function placesIn(document: PolicyDocument, kind: string): PlaceInDocument[] {
  const places: PlaceInDocument[] = [];
  for (const line of linesWith(document, Trait.adjacent)) {
    for (const place of placesOf(document.paragraphs[line] as Paragraph)) {
      if (place.kind === kind) places.push(extended(place, { line }));
    }
  }
  return places;
}

const SUPERIORITY = 5;

const isRare = (few: readonly unknown[], many: readonly unknown[]): boolean =>
  few.length > 0 && many.length >= few.length * SUPERIORITY;

function describe({ start, end }: Span, kind: string): Finding {
  const marks = kind === '”“' ? '引号' : '书名号';
  const isBare = start === end;
  return {
    span: isBare ? { start: start - 1, end: end + 1 } : { start, end },
    message: isBare
      ? `并列的${marks}之间，全文大多用顿号，这里没有用。`
      : `并列的${marks}之间，全文大多不用顿号，这里用了。`,
    fixes: () => [
      {
        title: isBare ? '加上顿号' : '删去顿号',
        safety: 'unsafe',
        edits: [{ span: { start, end }, newText: isBare ? '、' : '' }],
      },
    ],
  };
}
