import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { offsetAt, type PolicyDocument } from '../document/document';
import type { Glossary } from '../lexicon/glossary';
import { rewordTerm } from '../project/change-file';
import { PROJECT_FILE } from '../project/keys';
import type { Project } from '../project/project';
import { fileIn, nameOf, readable } from '../project/uris';
import { createPositions } from '../text/positions';
import type { Edit, Span } from '../text/span';
import { entityAt, type Rename } from './entity';
import { toRange } from './range';
import type { WorkspaceDocuments } from './workspace';

/** What a rename at a position would edit; undefined where nothing can be renamed. */
export function prepareRename(
  document: PolicyDocument,
  position: Position,
  own?: Glossary,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const span = entityAt(document, offsetAt(document, position), own)?.rename?.span;
  return span && { range: toRange(document, span), placeholder: document.text.slice(span.start, span.end) };
}

/**
 * The edits of a rename, by URI, in the document itself and in all others that name the same; or a sentence in Chinese
 * that says why it cannot be. What could not be done everywhere is not done at all.
 */
export function rename(
  document: PolicyDocument,
  uri: string,
  position: Position,
  newName: string,
  project: Project,
  workspace: WorkspaceDocuments,
): WorkspaceEdit | string | undefined {
  const wanted = entityAt(document, offsetAt(document, position), project.glossary)?.rename;
  if (!wanted) return undefined;
  const name = isQuoted(document, wanted.span) ? newName.replace(/^“(.*)”$/, '$1') : newName;
  const edits = wanted.to(name);
  if (typeof edits === 'string') return edits;
  const changes: Record<string, TextEdit[]> = { [uri]: toTextEdits(document, edits) };
  const { placesIn } = wanted;
  if (placesIn) {
    const [gap] = workspace.gaps;
    if (gap !== undefined) return `${gap}改名要改工作区里的所有文档，现在不能保证全部改到。`;
    for (const [otherUri, other] of workspace.documents) {
      const places = otherUri === uri ? [] : placesIn(other);
      if (places.length === 0) continue;
      if (workspace.foreign.has(otherUri)) return foreignness(otherUri);
      changes[otherUri] = toTextEdits(
        other,
        places.map((span) => ({ span, newText: name })),
      );
    }
  }
  return inProject(wanted, name, project, changes);
}

/** Whether quotation marks stand around a place, so that a name that brings its own would have them twice. */
function isQuoted({ text }: PolicyDocument, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '“' && text.charAt(end) === '”';
}

/** Adds the edit of the entry in gongwen.yaml. */
function inProject(
  { ownForm }: Rename,
  name: string,
  { folder, text }: Project,
  changes: Record<string, TextEdit[]>,
): WorkspaceEdit | string {
  if (ownForm === undefined || ownForm === name || folder === undefined || text === undefined) return { changes };
  const edits = rewordTerm(text, ownForm, name);
  if (!edits) return `gongwen.yaml 里的“${ownForm}”不能改成“${name}”。请先在 gongwen.yaml 里改好，再改正文。`;
  const { positionAt } = createPositions(text);
  const inFile = edits.map(({ span, newText }) => ({
    range: { start: positionAt(span.start), end: positionAt(span.end) },
    newText,
  }));
  return { changes: { ...changes, [fileIn(folder, PROJECT_FILE)]: inFile } };
}

function toTextEdits(document: PolicyDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
}

function foreignness(uri: string): string {
  return `《${readable(nameOf(uri))}》里也有这个词，但该文件不是 UTF-8 编码。请先用编辑器打开它，另存为 UTF-8，再改名。`;
}
