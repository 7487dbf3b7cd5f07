import type { Location, Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import type { Glossary } from '../lexicon/glossary';
import type { Span } from '../text/span';
import { entityAt } from './entity';
import { toRange } from './range';
import { NO_DOCUMENTS, type WorkspaceDocuments } from './workspace';

/** Every place that names what stands at a position, first those in its own document. */
export function references(
  document: PolicyDocument,
  uri: string,
  position: Position,
  includeDefinition: boolean,
  own?: Glossary,
  { documents }: WorkspaceDocuments = NO_DOCUMENTS,
): Location[] {
  const entity = entityAt(document, offsetAt(document, position), own);
  if (!entity) return [];
  const locationsIn = (place: PolicyDocument, placeUri: string, mentions: readonly Span[]): Location[] =>
    mentions.map((span) => ({ uri: placeUri, range: toRange(place, span) }));
  const here = entity.mentions.filter((span) => includeDefinition || span.start !== entity.definition?.start);
  const { mentionsIn = () => [] } = entity;
  return [
    ...locationsIn(document, uri, here),
    ...[...documents].flatMap(([otherUri, other]) =>
      otherUri === uri ? [] : locationsIn(other, otherUri, mentionsIn(other)),
    ),
  ];
}
