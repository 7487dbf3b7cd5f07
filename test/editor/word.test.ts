import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { importWord } from '../../server/src/word/import';
import { inList, level, list, paragraph, series, wordFile } from '../support/docx';
import { eventually, openReport, revertReport } from './report';

const NUMBERING = series(1, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）')) + list(1, 1);
const BODY =
  paragraph('去年工作', inList(1)) + paragraph('产业更强。', inList(1, 1)) + paragraph('今年安排', inList(1));

describe('Word files', () => {
  const inFolder = (name: string): Uri => {
    const folder = workspace.workspaceFolders?.[0];
    ok(folder);
    return Uri.joinPath(folder.uri, name);
  };
  const tabs = (): readonly string[] => window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  after(async () => {
    await revertReport();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are imported into a document of their own', async () => {
    const file = inFolder('来稿.docx');
    await workspace.fs.writeFile(file, wordFile({ body: BODY, numbering: NUMBERING }));
    await commands.executeCommand('gongwen.importWord', file);
    const document = window.activeTextEditor?.document;
    equal(document?.getText(), '一、去年工作\n（一）产业更强。\n二、今年安排\n');
    deepEqual([document?.languageId, document?.isUntitled], ['gongwen', true]);
    await workspace.fs.delete(file);
  });

  it('that cannot be read open nothing', async () => {
    const file = inFolder('坏.docx');
    await workspace.fs.writeFile(file, wordFile({ body: BODY }).subarray(0, 200));
    // The one before is named by its first line, but only after a while.
    const before = tabs().length;
    await commands.executeCommand('gongwen.importWord', file);
    equal(tabs().length, before);
    await workspace.fs.delete(file);
  });

  it('are exported, and give the same text again', async () => {
    const document = await openReport();
    const file = inFolder('送审稿.docx');
    await commands.executeCommand('gongwen.exportWord', file);
    const imported = importWord(await workspace.fs.readFile(file));
    ok('text' in imported);
    equal(imported.text, document.getText());
    await workspace.fs.delete(file);
  });

  it('can be seen as pages beside the text, which keeps the cursor', async () => {
    const document = await openReport();
    await commands.executeCommand('gongwen.preview');
    // The page itself asks for the report, when its script runs.
    await eventually(
      'the preview',
      () => tabs().includes('预览 报告.gw'),
      () => tabs().join('、'),
    );
    equal(window.activeTextEditor?.document, document);
    equal(window.tabGroups.all.length, 2);
    await commands.executeCommand('gongwen.preview');
    equal(tabs().filter((label) => label.startsWith('预览')).length, 1);
  });
});
