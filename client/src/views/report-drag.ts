import { DataTransferItem, type TreeDragAndDropController } from 'vscode';
import { dropOf, type ReportNode } from '../report/nodes';
import type { ShownReports } from '../report/shown-report';
import { headingStart } from './report-item';

const DRAGGED = 'application/vnd.code.tree.gongwen.report';

/**
 * Sections of the report view, which are known there by their ids, can be dragged to another place.
 * @param move carries out the server's command for it
 */
export function dragSections(
  reports: ShownReports,
  move: (node: ReportNode, command: string, more: object) => Promise<void>,
): TreeDragAndDropController<string> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag: ([id], transfer) => {
      if (id !== undefined) transfer.set(DRAGGED, new DataTransferItem(id));
    },
    handleDrop: async (target, transfer) => {
      const id: unknown = transfer.get(DRAGGED)?.value;
      const { current } = reports;
      const dragged = typeof id === 'string' ? current?.byId.get(id) : undefined;
      if (!current || !dragged) return;
      const drop = dropOf(current.nodes, dragged, target === undefined ? undefined : current.byId.get(target));
      if (!drop) return;
      const { line, character } = headingStart(drop.target);
      await move(dragged, 'gongwen.edit.moveSectionTo', { target: { line, character }, where: drop.where });
    },
  };
}
