import { type PolicyDocument, positionAt, spanIn, startOf } from '../document/document';
import { fact } from '../document/fact';
import { footnotesOf } from '../document/footnotes/footnotes';
import type { Paragraph } from '../document/paragraph';
import { resolvedReferences } from '../document/reference-targets';
import type { Glossary } from '../lexicon/glossary';
import { occurrencesIn } from '../lexicon/occurrences';
import { phrasesOf } from '../rules/phrases';
import type { Span } from '../text/span';
import type { Diagnostic } from './diagnostic';

/** What the grammar cannot see, because it needs the whole document: the names of the protocol's legend. */
export const TOKEN_TYPES = ['reference', 'mark', 'formulation', 'term'] as const;
export const TOKEN_MODIFIERS = ['undefined', 'wrong'] as const;

interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
}

/** The tokens of a document in the protocol's encoding: five numbers each, relative to the token before. */
export function semanticTokens(
  document: PolicyDocument,
  diagnostics: readonly Diagnostic[],
  glossary: Glossary | undefined,
): number[] {
  const tokens = [
    ...references(document),
    ...undefinedMarks(document, diagnostics),
    ...wrongWordings(diagnostics),
    ...formulations(document),
    ...(glossary ? terms(document, glossary) : []),
  ];
  return encode(document, withoutOverlaps(tokens));
}

function* references(document: PolicyDocument): Iterable<Token> {
  for (const { reference, line, target, dangling } of resolvedReferences(document)) {
    const span = spanIn(document, line, reference.span);
    if (target) yield { span, type: 'reference' };
    else if (dangling) yield { span, type: 'reference', modifier: 'undefined' };
  }
}

function* undefinedMarks(document: PolicyDocument, diagnostics: readonly Diagnostic[]): Iterable<Token> {
  const wrong = new Set(diagnostics.filter(({ rule }) => rule === 'footnotes/undefined').map(({ span }) => span.start));
  for (const { span } of footnotesOf(document).marks) {
    yield wrong.has(span.start) ? { span, type: 'mark', modifier: 'undefined' } : { span, type: 'mark' };
  }
}

function* wrongWordings(diagnostics: readonly Diagnostic[]): Iterable<Token> {
  for (const { rule, span } of diagnostics) {
    if (rule === 'slogans/wrong-wording') yield { span, type: 'formulation', modifier: 'wrong' };
  }
}

/** The fixed forms of the record in a paragraph, right ones only. */
const formulationsOf = fact((paragraph: Paragraph): readonly Span[] =>
  occurrencesIn(paragraph.text, phrasesOf(paragraph)).flatMap(({ span, variant }) => (variant ? [] : [span])),
);

function* formulations(document: PolicyDocument): Iterable<Token> {
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const span of formulationsOf(paragraph)) yield { span: spanIn(document, line, span), type: 'formulation' };
  }
}

function* terms(document: PolicyDocument, glossary: Glossary): Iterable<Token> {
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const { span, form } of glossary.occurrencesIn(paragraph)) {
      if (form !== 'wrong') yield { span: spanIn(document, line, span), type: 'term' };
    }
  }
}

/** By position; of tokens that overlap the one that says more comes first in the list, and counts. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  const order = new Map(tokens.map((token, index) => [token, index]));
  const sorted = [...tokens].sort((a, b) => a.span.start - b.span.start || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const kept: Token[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (last && token.span.start < last.span.end) {
      if ((order.get(token) ?? 0) >= (order.get(last) ?? 0)) continue;
      kept.pop();
    }
    kept.push(token);
  }
  return kept;
}

function encode(document: PolicyDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type, modifier } of tokens) {
    const start = positionAt(document, span.start);
    // A token ends with its line: the protocol has no longer ones.
    const end = Math.min(span.end, startOf(document, start.line) + (document.paragraphs[start.line]?.text.length ?? 0));
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      end - span.start,
      TOKEN_TYPES.indexOf(type),
      modifier ? 1 << TOKEN_MODIFIERS.indexOf(modifier) : 0,
    );
    line = start.line;
    character = start.character;
  }
  return data;
}
