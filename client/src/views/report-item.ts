import { Position, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { ReportNode } from '../report/nodes';
import { figuresOf, headingOf, problemsOf, shortened, spokenSection } from '../report/words';
import { badgeUri } from './problem-badges';

/** A section as the report view shows it; a click goes to it in the document of this URI. */
export function itemOf(node: ReportNode, uri: Uri): TreeItem {
  const { section, children } = node;
  const state = children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const item = new TreeItem(shortened(headingOf(section)), state);
  item.id = node.id;
  item.description = figuresOf(section);
  item.tooltip = [headingOf(section), figuresOf(section), problemsOf(section)].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: spokenSection(section) };
  item.contextValue = section.label === '' ? 'heading' : 'section';
  item.resourceUri = badgeUri(node);
  // Without one, what has a URI gets the icon of a file.
  item.iconPath = new ThemeIcon('blank');
  const selection = new Range(headingStart(node), headingStart(node));
  item.command = { command: 'vscode.open', title: '跳到这一节', arguments: [uri, { selection }] };
  return item;
}

/** Where a section's number, or else its title, begins. */
export function headingStart({ section }: ReportNode): Position {
  return new Position(section.selectionRange.start.line, section.selectionRange.start.character);
}
