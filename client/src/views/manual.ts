import {
  type CustomReadonlyEditorProvider,
  commands,
  type Diagnostic,
  Disposable,
  type ExtensionContext,
  Uri,
  window,
  workspace,
} from 'vscode';

const PAGE = 'gongwen.manual';
const SCHEME = 'gongwen-manual';
const FOLDER = '/gongwen-manual/规则 ';

/** Links the rules' ids to their pages of the manual; gives the same diagnostics. */
export function linkToManual(diagnostics: Diagnostic[]): Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    const rule = typeof code === 'object' ? code.value : code;
    if (typeof rule === 'string' && rule.includes('/')) diagnostic.code = { value: rule, target: pageOf(rule) };
  }
  return diagnostics;
}

/**
 * The page of a rule, as an editor of its own opens it. A command or a `vscode:` address would do as well, but the first
 * is not followed from every place where VS Code shows an id, and for the second it asks for leave.
 */
function pageOf(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: FOLDER + rule.replace('/', '-') });
}

/** Opens the pages of the manual, each for itself, and the manual as a whole by a command. */
export function showManual({ extensionUri }: ExtensionContext): Disposable {
  const file = Uri.joinPath(extensionUri, 'dist', 'rules.md');
  const pages: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    resolveCustomEditor: async ({ uri }, { webview }) => {
      webview.options = { enableCommandUris: ['gongwen.openManual'] };
      const text = new TextDecoder().decode(await workspace.fs.readFile(file));
      webview.html = await render(pageIn(text, uri.path.slice(FOLDER.length)));
    },
  };
  return Disposable.from(
    window.registerCustomEditorProvider(PAGE, pages),
    commands.registerCommand('gongwen.openManual', () => commands.executeCommand('markdown.showPreview', file)),
  );
}

/** The part of the manual under an anchor; a sentence where there is none. */
function pageIn(manual: string, anchor: string): string {
  const parts = manual.split(/^(?=#{2,3} )/m);
  return parts.find((part) => part.startsWith(`### <a id="${anchor}"></a>`)) ?? '规则手册中没有这一条。';
}

/** A page of its own, out of Markdown that the extension brings along. */
async function render(markdown: string): Promise<string> {
  const body = await commands.executeCommand<string>('markdown.api.render', markdown);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { max-width: 46em; margin: 0 auto; padding: 1em 2em 3em; font-size: var(--vscode-font-size); line-height: 1.8 }
h3 { font-size: 1.4em }
pre { padding: .8em 1em; background: var(--vscode-textCodeBlock-background); white-space: pre-wrap }
pre, pre code { color: var(--vscode-editor-foreground); font-family: inherit }
pre code { padding: 0; background: none }
</style>
</head>
<body>
${body}
<p><a href="command:gongwen.openManual">全部规则</a></p>
</body>
</html>`;
}
