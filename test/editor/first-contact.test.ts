import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { ConfigurationTarget, commands, languages, type TextDocument, window, workspace } from 'vscode';
import { eventually, openReport, rulesShown } from './report';

const NOTICE = '临溪县人民政府关于做好防汛工作的通知\n\n临政发〔2025〕3号\n\n一、排查隐患。\n\n二、落实责任。\n';

async function openPlainText(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'plaintext', content });
  await window.showTextDocument(document);
  return document;
}

const setDetect = (value: string | undefined) =>
  workspace.getConfiguration('gongwen').update('detect', value, ConfigurationTarget.Global);

describe('a plain text', () => {
  before(openReport);

  afterEach(async () => {
    await setDetect(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('that looks like an official document has the mode at once where the setting says always', async () => {
    await setDetect('always');
    const notice = await openPlainText(NOTICE);
    await eventually('the mode', () => notice.languageId === 'gongwen');
  });

  it('keeps the language that a person has gone back to', async () => {
    await setDetect('always');
    const notice = await openPlainText(NOTICE);
    await eventually('the mode', () => notice.languageId === 'gongwen');
    await languages.setTextDocumentLanguage(notice, 'plaintext');
    const other = await openPlainText(`${NOTICE}\n三、加强值守。\n`);
    await eventually('the mode', () => other.languageId === 'gongwen');
    await window.showTextDocument(notice);
    // The next one is looked at after it.
    const last = await openPlainText(`${NOTICE}\n三、及时报告。\n`);
    await eventually('the mode', () => last.languageId === 'gongwen');
    equal(notice.languageId, 'plaintext');
  });

  it('is left alone where the setting says never, or where it is none', async () => {
    await setDetect('never');
    const notice = await openPlainText(NOTICE);
    await setDetect('always');
    const notes = await openPlainText('读书笔记\n\n一、起因\n\n二、经过\n');
    const other = await openPlainText(`${NOTICE}\n三、加强值守。\n`);
    await eventually('the mode', () => other.languageId === 'gongwen');
    equal(notice.languageId, 'plaintext');
    equal(notes.languageId, 'plaintext');
  });

  it('becomes a report by a command', async () => {
    await setDetect('never');
    const notes = await openPlainText('一、起因\n');
    await commands.executeCommand('gongwen.useMode');
    equal(notes.languageId, 'gongwen');
  });
});

describe('a new user', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens a copy of the sample that is not saved anywhere, with its slips', async () => {
    await commands.executeCommand('gongwen.openSample');
    const sample = window.activeTextEditor?.document;
    ok(sample);
    deepEqual([sample.languageId, sample.isUntitled], ['gongwen', true]);
    await eventually('the slips', () => rulesShown(sample).includes('numbering/missing'));
  });

  it('begins a notice with a snippet that writes today’s date without zeros', async () => {
    const notice = await workspace.openTextDocument({ language: 'gongwen' });
    await window.showTextDocument(notice);
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'gongwen', name: '通知' });
    const now = new Date();
    const today = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    const text = await eventually('the notice', () => notice.getText().includes('关于××××的通知') && notice.getText());
    match(text, new RegExp(`^${today}$`, 'm'));
  });
});
