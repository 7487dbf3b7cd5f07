import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** 公文：打开样例报告 opens a copy that is not saved anywhere, so that everything can be tried on it. */
export function registerOpenSample({ extensionUri }: ExtensionContext): Disposable {
  return commands.registerCommand('gongwen.openSample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', '样例报告.gw'));
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'gongwen', content }), {
      preview: false,
    });
  });
}
