import { type PolicyDocument, positionAt } from '../../document/document';
import { partsOf } from '../../document/footnotes/parts';
import { quotedTermsOf } from '../../document/terms';
import type { Report } from '../../features/statistics';
import { occurrencesIn } from '../../lexicon/occurrences';
import { phrasesOf } from '../../rules/phrases';
import type { PolicyService } from '../../service';

/** What a reviewer wants to know of a document beside its problems. Lines count from 0. */
export interface Review {
  /** Sections with their lengths, pages, minutes. */
  readonly report: Report;
  /** The slogans and fixed wordings, by number of places and then by first place. */
  readonly wordings: readonly Wording[];
  /** By number; where every page has its own, page by page. */
  readonly footnotes: readonly Footnote[];
}

/** One wording and where it stands. */
export interface Wording {
  readonly text: string;
  /** A fixed wording of the record, a wrong form of one, or words in quotation marks. */
  readonly kind: 'fixed' | 'wrong' | 'quoted';
  readonly lines: readonly number[];
}

/** All that bears one number. */
export interface Footnote {
  readonly number: number;
  /** The lines of its marks. */
  readonly marks: readonly number[];
  readonly definitions: readonly { readonly line: number; readonly term: string }[];
}

export function reviewOf(service: PolicyService, document: PolicyDocument): Review {
  return { report: service.report(document), wordings: wordingsOf(document), footnotes: footnoteMapOf(document) };
}

function wordingsOf({ paragraphs }: PolicyDocument): Wording[] {
  const found = new Map<string, { readonly kind: Wording['kind']; readonly lines: number[] }>();
  const add = (text: string, kind: Wording['kind'], line: number): void => {
    const known = found.get(text);
    if (known) known.lines.push(line);
    else found.set(text, { kind, lines: [line] });
  };
  for (const [line, paragraph] of paragraphs.entries()) {
    const fixed = occurrencesIn(paragraph.text, phrasesOf(paragraph)).filter(
      // Of wordings within others the outer ones are told.
      ({ span }, index, all) =>
        !all.some((other, at) => at !== index && other.span.start <= span.start && span.end <= other.span.end),
    );
    for (const { span, variant } of fixed) {
      add(paragraph.text.slice(span.start, span.end), variant ? 'wrong' : 'fixed', line);
    }
    for (const { text, span } of quotedTermsOf(paragraph)) {
      const isTold = fixed.some((one) => one.span.start < span.end && span.start < one.span.end);
      if (!isTold) add(text, 'quoted', line);
    }
  }
  return [...found]
    .map(([text, { kind, lines }]) => ({ text, kind, lines }))
    .sort((a, b) => b.lines.length - a.lines.length || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** Notes of different pages that bear the same number, because every page begins with 1 again, are different ones. */
function footnoteMapOf(document: PolicyDocument): Footnote[] {
  return partsOf(document).flatMap(({ marks, definitions }) => {
    const byNumber = new Map<
      number,
      { readonly marks: number[]; readonly definitions: Footnote['definitions'][number][] }
    >();
    const at = (number: number) => {
      const known = byNumber.get(number) ?? { marks: [], definitions: [] };
      byNumber.set(number, known);
      return known;
    };
    for (const { number, line } of marks) at(number).marks.push(line);
    for (const { number, label, term } of definitions) {
      const { line } = positionAt(document, label.start);
      at(number).definitions.push({ line, term: document.text.slice(term.start, term.end) });
    }
    return [...byNumber].sort(([a], [b]) => a - b).map(([number, found]) => ({ number, ...found }));
  });
}
