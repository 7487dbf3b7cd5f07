import { lineAt, type PolicyDocument, spanIn } from '../../document/document';
import { footnotesOf } from '../../document/footnotes/footnotes';
import { titleBlockOf } from '../../document/title-block';
import { yearOf } from '../../document/year';
import type { Glossary, Term, TermOccurrence } from '../../lexicon/glossary';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { quoted } from './message';

export const undefinedAbbreviation: Rule = {
  id: 'slogans/undefined-abbreviation',
  summary: '简称先于全称出现，或全文没有写全称。',
  rationale:
    '读者第一次见到简称时应知道它指什么。只检查 gongwen.yaml 中写了 full（全称）的术语，每个简称只报告第一次出现的地方。' +
    '标题部分的简称、前面紧接着“简称”二字的，以及名词解释中已有释文的简称，不报告；简称恰是全称的一部分时，全称之内的不算。',
  sources: [
    '项目的 gongwen.yaml',
    '《国家行政机关公文处理办法》（2000 年，已由 2012 年的条例取代，通例沿用）第二十五条：使用非规范化简称应当先用全称并注明简称',
  ],
  severity: 'information',
  examples: {
    terms: [{ text: '云溪新区', full: '云溪国家级产城融合示范区' }],
    bad: [
      {
        text: '加快建设[|云溪新区|]。\n云溪新区扩区。',
        fixed: '加快建设云溪国家级产城融合示范区（以下简称“云溪新区”）。\n云溪新区扩区。',
      },
      { text: '建设[|云溪新区|]。\n云溪国家级产城融合示范区获批。' },
    ],
    good: [
      '云溪国家级产城融合示范区（以下简称“云溪新区”）获批。\n云溪新区扩区。',
      '云溪国家级产城融合示范区获批。',
      '示范区（简称云溪新区）获批。',
    ],
  },
  *check(document, { glossary }) {
    const terms = glossary?.terms.filter(({ full }) => full !== undefined) ?? [];
    if (!glossary || terms.length === 0) return;
    const year = yearOf(document);
    const first = firstPlaces(document, glossary);
    const defined = definedTerms(document);
    for (const term of terms) {
      const places = first.get(term);
      if (!places?.short || (places.full !== undefined && places.full < places.short.start)) continue;
      if (term.since !== undefined && year !== undefined && year < term.since) continue;
      if (defined.some((text) => text.includes(term.text))) continue;
      yield findingOf(document, term, places.short, places.full);
    }
  },
};

interface Places {
  short?: Span;
  full?: number;
}

/** Where each term first stands in its short form and in its full form, below the title block. */
function firstPlaces(document: PolicyDocument, glossary: Glossary): ReadonlyMap<Term, Places> {
  const first = new Map<Term, Places>();
  const titles = new Set(titleBlockOf(document).filter(({ role }) => role === 'title'));
  for (const [line, paragraph] of document.paragraphs.entries()) {
    if (titles.has(paragraph)) continue;
    for (const { term, form, span } of glossary.occurrencesIn(paragraph)) {
      if (term.full === undefined || form === 'wrong') continue;
      const places = first.get(term) ?? {};
      first.set(term, places);
      const place = spanIn(document, line, span);
      if (form === 'full' || isIntroduced(paragraph.text, span)) places.full ??= place.start;
      else places.short ??= place;
    }
  }
  return first;
}

/** Whether the text itself says that this is a short form: 简称“云溪新区”. */
function isIntroduced(text: string, { start }: TermOccurrence['span']): boolean {
  return /简称为?[“‘：:]?$/.test(text.slice(Math.max(0, start - 4), start));
}

function definedTerms(document: PolicyDocument): readonly string[] {
  return footnotesOf(document).definitions.map(({ term }) => document.text.slice(term.start, term.end));
}

function findingOf(document: PolicyDocument, term: Term, span: Span, full: number | undefined): Finding {
  const where = full === undefined ? '全文没有写' : `到第 ${lineAt(document, full) + 1} 行才出现`;
  const spelled = `${term.full}（以下简称“${term.text}”）`;
  return {
    span,
    message: `简称${quoted(term.text)}在这里第一次出现，它的全称“${term.full}”${where}。请在这里写全称并注明简称。`,
    fixes: () => [{ title: '写出全称并注明简称', safety: 'unsafe', edits: [{ span, newText: spelled }] }],
  };
}
