import type { PolicyDocument } from '../document/document';

/** The documents of a workspace, those open in the editor as they stand there. */
export interface WorkspaceDocuments {
  /** By their URIs. */
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  /** Those whose files an editor may read as another text, so that offsets of it mean something else. */
  readonly foreign: ReadonlySet<string>;
  /** One Chinese sentence on everything that could not be read. */
  readonly gaps: readonly string[];
}

export const NO_DOCUMENTS: WorkspaceDocuments = { documents: new Map(), foreign: new Set(), gaps: [] };
