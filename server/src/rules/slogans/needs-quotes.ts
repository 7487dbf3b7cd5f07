import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { footnotesOf } from '../../document/footnotes/footnotes';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { quotesOf } from '../../document/quotes';
import { quotedCounts } from '../../document/terms-counts';
import { aspectOf } from '../../document/versions';
import { type Core, coresIn, mustBeQuoted } from '../../lexicon/cores';
import type { Span } from '../../text/span';
import { phrasesOf } from '../phrases';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';
import { bindingOf, findingsByFault, isReported, RECORD } from './record';
import { createCover, isDefined } from './slips';
import { wordsAt } from './words';

export const needsQuotes: Rule = {
  id: 'slogans/needs-quotes',
  summary: '应加引号的提法没有加引号，如“三农工作”。',
  rationale:
    '“三农”“放管服”这类缩略的提法要加引号，不加容易读错。规范提法表中确知应加的（“三农”工作）以“建议”报告；其余只在分词之后检查，' +
    '以“提示”报告，同一文件别处加了两次以上引号的以“建议”报告。已在引号、书名号之内的，名词解释的词头，文件早于该提法的，不报告。',
  sources: ['规范提法表'],
  severity: 'information',
  examples: {
    bad: [{ text: '持续深化[|放管服改革|]。', fixed: '持续深化“放管服”改革。' }],
    good: ['深化“放管服”改革。', '1.四上企业：指规模以上工业企业等四类企业。', '出台《三农工作条例》。'],
  },
  aspects: [...RECORD, aspectOf((paragraph) => bareCores(paragraph))],
  *check(document, { tokens }) {
    yield* findingsByFault(document, 'unquoted');
    if (!tokens) return;
    for (const line of linesWithBareCores(document)) {
      const paragraph = document.paragraphs[line] as Paragraph;
      for (const core of bareCores(paragraph)) {
        if (!wordsAt(tokens, paragraph, core.span) || isTermOfDefinition(document, line, core.span)) continue;
        if (!bindingOf(document).binds(core.formulation) || isReported(document, line, core.span)) continue;
        yield describe(document, line, core);
      }
    }
  },
};

/** The cores in a paragraph that stand in no quotation, no title, and at the head of no definition. */
const bareCores = fact((paragraph: Paragraph): readonly Core[] => {
  const cores = coresIn(paragraph.text, phrasesOf(paragraph)).filter(mustBeQuoted);
  if (cores.length === 0) return cores;
  const isSetOff = createCover(quotesOf(paragraph).map(({ inner }) => inner));
  return cores.filter(({ span }) => !isSetOff(span) && !isDefined(paragraph, span));
});

const linesWithBareCores = linesWhere((paragraph) => bareCores(paragraph).length > 0);

/** 六稳、六保：…, the terms of a definition, which glossaries leave without quotation marks. */
function isTermOfDefinition(document: PolicyDocument, line: number, place: Span): boolean {
  const { start, end } = spanIn(document, line, place);
  return footnotesOf(document).definitions.some(({ term }) => term.start <= start && end <= term.end);
}

function describe(document: PolicyDocument, line: number, { formulation, text, span: place }: Core): Finding {
  const span = spanIn(document, line, place);
  const isHabit = (quotedCounts(document).get(text) ?? 0) >= 2;
  return {
    span,
    ...(!isHabit && { severity: 'hint' }),
    message: `${quoted(text)}通常加引号，规范提法是${quoted(formulation.text)}。${isHabit ? '本文别处也加了引号。' : ''}请加上引号。`,
    fixes: () => [{ title: `改为${quoted(`“${text}”`)}`, safety: 'unsafe', edits: [{ span, newText: `“${text}”` }] }],
  };
}
