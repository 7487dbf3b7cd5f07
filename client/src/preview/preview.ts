import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  UIKind,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isReport } from '../documents';
import { pageSettings } from '../page-settings';
import type { FromPage, Pages, ToPage } from './messages';
import { createNonce, shellOf } from './shell';

/** How long typing must rest before the pages follow, in milliseconds. */
const REST = 150;

/** 公文：预览 shows the report in view as printed pages beside its text, and follows whichever report is in view. */
export function registerPreview(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  let panel: WebviewPanel | undefined;
  return commands.registerCommand('gongwen.preview', () => {
    const editor = window.activeTextEditor;
    if (!editor || !isReport(editor.document)) {
      void window.showInformationMessage('请先打开要预览的公文。');
      return;
    }
    if (panel) return panel.reveal(ViewColumn.Beside, true);
    const scripts = Uri.joinPath(context.extensionUri, 'dist/web');
    panel = window.createWebviewPanel(
      'gongwen.preview',
      '公文预览',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [scripts], retainContextWhenHidden: true },
    );
    const followed = follow(panel, editor, client, context.globalStorageUri);
    const { webview } = panel;
    const script = webview.asWebviewUri(Uri.joinPath(scripts, 'preview.js'));
    webview.html = shellOf(script.toString(), webview.cspSource, createNonce());
    panel.onDidDispose(() => {
      panel = undefined;
      followed.dispose();
    });
  });
}

/** Keeps a panel at what the report in view is and where its cursor stands, and the cursor at where the panel is clicked. */
function follow(panel: WebviewPanel, first: TextEditor, client: BaseLanguageClient, storage: Uri): Disposable {
  let { document } = first;
  let shown: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const warned = new Set<string>();
  const tell = (message: ToPage): Thenable<boolean> => panel.webview.postMessage(message);
  const asked = () => ({
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    page: pageSettings(document.uri),
  });

  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    const { version, uri } = document;
    const answer = await client.sendRequest<Pages | null>('gongwen/pages', asked());
    // What was asked of an older text or of another report is no longer wanted.
    if (!answer || document.uri !== uri || document.version !== version) return;
    const { pages, style, fonts, problems } = answer;
    const changed = pages.flatMap((html, index) => (html === shown[index] ? [] : [[index, html] as const]));
    shown = pages;
    await tell({ type: 'pages', count: pages.length, changed, style, fonts });
    for (const problem of problems) {
      if (!warned.has(problem)) void window.showWarningMessage(problem);
      warned.add(problem);
    }
    showCursor(window.activeTextEditor, false);
  };
  const showCursor = (editor: TextEditor | undefined, reveals: boolean): void => {
    if (editor?.document !== document) return;
    const { line, character } = editor.selection.active;
    void tell({ type: 'here', line, character, reveals });
  };
  const show = (next: TextDocument): void => {
    document = next;
    panel.title = `预览 ${next.uri.path.slice(next.uri.path.lastIndexOf('/') + 1)}`;
    void refresh().then(() => showCursor(window.activeTextEditor, true));
  };

  const listeners = [
    panel.webview.onDidReceiveMessage(async (message: FromPage) => {
      if (message.type === 'ready') {
        shown = [];
        show(document);
      } else if (message.type === 'go') await go(document, message.line, message.character);
      else await print(client, asked(), document, storage, tell);
    }),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || event.contentChanges.length === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), REST);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => showCursor(textEditor, true)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isReport(editor.document) && editor.document !== document) show(editor.document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gongwen.page')) void refresh();
    }),
  ];
  return {
    dispose() {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** Puts the cursor at a place of a report, where that is shown, and there it goes on being typed. */
async function go(document: TextDocument, line: number, character: number): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  const position = document.validatePosition(new Position(line, character));
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position));
}

/**
 * Hands the pages to the browser, which prints them: an editor cannot. Where the editor itself is in a browser, or the
 * report on another computer, no browser can open a file of the extension: there the page is downloaded.
 */
async function print(
  client: BaseLanguageClient,
  about: object,
  { uri }: TextDocument,
  storage: Uri,
  tell: (message: ToPage) => Thenable<boolean>,
): Promise<void> {
  const answer = await client.sendRequest<{ readonly html: string } | null>('gongwen/printable', about);
  if (!answer) return;
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined || storage.scheme !== 'file') {
    const name = `${uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.(?:gw|gongwen|txt|md)$/i, '')}.html`;
    await tell({ type: 'download', name, html: answer.html });
    void window.showInformationMessage(`已下载 ${name}。在浏览器里打开它，用浏览器的打印功能打印。`);
    return;
  }
  await workspace.fs.createDirectory(storage);
  const file = Uri.joinPath(storage, 'preview.html');
  await workspace.fs.writeFile(file, new TextEncoder().encode(answer.html));
  if (!(await env.openExternal(file))) {
    void window.showWarningMessage('浏览器没有打开。请用“公文：导出 Word”导出后打印。');
  }
}
