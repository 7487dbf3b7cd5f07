/**
 * The page of the preview before it has any text. Only its own script runs, nothing is loaded from anywhere else, and
 * style sheets come by that script.
 * @param source where the editor lets the page load from
 */
export function shellOf(script: string, source: string, nonce: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source} 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>公文预览</title>
<style nonce="${nonce}">
#bar { position: sticky; top: 0; z-index: 1; display: flex; gap: 1em; align-items: center; padding: 4px 12px;
  color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font-size: 12px }
#missing { flex: 1; opacity: .8 }
#bar button { border: 0; padding: 2px 10px; cursor: pointer;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background) }
@media print { #bar { display: none } }
</style>
</head>
<body>
<div id="bar"><span id="count"></span><span id="missing" role="status"></span><button id="print">打印</button></div>
<main id="pages"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A word that nobody can guess. */
export function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
