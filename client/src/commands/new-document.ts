import { commands, type Disposable, window, workspace } from 'vscode';

/** 公文：起草新公文 opens an empty document and asks which kind of official document to begin it with. */
export function registerNewDocument(): Disposable {
  return commands.registerCommand('gongwen.newDocument', async () => {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'gongwen' }));
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'gongwen' });
  });
}
