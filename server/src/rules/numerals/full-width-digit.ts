import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWith } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { figuresOf } from '../../document/punctuation';
import { Trait } from '../../document/traits';
import { aspectOf } from '../../document/versions';
import { toHalfWidthDigits } from '../../text/numerals';
import type { Span } from '../../text/span';
import { rewrite } from '../in-paragraphs';
import type { Rule } from '../rule';

export const fullWidthDigit: Rule = {
  id: 'numerals/full-width-digit',
  summary: '数字用了全角，如２０２４年、８％。',
  rationale:
    '阿拉伯数字用半角。全文的数字大多是全角的，是文中自己的写法，不报告；序号和注码的数字由它们自己的规则检查。' +
    '全角的％只在文中两种百分号并用、全角占少数时提示。',
  sources: ['GB/T 15835-2011 5.1.7.1（阿拉伯数字用半角字符）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '治理河道[|８|]条、湖泊12个、小溪9条、水库[|１６|]座。',
        fixed: '治理河道8条、湖泊12个、小溪9条、水库16座。',
      },
    ],
    good: ['治理河道8条、湖泊12个。', '治理河道８条、湖泊１２个。', '１．治理河道［１］8条、湖泊12个。'],
  },
  aspects: [
    aspectOf((paragraph) => [
      digitsOf(paragraph),
      percentOf(paragraph),
      figuresOf(paragraph).length,
      countOf(paragraph.text, '%'),
    ]),
  ],
  *check(document) {
    const full = uses(document, digitsOf, Trait.fullWidthDigit);
    if (full.length > 0 && hasFigures(document, full.length)) {
      for (const { span, text } of full) {
        const right = toHalfWidthDigits(text);
        yield {
          span,
          message: `阿拉伯数字用半角，写作“${right}”。`,
          fixes: () => [rewrite(span.start, span.end, right)],
        };
      }
    }
    const percent = uses(document, percentOf, Trait.fullWidthPercent);
    if (percent.length === 0 || countOf(document.text, '%', percent.length + 1) <= percent.length) return;
    for (const { span } of percent) {
      yield {
        span,
        severity: 'information',
        message: '全文的百分号大多用半角的“%”，这里是全角。请统一。',
        fixes: () => [rewrite(span.start, span.end, '%')],
      };
    }
  },
};

interface Use {
  readonly span: Span;
  readonly text: string;
}

function uses(document: PolicyDocument, of: (paragraph: Paragraph) => readonly Use[], trait: number): Use[] {
  const all: Use[] = [];
  for (const line of linesWith(document, trait)) {
    const paragraph = document.paragraphs[line] as Paragraph;
    for (const { span, text } of of(paragraph)) all.push({ span: spanIn(document, line, span), text });
  }
  return all;
}

const toUse = ({ 0: text, index: start }: RegExpExecArray): Use => ({
  text,
  span: { start, end: start + text.length },
});

/** Full-width digits that are neither of a label nor between brackets, where footnote marks have theirs. */
const digitsOf = fact(({ text, labels }: Paragraph): readonly Use[] =>
  [...text.matchAll(/(?<![［〔【[（(０-９])[０-９]+(?:[．.][０-９]+)?(?![０-９］〕】\]）)．、])/g)]
    .map(toUse)
    .filter(({ span }) => !labels.some((label) => label.span.start <= span.start && span.start < label.span.end)),
);

const percentOf = fact(({ text }: Paragraph): readonly Use[] => [...text.matchAll(/％/g)].map(toUse));

/** Whether a document has at least so many figures in half width. */
function hasFigures(document: PolicyDocument, count: number): boolean {
  let left = count;
  for (const line of linesWith(document, Trait.digit)) {
    left -= figuresOf(document.paragraphs[line] as Paragraph).length;
    if (left <= 0) return true;
  }
  return left <= 0;
}

/** How often a text has a character, so many times at most. */
function countOf(text: string, character: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count < most; at = text.indexOf(character, at + 1)) count++;
  return count;
}
