import { type PolicyDocument, startOf } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWith } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { isMarkup } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import type { Span } from '../../text/span';
import { rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const rangeMark: Rule = {
  id: 'numerals/range-mark',
  summary: '数值、年份的范围用了半角的 - 或 ~，如2024-2026年、0~3岁。',
  rationale:
    '起止、范围用一字线“—”或浪纹线“～”，两种都可以，按全文用得多的改。短横线用于编号、电话、2024-05-01一类的日期，不报告；' +
    '只看后面有单位或右括号的。全文都用短横线的文件不少，所以只作提示。',
  sources: ['GB/T 15834-2011 4.13.3.2（一字线、浪纹线）', 'GB/T 15835-2011 5.1.3（数值范围）'],
  severity: 'information',
  examples: {
    bad: [{ text: '规划（2024[|-|]2026年），0[|~|]3岁，5—8岁。', fixed: '规划（2024—2026年），0—3岁，5—8岁。' }],
    good: ['2024—2026年，5～8岁', '2024-05-01，（电话0531-8888888），A-1，比分3-2'],
  },
  aspects: [aspectOf((paragraph) => [hyphensOf(paragraph).map(toSpan), marksOf(paragraph)])],
  *check(document) {
    let habit: string | undefined;
    for (const line of linesWith(document, Trait.dash)) {
      const paragraph = document.paragraphs[line] as Paragraph;
      for (const at of hyphensOf(paragraph)) {
        habit ??= habitOf(document);
        const right = habit;
        const start = startOf(document, line) + at;
        yield {
          span: { start, end: start + 1 },
          message: `范围用“${right}”，不用半角的“${paragraph.text.charAt(at)}”。`,
          fixes: () => [rewrite(start, start + 1, right)],
        };
      }
    }
  },
};

const HYPHEN = /(?<=[0-9%％万亿年月日岁])[-~–〜∼－](?=[0-9])/g;
const BEFORE = /(?:^|[^0-9A-Za-z.\-/—])(?<![A-Za-z] )(?!0[0-9]{2,3}$)[0-9]+(?:\.[0-9]+)?[%％万亿年月日岁]?$/;
const BEHIND = /^[0-9]+(?:\.[0-9]+)?[%％年月日岁个万亿元家名倍天亩所件户公千米平级条项座处次℃人）)]/;
const LONGEST = 12;

/** The offsets of the wrong marks of ranges in a paragraph. */
export const hyphensOf = fact((paragraph: Paragraph): readonly number[] => {
  const { text } = paragraph;
  const hyphens = [...text.matchAll(HYPHEN)]
    .map(({ index }) => index)
    .filter(
      (at) => BEHIND.test(text.slice(at + 1, at + LONGEST)) && BEFORE.test(text.slice(Math.max(0, at - LONGEST), at)),
    );
  return hyphens.length > 0 && isMarkup(paragraph) ? [] : hyphens;
});

const toSpan = (at: number): Span => ({ start: at, end: at + 1 });

/** The right marks of ranges between the figures of a paragraph, one behind the other. */
export const marksOf = fact((paragraph: Paragraph): string =>
  paragraph.traits & Trait.dash ? (paragraph.text.match(/(?<=[0-9%])[—～](?=[0-9])/g)?.join('') ?? '') : '',
);

/** The mark that the document has between figures most often; — if it has none. */
export function habitOf(document: PolicyDocument): '—' | '～' {
  const lines = linesWith(document, Trait.dash);
  const marks = lines.map((line) => marksOf(document.paragraphs[line] as Paragraph)).join('');
  const waves = marks.replaceAll('—', '').length;
  return waves * 2 > marks.length ? '～' : '—';
}
