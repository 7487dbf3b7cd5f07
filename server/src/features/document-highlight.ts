import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import type { Glossary } from '../lexicon/glossary';
import { entityAt } from './entity';
import { toRange } from './range';

/** The same places, to be lit up while the cursor rests on one of them. */
export function documentHighlights(document: PolicyDocument, position: Position, own?: Glossary): DocumentHighlight[] {
  const entity = entityAt(document, offsetAt(document, position), own);
  return (entity?.mentions ?? []).map((span) => ({
    range: toRange(document, span),
    kind: span.start === entity?.definition?.start ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
