import { lineAt, type PolicyDocument, spanIn, startOf } from '../../document/document';
import { footnotesOf } from '../../document/footnotes/footnotes';
import type { Definition } from '../../document/footnotes/model';
import type { Paragraph } from '../../document/paragraph';
import { termsWithParts } from '../../document/terms';
import { quotedPlaces } from '../../document/terms-counts';
import { escapeMarkdown } from '../../text/markdown';
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
  const term = termsWithParts(paragraph).find(({ span }) => contains(span, within));
  if (!term) return undefined;
  const { text } = term;
  const quoted = quotedPlaces(document).get(text) ?? [];
  const placesIn = (any: PolicyDocument): readonly Span[] => termPlaces(any, text);
  const mentions = placesIn(document);
  const definition = definitionOf(document, text);
  return {
    mention: spanIn(document, line, term.span),
    definition:
      definition &&
      mentions.find(({ start, end }) => contains(definition.term, start) && contains(definition.term, end)),
    mentions,
    mentionsIn: placesIn,
    describe: () => describe(document, text, mentions.length, quoted.length, definition),
    rename: { span: spanIn(document, line, term.span), to: (name) => reworded(mentions, name), placesIn },
  };
}

/** Every place where a document has a term: in quotation marks, or, if it is long enough, without and in no longer term. */
export function termPlaces(document: PolicyDocument, text: string): readonly Span[] {
  const isQuoted = new Set(
    quotedPlaces(document)
      .get(text)
      ?.map(({ start }) => start),
  );
  if (isQuoted.size === 0 && text.length < SHORTEST_BARE) return [];
  return placesOf(document, text).filter(
    (place) => isQuoted.has(place.start) || (text.length >= SHORTEST_BARE && !isInsideTerm(document, place)),
  );
}

/** Whether a place is only a part of what quotation marks enclose: of another, longer term. */
function isInsideTerm(document: PolicyDocument, place: Span): boolean {
  const line = lineAt(document, place.start);
  const offset = startOf(document, line);
  return termsWithParts(document.paragraphs[line] as Paragraph).some(
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
