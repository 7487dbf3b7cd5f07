import type { Location, Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import { entityAt } from './entity';
import { toRange } from './range';

/** Every place that names what stands at a position. */
export function references(
  document: PolicyDocument,
  uri: string,
  position: Position,
  includeDefinition: boolean,
): Location[] {
  const entity = entityAt(document, offsetAt(document, position));
  if (!entity) return [];
  return entity.mentions
    .filter((span) => includeDefinition || span.start !== entity.definition?.start)
    .map((span) => ({ uri, range: toRange(document, span) }));
}
