import { lineAt, type PolicyDocument, startOf } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { occurrencesIn } from '../../lexicon/occurrences';
import { type Span, shift } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';
import { quotedSlips, type WordingSlip } from './near-miss/quoted-slips';

export const inconsistentWording: Rule = {
  id: 'slogans/inconsistent-wording',
  summary: '只出现一次的提法，与全文多次使用的提法只差一字，疑为笔误。',
  rationale:
    '把“好品云溪”写成“好晶云溪”，读者会当作另一件事。本规则只看引号里四个字以上、全文用了三次以上的提法，以及与它只差一字' +
    '（错一字、漏一字、多一字、邻字颠倒）、只出现一次的写法，并且要求改动处的三字组合在已发布的文件和本文别处都没有出现过：' +
    '“先照后证”与“先证后照”这样都讲得通的不报告。数词换数词、方位换方位（“十四五”与“十五五”，东进与西进）是不同的提法，不报告；' +
    '三个字的提法常有只差一字的，不报告。引号之外的四字语只差一字的，几乎都是不同的话，无从分辨，不检查。',
  sources: ['已发布的文件里几乎没有这类笔误；在引号里的提法中改动一字，每十处约能发现九处'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '擦亮“好品云溪”品牌。\n开展“好品云溪”展销。\n推广“好品云溪”。\n宣传[|“好品元溪”|]。',
        fixed: '擦亮“好品云溪”品牌。\n开展“好品云溪”展销。\n推广“好品云溪”。\n宣传“好品云溪”。',
      },
    ],
    good: ['建设“一老三新”。\n推进“一老三新”。\n发展“一老三新”。\n支持“一老一新”。'],
  },
  *check(document, { background }) {
    if (!background) return;
    for (const slip of quotedSlips(document, background)) {
      if (!isOnRecord(document, slip)) yield describe(document, slip);
    }
  },
};

/** Whether the record knows the phrase, be it as right or as a wrong wording that another rule reports. */
function isOnRecord(document: PolicyDocument, { span }: WordingSlip): boolean {
  const line = lineAt(document, span.start);
  const { start, end } = shift(span, -startOf(document, line));
  return occurrencesIn((document.paragraphs[line] as Paragraph).text).some(
    (known) => known.span.start <= start && known.span.end >= end,
  );
}

function describe(document: PolicyDocument, { span, phrase, model, uses }: WordingSlip): Finding {
  return {
    span: withQuotes(document.text, span),
    message: `${quoted(phrase)}只出现这一次，与全文用了${uses}次的${quoted(model)}只差一字，疑为笔误。请核对；若确是另一提法，不必改动。`,
    related: placesOf(document.text, model).map((place) => ({ span: place, message: `这里是${quoted(model)}` })),
    fixes: () => [{ title: `改为${quoted(model)}`, safety: 'unsafe', edits: [{ span, newText: model }] }],
  };
}

/** A span with the quotation marks directly around it. */
function withQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /[“"「『‘]/.test(text.charAt(start - 1)) && /[”"」』’]/.test(text.charAt(end));
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}

const MOST_RELATED = 3;

function placesOf(text: string, phrase: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && places.length < MOST_RELATED; at = text.indexOf(phrase, at + 1)) {
    places.push({ start: at, end: at + phrase.length });
  }
  return places;
}
