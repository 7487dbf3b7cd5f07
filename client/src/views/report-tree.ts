import { commands, Disposable, EventEmitter, Selection, TreeItem, type TreeView, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { carryOut, sameSection } from '../commands/edit';
import { nodeAtLine, type ReportNode } from '../report/nodes';
import type { ShownReport, ShownReports } from '../report/shown-report';
import { showProblemBadges } from './problem-badges';
import { dragSections } from './report-drag';
import { headingStart, itemOf } from './report-item';

/** Commands of the view's menu and keys, and what the server does for them at the section. */
const EDITS: Readonly<Record<string, string>> = {
  'gongwen.report.moveSectionUp': 'gongwen.edit.moveSectionUp',
  'gongwen.report.moveSectionDown': 'gongwen.edit.moveSectionDown',
  'gongwen.report.promoteSection': 'gongwen.edit.promoteSection',
  'gongwen.report.demoteSection': 'gongwen.edit.demoteSection',
};

/**
 * Shows the sections of the report as a tree that follows the cursor and in which they can be moved. The tree knows
 * them by their ids, which outlive the report: so what is open or selected in it stays so while the text changes.
 */
export function showReportTree(client: BaseLanguageClient, reports: ShownReports): Disposable {
  const changed = new EventEmitter<string[] | undefined>();

  const edit = async (node: ReportNode, command: string, more?: object): Promise<void> => {
    const document = reports.document();
    if (!document) return;
    const { version } = document;
    await carryOut(client, command, document.uri, headingStart(node), more);
    if (document.version === version) return;
    const after = await reports.refresh();
    const moved = after && sameSection(after.nodes, node);
    if (moved) putCursorAt(reports, moved);
  };

  const nodeOf = (id: string | undefined) => (id === undefined ? undefined : reports.current?.byId.get(id));
  const view = window.createTreeView<string>('gongwen.report', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (id) => idsOf(id === undefined ? reports.current?.nodes : nodeOf(id)?.children),
      getParent: (id) => nodeOf(id)?.parent?.id,
      getTreeItem: (id) => {
        const node = nodeOf(id);
        return reports.current && node ? itemOf(node, reports.current.uri) : new TreeItem('');
      },
    },
    dragAndDropController: dragSections(reports, edit),
    showCollapseAll: true,
  });
  const follow = () => revealCursor(view, reports);
  let shown: ShownReport | undefined;
  const update = (): void => {
    const { current } = reports;
    view.message = current?.nodes.length === 0 ? '这份文档还没有带序号的标题，如“一、”“（一）”。' : '';
    const ids = changedIds(shown, current);
    shown = current;
    if (ids?.length !== 0) changed.fire(ids);
    follow();
  };
  update();
  return Disposable.from(
    changed,
    view,
    showProblemBadges(),
    reports.onDidChange(update),
    view.onDidChangeVisibility(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === reports.editor() && follow()),
    ...Object.entries(EDITS).map(([name, command]) =>
      commands.registerCommand(name, async (id: string | undefined) => {
        // By keys it is the section that has the focus, of which a view is told only when it is selected.
        if (id === undefined) await commands.executeCommand('list.selectAndPreserveFocus');
        const node = nodeOf(id ?? view.selection[0]);
        if (node) await edit(node, command);
      }),
    ),
  );
}

const idsOf = (nodes: readonly ReportNode[] = []): string[] => nodes.map(({ id }) => id);

/** The sections that look different now; undefined where they are not the same ones in the same order. */
function changedIds(before: ShownReport | undefined, after: ShownReport | undefined): string[] | undefined {
  if (!before || !after || before.uri.toString() !== after.uri.toString()) return undefined;
  const ids = [...after.byId.keys()];
  if (ids.length !== before.byId.size || [...before.byId.keys()].some((id, at) => id !== ids[at])) return undefined;
  const looks = ({ byId }: ShownReport, id: string) => JSON.stringify({ ...byId.get(id)?.section, children: [] });
  return ids.filter((id) => looks(before, id) !== looks(after, id));
}

/** Selects the section that the cursor is in. */
function revealCursor(view: TreeView<string>, reports: ShownReports): void {
  const editor = reports.editor();
  if (!view.visible || !editor || !reports.current) return;
  const node = nodeAtLine(reports.current.nodes, editor.selection.active.line);
  if (!node || view.selection[0] === node.id) return;
  // A tree that has just got other sections may refuse; it follows with the next step of the cursor.
  view.reveal(node.id, { select: true, focus: false }).then(undefined, () => undefined);
}

function putCursorAt(reports: ShownReports, node: ReportNode): void {
  const editor = reports.editor();
  if (!editor) return;
  editor.selection = new Selection(headingStart(node), headingStart(node));
  editor.revealRange(editor.selection);
}
