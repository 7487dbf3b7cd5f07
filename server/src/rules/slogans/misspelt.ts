import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { aspectOf } from '../../document/versions';
import type { Background } from '../../lexicon/background';
import { confusionsIn } from '../../lexicon/confusables-finder';
import { longForms } from '../../lexicon/long-forms';
import { occurrencesIn } from '../../lexicon/occurrences';
import { createList } from '../../lexicon/phrases';
import type { OneEdit } from '../../text/one-edit';
import type { Span } from '../../text/span';
import { phrasesOf } from '../phrases';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';
import { evidenceOf } from './near-miss/evidence';
import { isOptionalWord } from './near-miss/function-words';
import { anchorsOf, missesAt, type PlacedMiss } from './near-miss/search';
import { fillsSlot } from './near-miss/slots';
import { TERM } from './near-miss/wording-slip';
import { withoutOverlaps } from './overlaps';
import { isReported, RECORD } from './record';

export const misspelt: Rule = {
  id: 'slogans/misspelt',
  summary: '与规范提法只差一字，疑为笔误，如“以人民为中心的发展恩想”。',
  rationale:
    '“习近平新时代中国特色社会主义思想”这样的提法，错、漏、多一字或颠倒两字都是严重差错，只用一次的也不能放过。' +
    '只看规范提法表中连续八个字以上、不带标点的写法，并且要求改动处的三字组合在已发布的文件里没有出现过；同一个字重出的，一概报告。' +
    '数词换数词，连词换连词，加减“的、和、地”等虚字的，是别的提法或两可，不报告。',
  sources: ['规范提法表', '185 份已发布的文件中没有报告；在这些提法中改动一字，九成能发现'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '坚持[|以人民为中心的发展恩想|]。', fixed: '坚持以人民为中心的发展思想。' },
      { text: '深化[|供给侧侧结构性改革|]。', fixed: '深化供给侧结构性改革。' },
    ],
    good: ['坚持以人民为中心的发展思想。', '全面建成社会主义现代化国家。'],
  },
  aspects: [...RECORD, aspectOf((paragraph) => suspectsIn(paragraph))],
  *check(document, { background }) {
    if (!background) return;
    for (const line of linesWithSuspects(document)) {
      for (const slip of misspellingsIn(document.paragraphs[line] as Paragraph, background)) {
        if (!isReported(document, line, slip.span)) yield describe(document, line, slip);
      }
    }
  },
};

/** What in a paragraph is a slip for a long form of the record, no two at one place; spans are the paragraph's. */
export function misspellingsIn(paragraph: Paragraph, background: Background): readonly PlacedMiss[] {
  const suspects = suspectsIn(paragraph);
  return suspects.length === 0
    ? suspects
    : withoutOverlaps(suspects.filter((suspect) => isSlip(paragraph, suspect, background)));
}

const anchors = createList(() => anchorsOf(longForms()));

/** What is one edit from a long form of the record, by its start, save what other rules know. */
const suspectsIn = fact((paragraph: Paragraph): readonly PlacedMiss[] => {
  const { text } = paragraph;
  const phrases = phrasesOf(paragraph);
  const misses = missesAt(text, anchors(phrases)).filter(
    (miss) =>
      TERM.test(text.slice(miss.span.start, miss.span.end)) &&
      !fillsSlot(miss.edit) &&
      !isJoinedOtherwise(miss.edit) &&
      (isDoubled(text, miss) || !isOptionalWord(miss.edit.now, miss.edit.was)),
  );
  if (misses.length === 0) return misses;
  const known = reachOf(occurrencesIn(text, phrases));
  const typedTwice = reachOf(confusionsIn(text, phrases).filter(({ confusable }) => confusable.slip === 'repeated'));
  return misses
    .filter(({ span: { start, end } }) => known(start) < end && typedTwice(end - 1) <= start)
    .sort((a, b) => a.span.start - b.span.start);
});

const linesWithSuspects = linesWhere((paragraph) => suspectsIn(paragraph).length > 0);

/** Asks how far the places reach that begin at an offset or before it; -1 where there are none. */
function reachOf(places: readonly { readonly span: Span }[]): (offset: number) => number {
  const spans = places.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let furthest = -1;
  const reaches = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Span).start <= offset) low = middle + 1;
      else high = middle;
    }
    return reaches[low - 1] ?? -1;
  };
}

/** 政策和配套措施 beside 政策及配套措施. */
function isJoinedOtherwise({ now, was }: OneEdit): boolean {
  return now !== '' && was !== '' && JOINERS.includes(now) && JOINERS.includes(was);
}

const JOINERS = '和与及同跟';

function isDoubled(text: string, { span, edit }: PlacedMiss): boolean {
  return edit.was === '' && text.charAt(span.start + edit.at - 1) === edit.now;
}

/** One new sequence of characters is enough within a form of this length. */
const LONG = 12;

/** A character that stands twice is a slip anyway; else what has changed must be new to the language. */
function isSlip({ text }: Paragraph, suspect: PlacedMiss, background: Background): boolean {
  const { model } = suspect;
  if (isDoubled(text, suspect)) return true;
  const { covering, unknown, unknownAfter } = evidenceOf(text, suspect, background);
  if (model.length >= LONG) return unknown > 0;
  return unknownAfter === 0 && unknown >= Math.max(1, covering - 1);
}

function describe(document: PolicyDocument, line: number, { span: place, model }: PlacedMiss): Finding {
  const span = spanIn(document, line, place);
  return {
    span,
    message: `${quoted(document.text.slice(span.start, span.end))}与规范提法${quoted(model)}只差一字，疑为笔误。请核对。`,
    fixes: () => [{ title: `改为${quoted(model)}`, safety: 'unsafe', edits: [{ span, newText: model }] }],
  };
}
