import { type PolicyDocument, startOf } from '../../document/document';
import { footnoteAspect } from '../../document/footnotes/footnotes';
import { linesWhere } from '../../document/lines-with';
import { pairedMarksOf, type StrayMark, strayMarksOf } from '../../document/paired-marks';
import type { Paragraph } from '../../document/paragraph';
import { isPairedMark, Trait } from '../../document/traits';
import { aspectOf, aspectOfLines, derive } from '../../document/versions';
import { isOfLostMark } from '../footnotes/slips/slips';
import { rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';
import { MARKS } from './marks';
import { isMismatch } from './mismatched-brackets';

export const unpaired: Rule = {
  id: 'punctuation/unpaired',
  summary: '引号、书名号或括号缺了另一半。',
  rationale:
    '引号、括号、书名号都要成对使用。缺了一半，后文读起来全在引号里，提法、注码的检查也会跟着错。' +
    '引文跨几段的写法是正常的：每段开头都有前引号、末段才有后引号，或者前一段开、后几段收；' +
    '一行写不完、硬回车断开的句子，两行之间能配上的也不报告。序号“1）”“一）”后面的括号不算；缺了半边括号的注码另有规则报告。',
  sources: ['GB/T 15834-2011 4.8、4.9、4.15（成对使用）；4.8.3.5（连着几个段落的引文）'],
  severity: 'warning',
  examples: {
    bad: [
      { text: '实施[|“|]清河行动，治理河道三条。' },
      { text: '落实“清河”行动[|”|]，治理河道三条。' },
      { text: '新建公园[|（|]含口袋公园8座，绿道20公里。' },
    ],
    good: [
      '有关文件指出：“治水要治源。\n“治源要治污。”',
      '开展以下工作：1）清淤；2）护坡；3）绿化。',
      '会议要求：“各地要抓好落实。\n各部门要加强督促。”',
    ],
  },
  aspects: [
    footnoteAspect,
    aspectOf((paragraph) => [
      // A lone mark is judged by all that stands around it.
      strayMarksOf(paragraph).length > 0 ? paragraph.text : undefined,
      (paragraph.traits & Trait.paired) === 0 ? undefined : wholeQuotation(paragraph),
      endsSentence(paragraph),
      paragraph.role === 'blank',
      paragraph.end - paragraph.start <= LONGEST_SCRAP,
      isLong(paragraph),
    ]),
  ],
  *check(document) {
    const waiting = new Map<StrayMark['kind'], Lone[]>();
    const lone = new Set<Lone>();
    for (const line of linesToJudge(document)) {
      const paragraph = document.paragraphs[line] as Paragraph;
      const whole = wholeQuotation(paragraph);
      if (whole !== undefined) {
        // The last paragraph of a quotation each of whose paragraphs opens anew.
        const open = (waiting.get(whole) ?? []).filter(
          (before) => beginsQuotation(before) && line - before.line <= 2 * MOST_LINES.other,
        );
        if (open.length > 0) for (const partner of partnersOf(open)) lone.delete(partner);
      }
      for (const stray of straysOf(paragraph)) {
        const entry = { line, paragraph, stray };
        const open = waiting.get(stray.kind) ?? [];
        if (stray.opens)
          waiting.set(stray.kind, [...open.filter((before) => before.line !== line && isWithin(before, entry)), entry]);
        else if (closesAbove(document, open, entry)) {
          for (const partner of partnersOf(open)) lone.delete(partner);
          waiting.delete(stray.kind);
          continue;
        }
        lone.add(entry);
      }
    }
    for (const { line, paragraph, stray } of lone) {
      if (stray.opens && (isCutOff(document, paragraph) || stray.at === paragraph.end - 1)) continue;
      if (isOfLostMark(document, startOf(document, line) + stray.at)) continue;
      yield describe(stray, startOf(document, line));
    }
  },
};

/** Those with a mark that has no partner, and those that may end what was opened before. */
const linesToJudge = linesWhere(
  (paragraph) =>
    (paragraph.traits & Trait.paired) !== 0 &&
    (strayMarksOf(paragraph).length > 0 || wholeQuotation(paragraph) !== undefined),
);

interface Lone {
  readonly line: number;
  readonly paragraph: Paragraph;
  readonly stray: StrayMark;
}

/** A line without a stop at its end, in a document of which most lines are cut off or broken by line ends. */
function isCutOff(document: PolicyDocument, paragraph: Paragraph): boolean {
  return !endsSentence(paragraph) && hasBrokenLines(document);
}

const endsSentence = ({ text, end }: Paragraph): boolean => /[。！？；：”）]$/.test(text.slice(end - 1, end));

const isLong = ({ start, end }: Paragraph): boolean => end - start >= SHORTEST_LINE;

const hasBrokenLines = derive(
  [
    aspectOfLines(
      (before, after) =>
        isLong(before) === isLong(after) && (!isLong(after) || endsSentence(before) === endsSentence(after)),
    ),
  ],
  ({ paragraphs }): boolean => {
    const long = paragraphs.filter(isLong);
    return long.filter(endsSentence).length * 2 < long.length;
  },
);

const SHORTEST_LINE = 30;

/** The strays of a paragraph that no other rule explains. */
function straysOf(paragraph: Paragraph): readonly StrayMark[] {
  const strays = strayMarksOf(paragraph);
  if (strays.length < 2) return strays;
  return strays.filter(
    (stray, index) =>
      !isMismatch(paragraph, stray, strays[index + 1]) && !isMismatch(paragraph, strays[index - 1], stray),
  );
}

/** A quotation of several paragraphs is at most this long; what is not quoted, a bracket or a title, is split by chance. */
const MOST_LINES = { quote: 30, other: 8 } as const;

function isWithin(open: Lone, later: Lone): boolean {
  const isQuote = open.stray.kind === 'double' || open.stray.kind === 'single' || open.stray.kind === 'corner';
  return later.line - open.line <= (isQuote ? MOST_LINES.quote : MOST_LINES.other);
}

/** Whether a closing mark ends what an earlier paragraph opened. */
function closesAbove({ paragraphs }: PolicyDocument, open: readonly Lone[], close: Lone): boolean {
  const last = open.at(-1);
  if (!last || last.line === close.line) return false;
  const { paragraph: above } = last;
  // Scraps of a page or a table: 【, 字号, 】 on lines of their own.
  if (paragraphs.slice(last.line, close.line + 1).every(({ start, end }) => end - start <= LONGEST_SCRAP)) return true;
  // A sentence broken by a line end goes on in the next line.
  const between = paragraphs.slice(last.line + 1, close.line);
  if (between.every(({ role }) => role === 'blank'))
    return !/[。！？；：]$/.test(above.text.slice(0, above.end)) || endsQuotation(close);
  return endsQuotation(close) || beginsQuotation(last);
}

/** The kind of quotation marks that enclose a paragraph as a whole. */
function wholeQuotation(paragraph: Paragraph): StrayMark['kind'] | undefined {
  if (!isPairedMark(paragraph.text.charCodeAt(paragraph.start))) return undefined;
  const first = pairedMarksOf(paragraph).pairs[0];
  if (first?.open !== paragraph.start || !/^[。！？]?$/.test(paragraph.text.slice(first.close + 1, paragraph.end)))
    return undefined;
  return first.kind;
}

const LONGEST_SCRAP = 16;

/** A closing mark at the end of its paragraph, a stop and a note at most behind it. */
function endsQuotation({ paragraph: { text, end }, stray }: Lone): boolean {
  return /^[。！？；，]?(?:[（［[〔].{0,20})?$/.test(text.slice(stray.at + 1, end));
}

/** An opening mark at the head of its paragraph or behind a colon. */
function beginsQuotation({ paragraph: { text, start }, stray }: Lone): boolean {
  return stray.at === start || /[：:]$/.test(text.slice(0, stray.at));
}

/** What one closing mark closes: the last opening mark, and those before it if every paragraph repeats the mark. */
function partnersOf(open: readonly Lone[]): Lone[] {
  const partners: Lone[] = [];
  for (const entry of [...open].reverse()) {
    partners.push(entry);
    if (entry.stray.at !== entry.paragraph.start) break;
  }
  return partners;
}

function describe({ kind, at, opens }: StrayMark, offset: number): Finding {
  const { name, open, close } = MARKS[kind];
  const [mark, partner] = opens ? [open, close] : [close, open];
  return {
    span: { start: offset + at, end: offset + at + 1 },
    message: `${name}要成对使用，这个“${mark}”没有与它配对的“${partner}”。请补上另一半，或者删去。`,
    // Where the other half belongs is for the writer to say.
    fixes: () => [rewrite(offset + at, offset + at + 1, '', 'unsafe')],
  };
}
