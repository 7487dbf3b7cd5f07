import { commands, type Disposable, Position, Range, Selection, type TextEditor, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isReport } from '../documents';
import { everyNode, nodeAtLine, type ReportNode } from '../report/nodes';
import type { ShownReports } from '../report/shown-report';

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

const MOVES: ReadonlySet<string> = new Set(['gongwen.edit.moveSectionUp', 'gongwen.edit.moveSectionDown']);

export function registerEditCommands(client: BaseLanguageClient, reports: ShownReports): Disposable[] {
  return Object.entries(EDITS).map(([id, command]) =>
    commands.registerCommand(id, async () => {
      const editor = window.activeTextEditor;
      if (!editor || !isReport(editor.document)) {
        await window.showInformationMessage('请先打开一份公文，把光标放到要修改的地方。');
        return;
      }
      const edit = () => carryOut(client, command, editor.document.uri, editor.selection.active);
      await (MOVES.has(command) ? keepingCursor(editor, reports, edit) : edit());
    }),
  );
}

/**
 * Has the server carry out an editing command at a position of a document; it says so itself where it cannot.
 * @param more what the command takes beside the place
 */
export async function carryOut(
  client: BaseLanguageClient,
  command: string,
  uri: Uri,
  position: Position,
  more: object = {},
): Promise<void> {
  const place = {
    uri: client.code2ProtocolConverter.asUri(uri),
    position: client.code2ProtocolConverter.asPosition(position),
  };
  await client.sendRequest('workspace/executeCommand', { command, arguments: [{ ...place, ...more }] });
}

/** Where a section is after an edit that may have moved it: the one of the same title, in the same place if there is. */
export function sameSection(nodes: readonly ReportNode[], node: ReportNode): ReportNode | undefined {
  const title = withoutMarks(node.section.title);
  const alike = [...everyNode(nodes)].filter(({ section }) => withoutMarks(section.title) === title);
  return alike.find(({ id }) => id === node.id) ?? alike[0];
}

/** Footnotes follow a section that moves, and a title may hold a mark. */
const withoutMarks = (title: string): string => title.replace(/[［[【〔﹝][^\]］】〕﹞]{0,4}[\]］】〕﹞]|[①-⑳]/g, '');

/** Carries out an edit that moves the section around the cursor, and has the cursor go with the text it is in. */
async function keepingCursor(editor: TextEditor, reports: ShownReports, edit: () => Promise<void>): Promise<void> {
  const { document, selection } = editor;
  const before = await reports.refresh();
  const node = before && nodeAtLine(before.nodes, selection.active.line);
  const { version } = document;
  const linesBefore = [selection.anchor, selection.active].map(({ line }) => document.lineAt(line).text.length);
  await edit();
  if (!node || document.version === version) return;
  const after = await reports.refresh();
  const moved = after && sameSection(after.nodes, node);
  if (!moved) return;

  const distance = moved.section.range.start.line - node.section.range.start.line;
  // Counted from the end of the line, as the number at its beginning may have become longer.
  const follow = ({ line, character }: Position, lengthBefore = 0): Position => {
    const { text } = document.lineAt(Math.min(Math.max(line + distance, 0), document.lineCount - 1));
    return new Position(line + distance, Math.max(0, text.length - lengthBefore + character));
  };
  const active = follow(selection.active, linesBefore[1]);
  editor.selection = new Selection(follow(selection.anchor, linesBefore[0]), active);
  editor.revealRange(new Range(active, active));
}
