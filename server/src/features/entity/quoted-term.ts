import { lineAt, type PolicyDocument, spanIn, startOf } from '../../document/document';
import { footnotesOf } from '../../document/footnotes/footnotes';
import type { Definition } from '../../document/footnotes/model';
import type { Paragraph } from '../../document/paragraph';
import { type QuotedItem, quotedItemsOf, quotedTermsOf } from '../../document/terms';
import { escapeMarkdown } from '../../text/markdown';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';
import type { Entity } from '../entity';
import { contains, placesOf, reworded } from './wording';

/** Without quotation marks shorter ones are taken for themselves too easily: 三农 in 第三农场. */
const SHORTEST_BARE = 4;

/** The term in quotation marks around an offset: it is named wherever the document has it, mostly with the marks or not. */
export function quotedTermAt(document: PolicyDocument, offset: number): Entity | undefined {
  const line = lineAt(document, offset);
  const within = offset - startOf(document, line);
  const paragraph = document.paragraphs[line] as Paragraph;
  const term = termsOf(paragraph).find(({ span }) => contains(span, within));
  if (!term) return undefined;
  const { text } = term;
  const quoted = quotedPlaces(document).get(text) ?? [];
  const isQuoted = new Set(quoted.map(({ start }) => start));
  const mentions = placesOf(document, text).filter(
    (place) => isQuoted.has(place.start) || (text.length >= SHORTEST_BARE && !isInsideTerm(document, place)),
  );
  const definition = definitionOf(document, text);
  return {
    mention: spanIn(document, line, term.span),
    definition:
      definition &&
      mentions.find(({ start, end }) => contains(definition.term, start) && contains(definition.term, end)),
    mentions,
    describe: () => describe(document, text, mentions.length, quoted.length, definition),
    rename: { span: spanIn(document, line, term.span), to: (name) => reworded(mentions, name) },
  };
}

/** The terms of a paragraph, the single ones before those that 、 and · put together. */
const termsOf = memoize((paragraph: Paragraph): readonly QuotedItem[] => {
  const wholes = quotedTermsOf(paragraph);
  const parts = quotedItemsOf(paragraph).filter(
    ({ text, span }) =>
      text.length >= 2 && (isJoint(paragraph.text[span.start - 1]) || isJoint(paragraph.text[span.end])),
  );
  return [...parts.filter(({ text }) => !/[。！？；，]$/.test(text)), ...wholes];
});

function isJoint(character: string | undefined): boolean {
  return character === '、' || character === '·';
}

const quotedPlaces = memoize((document: PolicyDocument): ReadonlyMap<string, readonly Span[]> => {
  const places = new Map<string, Span[]>();
  for (const [line, paragraph] of document.paragraphs.entries()) {
    for (const { text, span } of termsOf(paragraph)) {
      const place = spanIn(document, line, span);
      const known = places.get(text);
      if (known) known.push(place);
      else places.set(text, [place]);
    }
  }
  return places;
});

/** Whether a place is only a part of what quotation marks enclose: of another, longer term. */
function isInsideTerm(document: PolicyDocument, place: Span): boolean {
  const line = lineAt(document, place.start);
  const offset = startOf(document, line);
  return termsOf(document.paragraphs[line] as Paragraph).some(
    ({ span }) => span.start + offset <= place.start && place.end <= span.end + offset,
  );
}

function definitionOf(document: PolicyDocument, text: string): Definition | undefined {
  return footnotesOf(document).definitions.find(
    ({ term }) => document.text.slice(term.start, term.end).replace(/[“”*\s]/g, '') === text,
  );
}

function describe(
  document: PolicyDocument,
  text: string,
  uses: number,
  quoted: number,
  definition: Definition | undefined,
): string {
  const lines = [`**${escapeMarkdown(text)}**　全文 ${uses} 处，其中加引号的 ${quoted} 处`];
  if (definition) lines.push(escapeMarkdown(document.text.slice(definition.text.start, definition.text.end).trim()));
  return lines.join('\n\n');
}
