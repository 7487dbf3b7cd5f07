import { type PolicyDocument, startOf } from '../../document/document';
import { footnoteAspect, footnotesOf } from '../../document/footnotes/footnotes';
import type { Mark } from '../../document/footnotes/model';
import type { Paragraph } from '../../document/paragraph';
import { quotationAt } from '../../document/quotes';
import type { Finding, Fix, Rule } from '../rule';
import { shown } from './wording';

export const misplaced: Rule = {
  id: 'footnotes/misplaced',
  summary: '注码标在引号之内或点号之后，与全文的习惯不同。',
  rationale:
    '注码紧跟所注的词：词有引号的，标在后引号之后；后面有点号的，标在点号之前。' +
    '以全文的习惯为准：全文都标在引号之内的不报告；标在句号之后的，可能注的是整句，只报告孤零零的一个。',
  sources: ['在 4,108 份公文中报告 1 处，是真错', '有两份文件习惯把注码标在引号之内（33 处中 29 处、27 处中 21 处）'],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '推进“一窗办”［1］，建设“绿廊”［2］，疏浚“湖链[|［3］|]”，用好“云仓”［4］。',
        fixed: '推进“一窗办”［1］，建设“绿廊”［2］，疏浚“湖链”［3］，用好“云仓”［4］。',
      },
      {
        text: '推进一窗办［1］，建设绿廊，[|［2］|]疏浚湖链［3］，用好云仓［4］，落实湖长制［5］，种稻鸭田［6］。',
        fixed: '推进一窗办［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］，落实湖长制［5］，种稻鸭田［6］。',
      },
    ],
    good: ['推进“一窗办［1］”，建设“绿廊［2］”，疏浚“湖链［3］”，用好“云仓”［4］。'],
  },
  aspects: [footnoteAspect],
  *check(document) {
    const marks = footnotesOf(document).marks.map((mark) => placeOf(document, mark));
    yield* insideQuotes(document, marks);
    yield* behindStops(document, marks);
  },
};

/** A mark and what stands around it. */
interface Place {
  readonly mark: Mark;
  /** The character before it, emphasis and blanks left out. */
  readonly before: string;
  /** Whether that one stands directly before it, and other words before that one. */
  readonly adjoins: boolean;
  /** Where the quotation ends that the mark stands at the end of, its closing mark included. */
  readonly quoteEnd: number | undefined;
}

function placeOf(document: PolicyDocument, mark: Mark): Place {
  const start = startOf(document, mark.line);
  const paragraph = document.paragraphs[mark.line] as Paragraph;
  let at = mark.span.start - start - 1;
  while (at >= 0 && /[*\s]/.test(paragraph.text[at] as string)) at--;
  const before = paragraph.text[at] ?? '';
  const quotation = quotationAt(paragraph, mark.span.start - start);
  const end = mark.span.end - start;
  const closes = quotation?.kind === 'quote' && /^[*\s]*$/.test(paragraph.text.slice(end, quotation.inner.end));
  return {
    mark,
    before,
    adjoins: at === mark.span.start - start - 1 && /[^*\s]/.test(paragraph.text.slice(Math.max(0, at - 20), at)),
    quoteEnd: closes && before !== '”' ? quotation.span.end + start : undefined,
  };
}

function* insideQuotes(document: PolicyDocument, places: readonly Place[]): Generator<Finding> {
  const inside = places.filter(({ quoteEnd }) => quoteEnd !== undefined);
  const outside = places.filter(({ before, quoteEnd }) => before === '”' && quoteEnd === undefined);
  if (outside.length < 3 || inside.length > Math.max(1, outside.length * 0.15)) return;
  for (const { mark, quoteEnd } of inside) {
    yield {
      span: mark.span,
      message: `注码${shown(document, mark)}标在了引号之内，全文的注码都标在后引号之后。请移到引号之后。`,
      fixes: () => [move(document, '移到引号之后', mark, mark.span.end, quoteEnd as number)],
    };
  }
}

const STOP = /[，。、；：！？,;]/;
const END_OF_SENTENCE = /[。！？]/;

function* behindStops(document: PolicyDocument, places: readonly Place[]): Generator<Finding> {
  const behind = places.filter(({ before }) => STOP.test(before));
  const others = places.length - behind.length;
  if (others < 5 || behind.length > Math.max(1, others * 0.08)) return;
  for (const { mark, before, adjoins } of behind) {
    if (!adjoins || (END_OF_SENTENCE.test(before) && behind.length > 1)) continue;
    yield {
      span: mark.span,
      message: `注码${shown(document, mark)}标在了“${before}”之后，全文的注码都标在点号之前。请移到点号之前。`,
      fixes: () => [move(document, '移到点号之前', mark, mark.span.start - 1, mark.span.start)],
    };
  }
}

/** Lets a mark change places with the text beside it. */
function move({ text }: PolicyDocument, title: string, mark: Mark, start: number, end: number): Fix {
  const code = text.slice(mark.span.start, mark.span.end);
  const passed = text.slice(start, end);
  const goesOn = start >= mark.span.end;
  const span = goesOn ? { start: mark.span.start, end } : { start, end: mark.span.end };
  return { title, safety: 'safe', edits: [{ span, newText: goesOn ? passed + code : code + passed }] };
}
