import { deepEqual } from 'node:assert/strict';
import { commands, languages, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { eventually, openReport, ruleOf } from './report';

const FAULTY = '（一）稳增长\n（二）促改革\n（四）惠民生\n';
const MENDED = '（一）稳增长\n（二）促改革\n（三）惠民生\n';

describe('the check of the whole workspace', () => {
  let folder: Uri;
  let file: Uri;

  const write = (text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const rulesOf = (uri: Uri) => languages.getDiagnostics(uri).map(ruleOf);
  const seeRules = (...rules: string[]) =>
    eventually(
      rules.join('、') || 'no finding',
      () => JSON.stringify(rulesOf(file)) === JSON.stringify(rules),
      () => rulesOf(file).join('、'),
    );

  before(async () => {
    folder = Uri.joinPath((await openReport()).uri, '..');
    file = Uri.joinPath(folder, '旧稿', '草稿（1）.gw');
    await workspace.fs.createDirectory(Uri.joinPath(folder, '旧稿'));
    await workspace.fs.writeFile(Uri.joinPath(folder, '旧稿', '对照.txt'), new TextEncoder().encode(MENDED));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(Uri.joinPath(folder, '旧稿'), { recursive: true });
  });

  it('shows what is wrong in files that are not open, and follows them from then on', async () => {
    await write(FAULTY);
    deepEqual(rulesOf(file), []);
    await commands.executeCommand('gongwen.checkWorkspace');
    await seeRules('numbering/missing');
    await write(MENDED);
    await seeRules();
    await write(FAULTY);
    await seeRules('numbering/missing');
  });

  it('shows each finding once while the file is open, and still when it is closed again', async () => {
    const document = await workspace.openTextDocument(file);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.lineAt(1).range.start, '说明。\n'));
    await eventually('the finding one line further down', () => {
      const found = languages.getDiagnostics(file);
      return found.length === 1 && found[0]?.range.start.line === 3;
    });
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('the finding as the file has it', () => {
      const found = languages.getDiagnostics(file);
      return found.length === 1 && found[0]?.range.start.line === 2;
    });
  });

  it('shows each finding once where the file is compared with another', async () => {
    await commands.executeCommand('vscode.diff', Uri.joinPath(folder, '旧稿', '对照.txt'), file);
    const edit = new WorkspaceEdit();
    edit.insert(file, new Position(1, 0), '说明。\n');
    await workspace.applyEdit(edit);
    await eventually('the finding one line further down', () => {
      const found = languages.getDiagnostics(file);
      return found.length === 1 && found[0]?.range.start.line === 3;
    });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the finding as the file has it', () => {
      const found = languages.getDiagnostics(file);
      return found.length === 1 && found[0]?.range.start.line === 2;
    });
  });

  it('withdraws the findings of a file that is deleted', async () => {
    await workspace.fs.delete(file);
    await seeRules();
  });
});
