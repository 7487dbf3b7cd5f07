import { type PolicyDocument, spanIn } from '../../document/document';
import { fact } from '../../document/fact';
import { footnoteAspect, footnotesOf } from '../../document/footnotes/footnotes';
import type { Definition } from '../../document/footnotes/model';
import { linesWhere } from '../../document/lines-with';
import type { Paragraph } from '../../document/paragraph';
import { aspectOf } from '../../document/versions';
import { createList } from '../../lexicon/phrases';
import { parseChineseNumeral } from '../../text/numerals';
import { type Span, shift } from '../../text/span';
import { phrasesOf } from '../phrases';
import type { Finding, Rule } from '../rule';
import { agrees, itemsOf } from './listed-items';

export const memberCount: Rule = {
  id: 'slogans/member-count',
  summary: '带数的提法与所列的项数不符，如“四大行动”只列了三项。',
  rationale:
    '增删一项之后常忘了改提法里的数。检查两处：名词解释的词头（“六大行动”），词头里只有一个数、释文的第一句是一个完整的列举；' +
    '正文里“甲、乙、丙、丁四大工程”和“四大工程（甲、乙、丙、丁）”，只看四到十二，且恰好差一项。三项的提法前面常另有动词和宾语，' +
    '以“等”收尾、含逗号、含数字的列举，都不检查。词头有两个数的（三区三线）不检查。',
  sources: ['854 条释文中 8 条不符，2,609 处正文列举中 32 处不符，多数另有说法，所以只作提示'],
  severity: 'hint',
  examples: {
    bad: [
      { text: '名词解释\n1.“[|四|]大行动”：指补链、强链、延链行动。\n2.“云上办”：指网上办理。' },
      { text: '实施补链、强链、延链、育链、建链[|六|]大工程。' },
      { text: '建设[|五|]大基地（云仓、云港、云谷、云溪）。' },
    ],
    good: [
      '名词解释\n1.“四大行动”：指补链、强链、延链和建链行动。\n2.“云上办”：指网上办理。',
      '实施补链、强链、延链、建链四大工程。',
      '名词解释\n1.“三区三线”：指城镇、农业、生态空间和三条线。\n2.“云上办”：指网上办理。',
    ],
  },
  aspects: [footnoteAspect, aspectOf((paragraph) => miscountsIn(paragraph))],
  *check(document) {
    for (const definition of footnotesOf(document).definitions) yield* definitionFindings(document, definition);
    for (const line of linesWithMiscounts(document)) {
      for (const miscount of miscountsIn(document.paragraphs[line] as Paragraph)) {
        yield describe(spanIn(document, line, miscount.span), miscount.items);
      }
    }
  },
};

const HAN_NUMERAL = '[一二两三四五六七八九十]{1,3}';
const HEAD = new RegExp(
  `^[^一二两三四五六七八九十百千万0-9０-９]*(${HAN_NUMERAL})[大个项条类种][^一二两三四五六七八九十百千万0-9０-９]*$`,
);
const LEAD_IN = /^[^、；]*?(?:是指|主要是指|即|包括|指的是|指)[:：]?/;
const LONGEST_ITEM = 14;

function* definitionFindings(document: PolicyDocument, { term, text }: Definition): Iterable<Finding> {
  const head = document.text.slice(term.start, term.end).replace(/[“”]/g, ' ');
  const numeral = HEAD.exec(head)?.[1];
  const count = numeral === undefined ? undefined : readCount(numeral);
  if (numeral === undefined || count === undefined || count < 2) return;
  const body = document.text.slice(term.end, text.end);
  const sentence = /^[”：:\s]*([^。\n]*)/.exec(body)?.[1] ?? '';
  const list = sentence.replace(LEAD_IN, '');
  if (/[，,]|等[^、；]{0,6}$/.test(list)) return;
  const items = itemsOf(list, list.includes('；') ? '；' : '、');
  if (items.length < 2 || agrees(items, count)) return;
  if (!list.includes('；') && items.some(({ length }) => length === 0 || length > LONGEST_ITEM)) return;
  const start = term.start + head.indexOf(numeral);
  yield describe({ start, end: start + numeral.length }, items);
}

interface Miscount {
  /** Of the numeral, relative to the paragraph. */
  readonly span: Span;
  readonly items: readonly string[];
}

const ITEM = '[^，。；：！？、（）《》“”\\s0-9０-９]';
const BEHIND_LIST = new RegExp(
  `(?<=^|[，。；：！？\\s])(?<list>${ITEM}{2,14}(?:、${ITEM}{2,8}){2,13}?)(?<count>[四五六七八九]|十[一二]?)[大个项类种]`,
  'gu',
);
const BEFORE_LIST = new RegExp(
  `(?<count>[四五六七八九]|十[一二]?)[大个项类种]${ITEM}{1,6}（(?<list>${ITEM}{2,14}(?:、${ITEM}{2,14}){2,13})）`,
  'gu',
);

/** What begins like this is a task of its own rather than an item of a list. */
const VERB =
  /^(?:推进|推动|加快|实施|建设|打造|抓好|开展|完善|深化|强化|促进|保障|提升|落实|做好|构建|培育|发展|完成|优化|加强|支持|建成|形成|坚持|聚焦)/;

/** Where a count can end: 四大, 六项. */
const counts = createList(
  () => new Map([...'四五六七八九十二'].flatMap((numeral) => [...'大个项类种'].map((unit) => [numeral + unit, true]))),
);

const NONE: readonly Miscount[] = [];

/** The last item of a list before a count, with its mark and the count; what lies between a count and a list. */
const REACH_BEHIND = 2 * 8 + 2;
const REACH_BEFORE = 2 * 6 + 1;

/** Whether a list may end right before a count, or begin soon behind it. */
function mayBeListed(text: string, { start, end }: Span): boolean {
  return (
    text.slice(Math.max(0, start - REACH_BEHIND), start).includes('、') ||
    text.slice(end, end + REACH_BEFORE).includes('（')
  );
}

const miscountsIn = fact((paragraph: Paragraph): readonly Miscount[] => {
  const { text } = paragraph;
  if (!counts(phrasesOf(paragraph)).some(({ span }) => mayBeListed(text, span))) return NONE;
  const miscounts: Miscount[] = [];
  for (const found of text.matchAll(BEHIND_LIST)) {
    const { list = '', count = '' } = found.groups ?? {};
    const items = list.split('、');
    const [first = '', ...others] = items;
    const isList = !/[和与及]/.test(first) && !others.some((item) => VERB.test(item)) && !/[的了在将第等]$/.test(list);
    const at = found.index + list.length;
    if (isList) push(items, count, at);
  }
  for (const found of text.matchAll(BEFORE_LIST)) {
    const { list = '', count = '' } = found.groups ?? {};
    if (/[市区县](?:$|、)|等$/.test(list)) continue;
    push(list.split('、'), count, found.index);
  }
  return miscounts;

  function push(items: readonly string[], numeral: string, at: number): void {
    const count = readCount(numeral) ?? 0;
    if (agrees(items, count) || Math.abs(items.length - count) !== 1) return;
    // 和 within an item may stand for one more or none: then the marks do not tell.
    if (items.some((item) => /[和与及]/.test(item))) return;
    miscounts.push({ span: shift({ start: 0, end: numeral.length }, at), items });
  }
});

const linesWithMiscounts = linesWhere((paragraph) => miscountsIn(paragraph).length > 0);

function readCount(numeral: string): number | undefined {
  return parseChineseNumeral(numeral.replace('两', '二'));
}

function describe(span: Span, items: readonly string[]): Finding {
  const shown = items.length > 4 ? `${items.slice(0, 2).join('、')}……${items.at(-1)}` : items.join('、');
  return {
    span,
    message: `所列的是${items.length}项（${shown}），与这里的数不符。请核对项数，或补上缺少的一项。`,
  };
}
