import { lineAt, type PolicyDocument, startOf } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { isWorkReport } from '../../document/work-report';
import { yearOf } from '../../document/year';
import { occurrencesIn } from '../../lexicon/occurrences';
import { type Span, shift } from '../../text/span';
import { phrasesOf } from '../phrases';
import type { Finding, Rule, RuleContext } from '../rule';
import { quoted } from './message';
import { misspellingsIn } from './misspelt';
import { bareSlips } from './near-miss/bare-slips';
import { createPatterns } from './near-miss/patterns';
import { quotedSlips } from './near-miss/quoted-slips';
import type { WordingSlip } from './near-miss/wording-slip';
import { withoutOverlaps } from './overlaps';
import { isReported } from './record';

export const inconsistentWording: Rule = {
  id: 'slogans/inconsistent-wording',
  summary: '只出现一次的提法，与全文多次使用的提法只差一字，疑为笔误。',
  rationale:
    '把“好品云溪”写成“好晶云溪”，读者会当作另一件事。本规则看引号里四个字以上、全文用了三次以上的提法，以及与它只差一字' +
    '（错一字、漏一字、多一字、邻字颠倒）、只出现一次的写法，并且要求改动处的三字组合在已发布的文件和本文别处都没有出现过：' +
    '“先照后证”与“先证后照”这样都讲得通的不报告；漏一字的，两处都加了引号即可。同一处各换一字的几个名称（“好客云溪”“好运云溪”）是一组，不报告。数词换数词、方位换方位（“十四五”与“十五五”，东进与西进）是不同的提法，不报告；' +
    '三个字的提法常有只差一字的，不报告。在1990年以后的工作报告里，分词之后还检查引号之外六个字以上、用了三次以上的短语，以“提示”报告。' +
    '引号之外四五个字的短语只差一字的，几乎都是不同的话，无从分辨，不检查；改成另一个讲得通的词的（权利、权力）也查不出来。',
  sources: [
    '在引号里的提法中改动一字，九成半以上能发现；在六个字以上的短语中改动一字，近九成能发现',
    '185 份已发布的文件中，引号里的提法没有报告，短语报告 5 处，其中 2 处确是漏字',
  ],
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
  *check(document, context) {
    const slips = [...slipsIn(document, context)].sort((a, b) => a.span.start - b.span.start);
    const isOneOfSeveral = createPatterns(slips);
    for (const slip of withoutOverlaps(slips)) {
      if (!isOneOfSeveral(slip) && !isOnRecord(document, slip, context)) yield describe(document, slip);
    }
  },
};

/** Older reports, and documents of other kinds, say much that is unusual by the background, which is of work reports. */
const FIRST_YEAR_OF_BACKGROUND = 1990;

function* slipsIn(document: PolicyDocument, { background, tokens }: RuleContext): Iterable<WordingSlip> {
  if (!background) return;
  yield* quotedSlips(document, background);
  if (!tokens || !isWorkReport(document)) return;
  const year = yearOf(document) ?? FIRST_YEAR_OF_BACKGROUND;
  if (year >= FIRST_YEAR_OF_BACKGROUND) yield* bareSlips(document, tokens, background);
}

/** Whether the record knows the phrase as right, or as a slip that another rule reports. */
function isOnRecord(document: PolicyDocument, { span }: WordingSlip, { background }: RuleContext): boolean {
  const line = lineAt(document, span.start);
  const paragraph = document.paragraphs[line] as Paragraph;
  const { start, end } = shift(span, -startOf(document, line));
  if (isReported(document, line, { start, end })) return true;
  if (
    background &&
    misspellingsIn(paragraph, background).some((slip) => slip.span.start < end && start < slip.span.end)
  )
    return true;
  return occurrencesIn(paragraph.text, phrasesOf(paragraph)).some(
    (known) => known.span.start <= start && known.span.end >= end,
  );
}

function describe(document: PolicyDocument, { span, phrase, model, uses, first, bare }: WordingSlip): Finding {
  return {
    span: withQuotes(document.text, span),
    message: `${quoted(phrase)}只出现这一次，与全文用了${uses}次的${quoted(model)}只差一字，疑为笔误。请核对；若确是另一提法，不必改动。`,
    ...(bare && { severity: 'hint' }),
    related: first().map((place) => ({ span: place, message: `这里是${quoted(model)}` })),
    fixes: () => [{ title: `改为${quoted(model)}`, safety: 'unsafe', edits: [{ span, newText: model }] }],
  };
}

/** A span with the quotation marks directly around it. */
function withQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /[“"「『‘]/.test(text.charAt(start - 1)) && /[”"」』’]/.test(text.charAt(end));
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}
