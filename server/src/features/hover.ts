import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import type { Glossary } from '../lexicon/glossary';
import { entityAt } from './entity';
import { toRange } from './range';

/** What stands at a position, in a few lines. */
export function hover(document: PolicyDocument, position: Position, own?: Glossary): Hover | undefined {
  const entity = entityAt(document, offsetAt(document, position), own);
  return (
    entity && {
      contents: { kind: MarkupKind.Markdown, value: entity.describe() },
      range: toRange(document, entity.mention),
    }
  );
}
