import {
  commands,
  type Disposable,
  type ExtensionContext,
  type QuickPickItem,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';

/** A snippet as its file has it. */
interface Snippet {
  /** In characters, then in pinyin. */
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  /** Whether it makes a whole document. */
  readonly isFileTemplate?: boolean;
}

interface Template extends QuickPickItem {
  readonly body: string;
}

/** 公文：起草新公文 asks for a kind of official document and opens a new one of it, to be filled in with Tab. */
export function registerNewDocument({ extensionUri }: ExtensionContext): Disposable {
  return commands.registerCommand('gongwen.newDocument', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets', 'gongwen.json'));
    const template = await window.showQuickPick(templatesIn(JSON.parse(new TextDecoder().decode(bytes))), {
      title: '起草新公文',
      placeHolder: '选择文种，可以输入汉字或者拼音',
      matchOnDescription: true,
    });
    if (!template) return;
    const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'gongwen' }));
    await editor.insertSnippet(new SnippetString(template.body));
  });
}

function templatesIn(snippets: Readonly<Record<string, Snippet>>): Template[] {
  return Object.entries(snippets)
    .filter(([, { isFileTemplate }]) => isFileTemplate)
    .map(([label, { prefix, description, body }]) => ({
      label,
      description: prefix[1] ?? '',
      detail: description,
      body: body.join('\n'),
    }));
}
