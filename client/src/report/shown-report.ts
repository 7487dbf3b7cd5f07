import {
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isReport } from '../documents';
import { everyNode, nodesOf, type ReportNode } from './nodes';
import { type Report, requestReport } from './report';

/** The report that a person is working on, as the server saw it last. */
export interface ShownReport {
  readonly uri: Uri;
  readonly report: Report;
  readonly nodes: readonly ReportNode[];
  /** Every node, in the order of the document. */
  readonly byId: ReadonlyMap<string, ReportNode>;
}

/** Follows the report that a person is working on. */
export interface ShownReports extends Disposable {
  /** Undefined where no report is to be seen, or where the server has not answered yet. */
  readonly current: ShownReport | undefined;
  readonly onDidChange: Event<ShownReport | undefined>;
  /** The document of the current report. */
  document(): TextDocument | undefined;
  /** The editor that shows the current report, if it is in view. */
  editor(): TextEditor | undefined;
  /** Asks the server now, instead of a moment after the last change. */
  refresh(): Promise<ShownReport | undefined>;
}

/** How long typing must rest before the figures follow, in milliseconds. */
const REST = 250;

export function followReports(client: BaseLanguageClient): ShownReports {
  const changed = new EventEmitter<ShownReport | undefined>();
  let current: ShownReport | undefined;
  let uri = reportInView(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const show = (next: ShownReport | undefined): void => {
    if (!next && !current) return;
    current = next;
    changed.fire(current);
  };

  const refresh = async (): Promise<ShownReport | undefined> => {
    clearTimeout(timer);
    const number = ++latest;
    if (!uri) {
      show(undefined);
      return undefined;
    }
    const asked = uri;
    // A server that is ending does not answer; what is shown then is of no account.
    const report = await requestReport(client, client.code2ProtocolConverter.asUri(asked)).catch(() => undefined);
    // A later request has overtaken this one.
    if (number === latest) show(report && shownReport(asked, report));
    return current;
  };

  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), REST);
  };

  const follow = (): void => {
    const next = reportInView(uri);
    if (next?.toString() === uri?.toString()) return;
    uri = next;
    void refresh();
  };

  const isShown = (other: Uri): boolean => other.toString() === uri?.toString();
  const subscriptions = [
    changed,
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeVisibleTextEditors(follow),
    // A file that gets the mode, or loses it, while it is shown.
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidCloseTextDocument(follow),
    workspace.onDidChangeTextDocument(({ document }) => isShown(document.uri) && refreshSoon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('gongwen') && refreshSoon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && refreshSoon()),
  ];
  void refresh();

  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    document: () => workspace.textDocuments.find((document) => isShown(document.uri)),
    editor: () => window.visibleTextEditors.find(({ document }) => isShown(document.uri)),
    refresh,
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function shownReport(uri: Uri, report: Report): ShownReport {
  const nodes = nodesOf(report);
  return { uri, report, nodes, byId: new Map([...everyNode(nodes)].map((node) => [node.id, node])) };
}

/**
 * The report in the active editor; else the one that was there before, as long as it is in view or nothing but a page
 * without text is; else any in view.
 */
function reportInView(before: Uri | undefined): Uri | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isReport(active)) return active.uri;
  const wasBefore = ({ uri }: TextDocument): boolean => uri.toString() === before?.toString();
  const visible = window.visibleTextEditors.map(({ document }) => document);
  const candidates = visible.length > 0 ? visible : workspace.textDocuments.filter(wasBefore);
  const seen = candidates.filter(isReport);
  return (seen.find(wasBefore) ?? seen[0])?.uri;
}
