import { type Uri, workspace } from 'vscode';

/** How a document is set out, as plain values: what VS Code gives of its settings, a Web Worker cannot be sent. */
export function pageSettings(uri: Uri): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('gongwen', uri).get('page') ?? {}));
}
