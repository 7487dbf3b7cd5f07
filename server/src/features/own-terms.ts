import { lineAt, type PolicyDocument, startOf } from '../document/document';
import type { Paragraph } from '../document/paragraph';
import type { Glossary } from '../lexicon/glossary';
import type { Span } from '../text/span';

/** The rules that read the glossary themselves. */
const OWN_RULES: ReadonlySet<string> = new Set(['slogans/glossary', 'slogans/undefined-abbreviation']);

/** Whether a rule judges wordings, on which the project's own terms have the last word. */
export function heedsOwnTerms(rule: string): boolean {
  return /^(?:slogans|wording)\//.test(rule) && !OWN_RULES.has(rule);
}

/** Whether a span lies within a term of the project, the quotation marks around it aside. */
export function isOwnTerm(document: PolicyDocument, { start, end }: Span, glossary: Glossary): boolean {
  if (glossary.terms.length === 0) return false;
  const line = lineAt(document, start);
  const offset = startOf(document, line);
  const paragraph = document.paragraphs[line] as Paragraph;
  const from = start - offset + (document.text[start] === '“' ? 1 : 0);
  const to = end - offset - (document.text[end - 1] === '”' ? 1 : 0);
  return glossary
    .occurrencesIn(paragraph)
    .some(({ span, form }) => form !== 'wrong' && span.start <= from && to <= span.end);
}

/** The longest wording that is offered for the glossary, in UTF-16 units. */
const LONGEST_TERM = 24;

/** What stands at a span as a term for the glossary; undefined for what is no term: too short, too long, a sentence. */
export function termAt(document: PolicyDocument, { start, end }: Span): string | undefined {
  const text = document.text.slice(start, end).replace(/^“(.*)”$/, '$1');
  return text.length >= 2 && text.length <= LONGEST_TERM && !/[\s。！？；，]/.test(text) ? text : undefined;
}
