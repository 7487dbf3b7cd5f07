import { fail } from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type DocumentSymbol,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

const PATIENCE = 30_000;

/** Opens the report of the test workspace in an editor, as a person would, and gives it. */
export async function openReport(): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0] ?? fail('the suite runs in a folder');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, '报告.gw'));
  await window.showTextDocument(document);
  return document;
}

/** Takes back what a test did to the report. */
export async function revertReport(): Promise<void> {
  await commands.executeCommand('workbench.action.files.revert');
}

/**
 * Asks again and again until the answer is neither undefined nor false; fails with what was waited for and, where
 * `instead` is given, with what there is instead.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  instead?: () => string,
): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) fail(`waited in vain for ${what}${instead ? `; there is: ${instead()}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The findings shown in a report, when there are as many as that. */
export function findings(document: TextDocument, count: number): Promise<readonly Diagnostic[]> {
  return eventually(
    `${count} findings`,
    () => {
      const found = languages.getDiagnostics(document.uri);
      return found.length === count && found;
    },
    () => rulesShown(document).join('、'),
  );
}

/** The one finding of a rule, when there is just one. */
export function findingOf(rule: string, document: TextDocument): Promise<Diagnostic> {
  return eventually(
    `one finding of ${rule}`,
    () => {
      const found = languages.getDiagnostics(document.uri).filter((finding) => ruleOf(finding) === rule);
      return found.length === 1 && found[0];
    },
    () => rulesShown(document).join('、'),
  );
}

/** The rules of the findings that are shown at this moment. */
export function rulesShown(document: TextDocument): readonly string[] {
  return languages.getDiagnostics(document.uri).map(ruleOf);
}

/** The rule's id, which is the diagnostic's code, with or without a link to the manual. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The outline, when there is one. */
export function outline(document: TextDocument): Promise<readonly DocumentSymbol[]> {
  return eventually('document symbols', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols !== undefined && symbols.length > 0 && symbols;
  });
}
