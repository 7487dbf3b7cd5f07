import { type PolicyDocument, spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { type DocumentParts, partsOf } from '../../document/parts/parts';
import type { Kind } from '../../document/parts/title';
import { rewrite } from '../in-paragraphs';
import type { Finding, Rule } from '../rule';

export const closingPhrase: Rule = {
  id: 'format/closing-phrase',
  summary: '结束语与文种不合，如通告以“特此公告”结尾，请示没有“请批示”。',
  rationale:
    '“特此通知”“特此公告”“此复”各是一种公文的结束语，多是沿用旧稿时没有改。请示的末尾要写明请求：妥否，请批示。' +
    '没有结束语的不报告（请示除外）。报告里请求批准的由 format/request-in-report 检查。',
  sources: ['党政机关公文处理工作条例 第八条（文种）', '各文种结束语的通例'],
  severity: 'information',
  examples: {
    bad: [
      {
        text: '云溪市人民政府关于清河护林的通告\n为保护云溪河，禁止向河里倾倒垃圾。\n[|特此公告|]。\n云溪市人民政府\n2026年1月5日',
        fixed:
          '云溪市人民政府关于清河护林的通告\n为保护云溪河，禁止向河里倾倒垃圾。\n特此通告。\n云溪市人民政府\n2026年1月5日',
      },
      {
        text: '云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n[|清河护林经费还差三十万元。|]\n云溪市水务局\n2026年1月5日',
      },
    ],
    good: [
      '云溪市人民政府关于清河护林的通告\n为保护云溪河，禁止向河里倾倒垃圾。\n特此通告。\n云溪市人民政府\n2026年1月5日',
      '云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n清河护林经费还差三十万元。\n妥否，请批示。\n云溪市水务局\n2026年1月5日',
    ],
  },
  *check(document) {
    const parts = partsOf(document);
    if (!parts) return;
    const wrong = wrongPhrase(document, parts);
    if (wrong) yield wrong;
    else if (parts.title.kind === '请示' && parts.signature) yield* missingRequest(document, parts);
  },
};

/** 特此函告, 此复: at the head of the last sentence of the text. */
const PHRASE =
  /(?:^|[。；！]\s*)(?<phrase>(?:特此|专此|现此)(?<named>通知|通报|通告|公告|报告|请示|批复|函告|函复|函达|复函)|(?<reply>此复))(?=[。！]?$)/;
const KINDS: Readonly<Record<string, Kind>> = { 函告: '函', 函复: '函', 函达: '函', 复函: '函' };
const PHRASES: Readonly<Partial<Record<Kind, string>>> = {
  通知: '特此通知',
  通报: '特此通报',
  通告: '特此通告',
  公告: '特此公告',
  报告: '特此报告',
  请示: '妥否，请批示',
  批复: '此复',
  函: '特此函告',
};

function wrongPhrase(document: PolicyDocument, { title, body }: DocumentParts): Finding | undefined {
  const line = body.at(-1);
  if (line === undefined) return undefined;
  const { text, end } = document.paragraphs[line] as Paragraph;
  const found = PHRASE.exec(text.slice(0, end).trimStart());
  const { phrase = '', named = '', reply } = found?.groups ?? {};
  if (!found) return undefined;
  const of = reply ? '批复' : (KINDS[named] ?? (named as Kind));
  // A reply to an office that is not subordinate is a letter, and 此复 ends it as well.
  if (of === title.kind || (reply && title.kind === '函')) return undefined;
  const start = text.slice(0, end).lastIndexOf(phrase);
  const span = spanIn(document, line, { start, end: start + phrase.length });
  const right = PHRASES[title.kind];
  return {
    span,
    message: `“${phrase}”是${of}的结束语，这份公文是${title.kind}${right ? `，可以写作“${right}”` : '，请核对'}。`,
    ...(right && { fixes: () => [rewrite(span.start, span.end, right, 'unsafe')] }),
  };
}

const REQUEST =
  /(?:(?<!申)请(?!示)|[望盼])[^。]{0,24}(?:批示|批复|审批|批准|审定|审议|审核|审示|核准|核批|指示|支持|批转|研究|同意|答复|明确|解决|协调|定夺)/;
const CLOSING_LINES = 2;

function* missingRequest(document: PolicyDocument, { body }: DocumentParts): Iterable<Finding> {
  const texts = body.slice(-CLOSING_LINES).map((line) => document.paragraphs[line] as Paragraph);
  const line = body.at(-1);
  if (line === undefined || texts.some(({ text }) => REQUEST.test(text))) return;
  const { start, end } = document.paragraphs[line] as Paragraph;
  yield {
    span: spanIn(document, line, { start, end }),
    message: '请示的末尾要写明请求，如“妥否，请批示。”。',
  };
}
