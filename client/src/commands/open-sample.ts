import { commands, type Disposable, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';

/**
 * 公文：打开样例报告 opens a copy that is not saved anywhere, so that everything can be tried on it; as long as it is
 * open, it is shown again.
 */
export function registerOpenSample({ extensionUri }: ExtensionContext): Disposable {
  let copy: TextDocument | undefined;
  return commands.registerCommand('gongwen.openSample', async () => {
    if (!copy || copy.isClosed) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', '样例报告.gw'));
      const content = new TextDecoder().decode(bytes);
      copy = await workspace.openTextDocument({ language: 'gongwen', content });
    }
    await window.showTextDocument(copy, { preview: false });
  });
}
