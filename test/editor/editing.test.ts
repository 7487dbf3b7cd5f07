import { equal, notEqual } from 'node:assert/strict';
import { commands, Position, Selection, type TextEditor, window } from 'vscode';
import { eventually, findings, openReport, revertReport } from './report';

const SLIPS = 4;

describe('an editing command', () => {
  let editor: TextEditor;
  let original: string;

  beforeEach(async () => {
    const report = await openReport();
    await findings(report, SLIPS);
    editor = window.activeTextEditor as TextEditor;
    original = report.getText();
  });

  afterEach(revertReport);

  function putCursorBefore(text: string): void {
    const position = editor.document.positionAt(original.indexOf(text));
    editor.selection = new Selection(position, position);
  }

  /** The text of the cursor's line behind the cursor. */
  function behindCursor(): string {
    const { active } = editor.selection;
    return editor.document.lineAt(active.line).text.slice(active.character);
  }

  const EDITS: readonly (readonly [command: string, cursor: string, expected: string])[] = [
    ['gongwen.moveSectionDown', '产业结构持续优化', '（二）产业结构持续优化'],
    ['gongwen.moveSectionUp', '城乡面貌稳步改善', '（一）城乡面貌稳步改善'],
    ['gongwen.moveSectionUp', '布局新兴产业', '1.布局新兴产业'],
    ['gongwen.demoteSection', '城乡面貌稳步改善', '3.城乡面貌稳步改善'],
    ['gongwen.promoteSection', '布局新兴产业', '（二）布局新兴产业'],
  ];
  for (const [command, place, expected] of EDITS) {
    it(`${command} makes ${expected}, takes the cursor along and is undone in one step`, async () => {
      putCursorBefore(place);
      const rest = behindCursor();
      await commands.executeCommand(command);
      notEqual(editor.document.getText(), original);
      equal(editor.document.lineAt(editor.selection.active.line).text.startsWith(expected), true);
      equal(behindCursor(), rest);

      await commands.executeCommand('undo');
      equal(editor.document.getText(), original);
    });
  }

  it('of the report view works at the cursor’s section when it is shown there', async () => {
    putCursorBefore('扩大有效投资');
    await commands.executeCommand('gongwen.report.focus');
    // The view selects the section by and by, and does nothing before that.
    await eventually('the section to move', async () => {
      await commands.executeCommand('gongwen.report.moveSectionDown');
      return editor.document.getText().includes('（二）扩大有效投资');
    });
    const { line } = editor.document.positionAt(editor.document.getText().indexOf('（二）扩大有效投资'));
    await eventually('the cursor', () => editor.selection.active.isEqual(new Position(line, 0)));
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('undo');
    equal(editor.document.getText(), original);
  });
});
