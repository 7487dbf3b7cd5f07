import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { nameOf, readable } from '../project/uris';

/** What the edits in other files are called where the editor asks before it makes them. */
const OTHERS = 'others';

/**
 * The edit of a rename as a client can take it: with the versions of what is open, so that nothing is put into a text
 * that has changed since, and with a preview of what is to change in files other than the one at hand.
 * @param versionOf the version of a file that is open in the editor
 */
export function toClientEdit(
  { changes = {} }: WorkspaceEdit,
  uri: string,
  { workspace: { workspaceEdit } = {} }: ClientCapabilities,
  versionOf: (uri: string) => number | undefined,
): WorkspaceEdit {
  const others = Object.keys(changes).filter((other) => other !== uri);
  if (others.length === 0 || !workspaceEdit?.documentChanges) return { changes };
  const isAsked = workspaceEdit.changeAnnotationSupport !== undefined;
  const editsOf = (file: string, edits: readonly TextEdit[]) =>
    edits.map((edit) => (isAsked && file !== uri ? { ...edit, annotationId: OTHERS } : edit));
  const description = others.map((other) => `《${readable(nameOf(other))}》${changes[other]?.length}处`).join('，');
  return {
    documentChanges: Object.entries(changes).map(([file, edits]) => ({
      textDocument: { uri: file, version: versionOf(file) ?? null },
      edits: editsOf(file, edits),
    })),
    ...(isAsked && {
      changeAnnotations: { [OTHERS]: { label: '改其他文件', needsConfirmation: true, description } },
    }),
  };
}
