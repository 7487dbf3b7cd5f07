import type { PolicyDocument } from '../document/document';
import type { Edit, Span } from '../text/span';
import { footnoteAt } from './entity/footnote';
import { footnoteTermAt } from './entity/footnote-term';
import { formulationAt } from './entity/formulation';
import { quotedTermAt } from './entity/quoted-term';
import { sectionAtLabel } from './entity/section';

/**
 * Something that a document names in more than one place: a section and the references to it, a footnote with its
 * marks and its definition, a term. Going to definition, references, highlight, hover and rename all ask for it.
 */
export interface Entity {
  /** The mention under the cursor. */
  readonly mention: Span;
  /** Where it is defined; undefined if it is nowhere. */
  readonly definition: Span | undefined;
  /** Every place that names it, the definition included, by position. */
  readonly mentions: readonly Span[];
  /** What to show of it, as Markdown; text of the document in it is escaped. */
  readonly describe: () => string;
  /** Undefined if it cannot be renamed. */
  readonly rename?: Rename;
}

export interface Rename {
  /** What is to be edited: part of the mention under the cursor. */
  readonly span: Span;
  /** The edits of all mentions, or a sentence in Chinese that says why the new name cannot be. */
  readonly to: (name: string) => readonly Edit[] | string;
}

/** Each finds its kind of entity around an offset. */
const SOURCES: readonly ((document: PolicyDocument, offset: number) => Entity | undefined)[] = [
  sectionAtLabel,
  footnoteAt,
  footnoteTermAt,
  formulationAt,
  quotedTermAt,
];

/** The entity around an offset; undefined where there is none. */
export function entityAt(document: PolicyDocument, offset: number): Entity | undefined {
  for (const source of SOURCES) {
    const entity = source(document, offset);
    if (entity) return entity;
  }
  return undefined;
}
