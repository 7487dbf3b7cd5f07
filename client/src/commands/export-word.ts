import { commands, type Disposable, env, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../base64';
import { isReport } from '../documents';
import { pageSettings } from '../page-settings';

type Exported =
  | {
      readonly data: string;
      readonly notes: readonly string[];
      readonly fonts: readonly string[];
      readonly problems: readonly string[];
    }
  | { readonly problem: string };

/** 公文：导出 Word writes the report in view as a Word file. Where to is asked for where it is not given. */
export function registerExportWord(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gongwen.exportWord', async (given?: unknown) => {
    const document = window.activeTextEditor?.document;
    if (!document || !isReport(document)) {
      void window.showInformationMessage('请先打开要导出的公文。');
      return;
    }
    const { uri } = document;
    const target = given instanceof Uri ? given : await askForTarget(uri);
    if (!target) return;
    const exported = await client.sendRequest<Exported | null>('gongwen/exportWord', {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      page: pageSettings(uri),
    });
    if (!exported || 'problem' in exported) {
      void window.showErrorMessage(`没有导出：${exported?.problem ?? '这份文档没有打开'}。`);
      return;
    }
    await workspace.fs.writeFile(target, fromBase64(exported.data));
    for (const problem of exported.problems) void window.showWarningMessage(problem);
    void tell(target, exported.notes, exported.fonts);
  });
}

/** Says where the file is and which fonts it asks for: nobody knows which ones the reader's computer has. */
async function tell(target: Uri, notes: readonly string[], fonts: readonly string[]): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const said = [`已导出 ${name}`, ...notes, `所用字体：${fonts.join('、')}；电脑上没有的，Word 会用别的字体代替`];
  const OPEN = '打开';
  const actions = target.scheme === 'file' ? [OPEN] : [];
  if ((await window.showInformationMessage(`${said.join('。')}。`, ...actions)) === OPEN)
    await env.openExternal(target);
}

function askForTarget(uri: Uri): Thenable<Uri | undefined> {
  const path = `${uri.path.replace(/\.(?:gw|gongwen|txt|md)$/i, '')}.docx`;
  return window.showSaveDialog({
    title: '导出 Word',
    saveLabel: '导出',
    filters: { 'Word 文件': ['docx'] },
    ...(uri.scheme !== 'untitled' && { defaultUri: uri.with({ path }) }),
  });
}
