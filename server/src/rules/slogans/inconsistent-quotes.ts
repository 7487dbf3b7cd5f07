import { type PolicyDocument, spanIn } from '../../document/document';
import { footnotesOf } from '../../document/footnotes/footnotes';
import type { Paragraph } from '../../document/paragraph';
import { quotesOf } from '../../document/quotes';
import { quotedCounts } from '../../document/terms-counts';
import { coresIn, mustBeQuoted } from '../../lexicon/cores';
import type { Finding, Rule, Tokens } from '../rule';
import { quoted } from './message';
import { oftenQuoted, quotedUses, RATIO } from './near-miss/quoted-uses';
import type { Place } from './near-miss/uses';
import { isReported } from './record';
import { createCover } from './slips';
import { wordsAt } from './words';

export const inconsistentQuotes: Rule = {
  id: 'slogans/inconsistent-quotes',
  summary: '同一提法多处加了引号，只有个别地方没有加。',
  rationale:
    '加引号与不加引号并用是常见的，所以只在加引号的达到不加的五倍时以“提示”报告，并且只在分词之后检查。行首的、后面紧接着解释的、' +
    '在别的引号或书名号之内的、与带引号的词连成一个名称的，本身就是普通词语的（排头兵、走出去），只有数字的，都不报告。' +
    '规范提法表中应加引号的提法由 slogans/needs-quotes 报告。',
  sources: ['2,901 份工作报告中 5 比 1 以上的有 20 处左右，四分之三确属漏加或可以统一'],
  severity: 'hint',
  examples: {
    bad: [
      {
        text: '开通“云上办”。推广“云上办”。优化“云上办”。“云上办”上线。“云上办”扩围。继续推进[|云上办|]。',
        fixed: '开通“云上办”。推广“云上办”。优化“云上办”。“云上办”上线。“云上办”扩围。继续推进“云上办”。',
      },
    ],
    good: [
      '开通“云上办”。推广“云上办”。优化“云上办”。推进云上办。',
      '“云上办”“云上办”“云上办”“云上办”“云上办”\n云上办：网上办理。',
    ],
  },
  *check(document, { tokens }) {
    if (!tokens) return;
    const terms = oftenQuoted(document);
    if (terms.length === 0) return;
    const counts = quotedCounts(document);
    const bare = new Map<string, Place[]>();
    let isSetOff = createCover([]);
    let lineBefore = -1;
    for (const place of quotedUses(document).placesOf(terms)) {
      const { phrase, line, span } = place;
      if (line !== lineBefore)
        isSetOff = createCover(quotesOf(document.paragraphs[line] as Paragraph).map(({ inner }) => inner));
      lineBefore = line;
      if (isSetOff(span)) continue;
      const known = bare.get(phrase);
      if (known) known.push(place);
      else bare.set(phrase, [place]);
    }
    for (const [term, places] of bare) {
      const count = counts.get(term) ?? 0;
      if (count < places.length * RATIO || coresIn(term).some(mustBeQuoted)) continue;
      for (const place of places) {
        if (isMeant(document, tokens, place)) yield describe(document, place, term, count);
      }
    }
  },
};

const LETTER_BEFORE = /\p{L}/u;

function isMeant(document: PolicyDocument, tokens: Tokens, { line, span }: Place): boolean {
  const { start, end } = span;
  const paragraph = document.paragraphs[line] as Paragraph;
  const { text } = paragraph;
  if (!LETTER_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return false;
  if (/^(?:[：:]|是?指|即|——|（)/.test(text.slice(end, end + 2))) return false;
  if ('”》-—+＋'.includes(text.charAt(start - 1)) || (end < text.length && '“《-—+＋'.includes(text.charAt(end))))
    return false;
  // A word of the language is as good without quotation marks as with them.
  if (wordsAt(tokens, paragraph, span) !== 'several') return false;
  const place = spanIn(document, line, span);
  const { definitions } = footnotesOf(document);
  if (definitions.some(({ term }) => term.start <= place.start && place.end <= term.end)) return false;
  return !isReported(document, line, span);
}

function describe(document: PolicyDocument, { line, span: place }: Place, term: string, count: number): Finding {
  const span = spanIn(document, line, place);
  return {
    span,
    message: `${quoted(term)}在全文有${count}处加了引号，这里没有加。请看是否需要统一。`,
    fixes: () => [{ title: `改为${quoted(`“${term}”`)}`, safety: 'unsafe', edits: [{ span, newText: `“${term}”` }] }],
  };
}
