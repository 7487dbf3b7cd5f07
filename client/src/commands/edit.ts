import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Commands of the palette that the server carries out at the cursor of the active editor. */
const EDITS: Readonly<Record<string, string>> = {
  'gongwen.renumber': 'gongwen.edit.renumber',
  'gongwen.renumberList': 'gongwen.edit.renumberList',
  'gongwen.moveSectionUp': 'gongwen.edit.moveSectionUp',
  'gongwen.moveSectionDown': 'gongwen.edit.moveSectionDown',
  'gongwen.promoteSection': 'gongwen.edit.promoteSection',
  'gongwen.demoteSection': 'gongwen.edit.demoteSection',
  'gongwen.renumberFootnotes': 'gongwen.edit.renumberFootnotes',
  'gongwen.insertFootnote': 'gongwen.edit.insertFootnote',
  'gongwen.removeFootnote': 'gongwen.edit.removeFootnote',
};

export function registerEditCommands(client: BaseLanguageClient): Disposable[] {
  return Object.entries(EDITS).map(([id, command]) =>
    commands.registerCommand(id, async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId !== 'gongwen') {
        await window.showInformationMessage('请先打开一份公文，把光标放到要修改的地方。');
        return;
      }
      const place = {
        uri: client.code2ProtocolConverter.asUri(editor.document.uri),
        position: client.code2ProtocolConverter.asPosition(editor.selection.active),
      };
      await client.sendRequest('workspace/executeCommand', { command, arguments: [place] });
    }),
  );
}
