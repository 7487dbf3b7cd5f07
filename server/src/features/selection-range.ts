import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { lineAt, offsetAt, type PolicyDocument, startOf } from '../document/document';
import { type Section, sectionsOf } from '../document/sections';
import type { Span } from '../text/span';
import { toRange } from './range';

const CLAUSE_END = /[，；：、。！？,;:!?]/;
const SENTENCE_END = /[。！？!?]/;

/** For each position what a selection grows to: clause, sentence, paragraph, then every section around it. */
export function selectionRanges(document: PolicyDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetAt(document, position);
    const line = lineAt(document, offset);
    const start = startOf(document, line);
    const text = document.paragraphs[line]?.text ?? '';
    const at = offset - start;
    const within = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
    const spans = [
      within(stretch(text, at, CLAUSE_END)),
      within(stretch(text, at, SENTENCE_END)),
      within({ start: 0, end: text.length }),
      ...sectionsAround(document, offset),
      { start: 0, end: document.text.length },
    ];
    return nest(document, spans);
  });
}

const LONGEST = 5_000;

/** The text around an offset between two stops, the stop behind it included. */
function stretch(text: string, at: number, stop: RegExp): Span {
  let start = at;
  while (start > 0 && at - start < LONGEST && !stop.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST && !stop.test(text.charAt(end))) end++;
  return { start, end: Math.min(text.length, end + 1) };
}

/** Innermost first. */
function sectionsAround(document: PolicyDocument, offset: number): Span[] {
  const spans: Span[] = [];
  let candidates: readonly Section[] = sectionsOf(document);
  for (;;) {
    const section = candidates.find(({ span }) => offset >= span.start && offset < span.end);
    if (!section) return spans.reverse();
    spans.push(section.span);
    candidates = section.children;
  }
}

/** Spans that grow from the first to the last, as the protocol nests them; those that do not grow are left out. */
function nest(document: PolicyDocument, spans: readonly Span[]): SelectionRange {
  const growing: Span[] = [];
  for (const span of spans) {
    const inner = growing.at(-1);
    if (
      !inner ||
      (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start)
    ) {
      growing.push(span);
    }
  }
  return growing.reduceRight<SelectionRange | undefined>(
    (parent, span) => (parent ? { range: toRange(document, span), parent } : { range: toRange(document, span) }),
    undefined,
  ) as SelectionRange;
}
