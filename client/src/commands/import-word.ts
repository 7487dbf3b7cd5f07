import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../base64';

type Imported = { readonly text: string; readonly notes: readonly string[] } | { readonly problem: string };

/**
 * 公文：从 Word 导入 opens the text of a Word file as a new document, which is not saved anywhere yet. The file is asked
 * for where it is not given.
 */
export function registerImportWord(client: BaseLanguageClient, start: () => Promise<void>): Disposable {
  return commands.registerCommand('gongwen.importWord', async (given?: unknown) => {
    const file = given instanceof Uri ? given : await askForFile();
    if (!file) return;
    const bytes = await workspace.fs.readFile(file);
    await start();
    const imported = await client.sendRequest<Imported>('gongwen/importWord', { data: toBase64(bytes) });
    if ('problem' in imported) {
      void window.showErrorMessage(`${nameOf(file)}：${imported.problem}。`);
      return;
    }
    const document = await workspace.openTextDocument({ language: 'gongwen', content: imported.text });
    await window.showTextDocument(document, { preview: false });
    if (imported.notes.length > 0)
      void window.showInformationMessage(`${nameOf(file)}：${imported.notes.join('；')}。`);
  });
}

async function askForFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: '从 Word 导入',
    openLabel: '导入',
    filters: { 'Word 文件': ['docx', 'docm', 'doc'] },
  });
  return files?.[0];
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
