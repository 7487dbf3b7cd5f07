import type { Location, Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import { entityAt } from './entity';
import { toRange } from './range';

/** Where what stands at a position is defined. */
export function definition(document: PolicyDocument, uri: string, position: Position): Location | undefined {
  const span = entityAt(document, offsetAt(document, position))?.definition;
  return span && { uri, range: toRange(document, span) };
}
