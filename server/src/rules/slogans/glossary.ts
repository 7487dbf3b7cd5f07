import { type PolicyDocument, spanIn } from '../../document/document';
import type { Paragraph } from '../../document/paragraph';
import { quotesOf } from '../../document/quotes';
import { yearOf } from '../../document/year';
import type { TermOccurrence } from '../../lexicon/glossary';
import type { Edit, Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';
import { isDefined } from './slips';

export const glossary: Rule = {
  id: 'slogans/glossary',
  summary: '没有按 gongwen.yaml 的术语表写。',
  rationale:
    '项目自己的术语以 gongwen.yaml 的 terms 为准：wrong 中的写法改为 term；quoted 为 true 的应加引号，为 false 的不加。' +
    '写了 since 的术语，不用来检查更早年份的文件；几个术语重叠时以最长的为准；已在引号或书名号之内的，以及名词解释的词头，不要求再加引号。',
  sources: ['项目的 gongwen.yaml'],
  severity: 'warning',
  examples: {
    terms: [
      { text: '三库一平台', quoted: true, wrong: ['三库一台', '“三库一系统”'] },
      { text: '云溪大桥', quoted: false, wrong: ['云溪桥'] },
    ],
    bad: [
      { text: '建成“[|三库一台|]”。', fixed: '建成“三库一平台”。' },
      { text: '建成[|“三库一系统”|]。', fixed: '建成“三库一平台”。' },
      { text: '建成[|三库一平台|]。', fixed: '建成“三库一平台”。' },
      { text: '[|云溪桥|]和[|“云溪大桥”|]。', fixed: '云溪大桥和云溪大桥。' },
    ],
    good: ['建成“三库一平台”，云溪大桥通车。', '出台《三库一平台管理办法》。', '1.三库一平台：指统一的数据平台。'],
  },
  *check(document, { glossary: own }) {
    if (!own || own.terms.length === 0) return;
    const year = yearOf(document);
    for (const [line, paragraph] of document.paragraphs.entries()) {
      for (const occurrence of own.occurrencesIn(paragraph)) {
        const { since } = occurrence.term;
        if (since !== undefined && year !== undefined && year < since) continue;
        const finding = findingOf(document, line, paragraph, occurrence);
        if (finding) yield finding;
      }
    }
  },
};

function findingOf(
  document: PolicyDocument,
  line: number,
  paragraph: Paragraph,
  { span, term, form }: TermOccurrence,
): Finding | undefined {
  if (form === 'full') return undefined;
  const around = quotesOf(paragraph).filter(({ inner }) => inner.start <= span.start && span.end <= inner.end);
  const exact = around.find(({ kind, inner }) => kind === 'quote' && sameSpan(inner, span));
  const written = paragraph.text.slice(span.start, span.end);
  if (form === 'wrong') {
    // A wrong form may bring quotation marks of its own, which go with it.
    const bringsQuotes = /^“.*”$/.test(written);
    const needsQuotes = bringsQuotes ? term.quoted !== false : term.quoted === true && around.length === 0;
    const right = needsQuotes ? withQuotes(term.text) : term.text;
    const message = `术语表规定写作${quoted(term.text)}，不写${quoted(written)}。请改为规定的写法。`;
    return replacing(document, line, term.quoted === false && exact ? exact.span : span, right, message);
  }
  if (term.quoted === true && around.length === 0 && !isDefined(paragraph, span)) {
    return replacing(document, line, span, withQuotes(written), `术语表规定${quoted(term.text)}应加引号。请加上引号。`);
  }
  if (term.quoted === false && exact) {
    return replacing(document, line, exact.span, written, `术语表规定${quoted(term.text)}不加引号。请去掉引号。`);
  }
  return undefined;
}

function replacing(document: PolicyDocument, line: number, place: Span, newText: string, message: string): Finding {
  const span = spanIn(document, line, place);
  const edits: readonly Edit[] = [{ span, newText }];
  return { span, message, fixes: () => [{ title: `改为${quoted(newText)}`, safety: 'safe', edits }] };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function withQuotes(text: string): string {
  return text.startsWith('“') ? text : `“${text}”`;
}
