import type { PolicyDocument } from '../document/document';
import { type Glossary, NO_TERMS } from '../lexicon/glossary';
import type { Edit, Span } from '../text/span';
import { footnoteAt } from './entity/footnote';
import { footnoteTermAt } from './entity/footnote-term';
import { formulationAt } from './entity/formulation';
import { ownTermAt } from './entity/own-term';
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
  /** The same in another document; absent for what is known only in its own: a section, a footnote. */
  readonly mentionsIn?: (other: PolicyDocument) => readonly Span[];
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
  /** What takes the new name in another document, where the entity is known in others. */
  readonly placesIn?: (other: PolicyDocument) => readonly Span[];
  /** The form of a term in gongwen.yaml that takes the new name with it. */
  readonly ownForm?: string;
}

/** Each finds its kind of entity around an offset. */
const SOURCES: readonly ((document: PolicyDocument, offset: number, own: Glossary) => Entity | undefined)[] = [
  sectionAtLabel,
  footnoteAt,
  footnoteTermAt,
  ownTermAt,
  formulationAt,
  quotedTermAt,
];

/**
 * The entity around an offset; undefined where there is none.
 * @param own the terms of the project that the document belongs to
 */
export function entityAt(document: PolicyDocument, offset: number, own: Glossary = NO_TERMS): Entity | undefined {
  for (const source of SOURCES) {
    const entity = source(document, offset, own);
    if (entity) return entity;
  }
  return undefined;
}
