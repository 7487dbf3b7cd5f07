import { type PolicyDocument, spanIn } from '../../document/document';
import { appendixAspect, isInAppendix } from '../../document/footnotes/footnotes';
import type { Paragraph } from '../../document/paragraph';
import { changedLine } from '../../document/versions';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { differingHashes, linesOfHashes, repeatedHashes, type Sentence, sentencesOf, wordsOf } from './sentences';

export const repeatedSentence: Rule = {
  id: 'wording/repeated-sentence',
  summary: '同一句话在一份文件里写了两次。',
  rationale:
    '相同的句子出现两次，多半是合稿、粘贴时留下的。只比较十二个字以上、以句号、叹号、问号结尾的句子，不管标点，标出前后两处，' +
    '由人定夺删哪一处。标题和目录、段首的主题句、名词解释、括号里的责任单位、分号隔开的数据，都不报告。',
  sources: ['185 份已发布文件中共 6 处，逐一看过：3 处确属重复，3 处是同一份材料前后两部分有意照录'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '城乡面貌改善。全面推开云溪河综合治理工程。\n我们修桥铺路。[|全面推开云溪河综合治理工程。|]',
      },
      {
        text: '全面推开“云溪河”综合治理工程！\n我们修桥铺路。[|全面推开云溪河综合治理工程。|]',
      },
    ],
    good: [
      '（一）大力发展现代特色农业。粮食增产。\n（二）大力发展现代特色农业。蔬菜增产。',
      '一、全面推开云溪河综合治理工程\n二、修桥\n正文\n一、全面推开云溪河综合治理工程\n二、修桥',
      '新建厂房三万平方米。（责任单位：市发展改革委、市财政局）\n扩建学校。（责任单位：市发展改革委、市财政局）',
      '各位代表！各位代表！',
      '抄送：市委办公室，市人大常委会办公室。\n抄送：市委办公室，市人大常委会办公室。',
    ],
  },
  aspects: [appendixAspect],
  amend(from, to) {
    const changed = changedLine(from, to);
    if (!changed) return undefined;
    const { line, before, after, change } = changed;
    const hashes = differingHashes(before, after, change);
    const places = placesOn(to, linesOfHashes(to, hashes), hashes);
    const gone = [...places.filter((place) => place.line !== line), ...placesOn(from, [line], hashes)];
    return { gone: new Set(gone.map((place) => spanOf(from, place).start)), come: repeats(to, places) };
  },
  check(document) {
    const hashes = repeatedHashes(document);
    return repeats(document, placesOn(document, linesOfHashes(document, hashes), hashes));
  },
};

interface Placed {
  readonly line: number;
  readonly sentence: Sentence;
}

/** The sentences of some hashes on some lines. */
function placesOn({ paragraphs }: PolicyDocument, lines: readonly number[], hashes: ReadonlySet<number>): Placed[] {
  const places: Placed[] = [];
  for (const line of lines) {
    for (const sentence of sentencesOf(paragraphs[line] as Paragraph))
      if (hashes.has(sentence.hash)) places.push({ line, sentence });
  }
  return places;
}

/** @param places of all sentences that may be the same, in order */
function repeats(document: PolicyDocument, places: readonly Placed[]): Finding[] {
  // Two sentences share a hash by chance in one report of many thousands; the second is then not followed up.
  const firsts = new Map<number, Placed>();
  const findings: Finding[] = [];
  for (const place of places) {
    const first = firsts.get(place.sentence.hash);
    if (!first) firsts.set(place.sentence.hash, place);
    else if (areAlike(textOf(document, first), textOf(document, place)) && !isExpected(document, first, place))
      findings.push(findingOf(document, first, place));
  }
  return findings;
}

/** Whether two equal sentences stand where they belong: a heading of the review and one of the plan, a definition. */
function isExpected(document: PolicyDocument, first: Placed, again: Placed): boolean {
  const areHeadings = first.sentence.isHeading && again.sentence.isHeading;
  return areHeadings || isInAppendix(document, again.line) || isInAppendix(document, first.line);
}

function textOf(document: PolicyDocument, { line, sentence }: Placed): string {
  return (document.paragraphs[line] as Paragraph).text.slice(sentence.start, sentence.end);
}

/** Nearly always they are the very same, which is seen sooner. */
const areAlike = (one: string, other: string): boolean => one === other || wordsOf(one) === wordsOf(other);

const spanOf = (document: PolicyDocument, { line, sentence }: Placed): Span => spanIn(document, line, sentence);

function findingOf(document: PolicyDocument, first: Placed, again: Placed): Finding {
  return {
    span: spanOf(document, again),
    message: `这句话前面已经写过（第${first.line + 1}行）。请删去一处，或改写其中一处。`,
    related: [{ span: spanOf(document, first), message: '前一处。' }],
  };
}
