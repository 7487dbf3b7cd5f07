import {
  CancellationError,
  type CancellationToken,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  ProgressLocation,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageclient';
import { isServed } from '../documents';
import { linkToManual } from '../views/manual';

/** What a check has come to. */
interface Outcome {
  files: number;
  filesWithProblems: number;
  problems: number;
}

/** How long changes of settings and projects must rest before all files are checked again, in milliseconds. */
const REST = 1_000;

/**
 * 公文：检查整个工作区 shows the findings of all files of the workspace in the Problems panel. From then on they follow the
 * files; documents in an editor are asked for by the language client itself.
 * @param start has the server running
 */
export function registerWorkspaceCheck(client: BaseLanguageClient, start: () => Promise<void>): Disposable {
  const found = languages.createDiagnosticCollection('gongwen.workspace');
  const checked = new Set<string>();
  const following: Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let runs = 0;

  const show = (uri: Uri, diagnostics: readonly Diagnostic[]): void => {
    checked.add(uri.toString());
    found.set(uri, isAskedFor(uri) ? [] : diagnostics);
  };

  /** Leaves the findings of a document to the client if that asks for them. */
  const leave = (uri: Uri): void => {
    if (isAskedFor(uri)) found.delete(uri);
  };

  let shown = shownInEditors();
  /** Leaves what has come into an editor to the client, and takes over what is in none any more. */
  const leaveAndFollow = (): void => {
    const before = shown;
    shown = shownInEditors();
    for (const [key, uri] of shown) if (!before.has(key)) leave(uri);
    for (const [key, uri] of before) if (!shown.has(key)) void follow(uri);
  };

  /** Checks everything; `advance` is told the percentage done and what is looked at. */
  const check = async (
    advance: (percentage: number, message: string | undefined) => void,
    token: CancellationToken,
  ): Promise<Outcome> => {
    const outcome: Outcome = { files: 0, filesWithProblems: 0, problems: 0 };
    const run = ++runs;
    const [workDoneToken, partialResultToken] = [`gongwen.check.${run}`, `gongwen.check.${run}.part`];
    const shown: Promise<void>[] = [];
    const take = async (items: readonly WorkspaceDocumentDiagnosticReport[]): Promise<void> => {
      for (const item of items) {
        if (item.kind !== 'full') continue;
        const diagnostics = linkToManual(await client.protocol2CodeConverter.asDiagnostics(item.items));
        show(client.protocol2CodeConverter.asUri(item.uri), diagnostics);
        outcome.files++;
        outcome.problems += diagnostics.length;
        if (diagnostics.length > 0) outcome.filesWithProblems++;
      }
    };
    const listening = [
      client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'end') advance(value.percentage ?? 0, value.message);
      }),
      client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
        shown.push(take(items));
      }),
    ];
    try {
      const params = { previousResultIds: [], workDoneToken, partialResultToken };
      const rest = await client.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
      shown.push(take(rest.items));
      await Promise.all(shown);
      return outcome;
    } finally {
      for (const listener of listening) listener.dispose();
    }
  };

  const checkWithProgress = (location: ProgressLocation): Thenable<Outcome | undefined> =>
    window.withProgress({ location, title: '检查工作区中的公文', cancellable: true }, async (progress, token) => {
      let done = 0;
      const advance = (percentage: number, message: string | undefined): void => {
        progress.report({ increment: percentage - done, ...(message !== undefined && { message }) });
        done = percentage;
      };
      return await check(advance, token).catch((error) => {
        if (token.isCancellationRequested || error instanceof CancellationError) return undefined;
        throw error;
      });
    });

  /** Brings the findings of one file up to date, where it has been checked. */
  const follow = async (uri: Uri): Promise<void> => {
    if (!checked.has(uri.toString())) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    // A server that is ending does not answer.
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument }).catch(() => undefined);
    if (report?.kind !== 'full' || !checked.has(uri.toString())) return;
    show(uri, linkToManual(await client.protocol2CodeConverter.asDiagnostics(report.items)));
  };

  const followChanges = (): void => {
    if (following.length > 0) return;
    shown = shownInEditors();
    const files = workspace.createFileSystemWatcher('**/*.{gw,gongwen}');
    const projects = workspace.createFileSystemWatcher('**/gongwen.{yaml,baseline.json}');
    const begin = (uri: Uri): void => {
      checked.add(uri.toString());
      void follow(uri);
    };
    const checkAgainSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void checkWithProgress(ProgressLocation.Window), REST);
    };
    following.push(
      files,
      files.onDidCreate(begin),
      files.onDidChange(follow),
      files.onDidDelete((uri) => {
        checked.delete(uri.toString());
        found.delete(uri);
      }),
      projects,
      projects.onDidCreate(checkAgainSoon),
      projects.onDidChange(checkAgainSoon),
      projects.onDidDelete(checkAgainSoon),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('gongwen') && checkAgainSoon()),
      workspace.onDidOpenTextDocument(({ uri }) => leave(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => follow(uri)),
      // A document can outlive its editor, and so be there already when it gets another one.
      window.tabGroups.onDidChangeTabs(leaveAndFollow),
      window.onDidChangeVisibleTextEditors(leaveAndFollow),
    );
  };

  return Disposable.from(
    found,
    new Disposable(() => {
      clearTimeout(timer);
      Disposable.from(...following).dispose();
    }),
    commands.registerCommand('gongwen.checkWorkspace', async () => {
      if (!workspace.workspaceFolders) {
        await window.showInformationMessage('还没有打开文件夹。请先打开存放公文的文件夹，再检查整个工作区。');
        return;
      }
      await start();
      const outcome = await checkWithProgress(ProgressLocation.Notification);
      if (!outcome) return;
      followChanges();
      void tell(outcome);
    }),
  );
}

/** Whether the language client itself asks for the findings: it does so for documents in an editor. */
function isAskedFor(uri: Uri): boolean {
  const key = uri.toString();
  const isOpen = workspace.textDocuments.some((document: TextDocument) => {
    return document.uri.toString() === key && isServed(document);
  });
  return isOpen && shownInEditors().has(key);
}

/** What is in a tab, the right side of a comparison among it, or in an editor without one, such as a list of references. */
function shownInEditors(): ReadonlyMap<string, Uri> {
  const inTabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => {
      if (input instanceof TabInputTextDiff) return [input.modified];
      return input instanceof TabInputText ? [input.uri] : [];
    });
  const inView = window.visibleTextEditors.map(({ document }) => document.uri);
  return new Map([...inTabs, ...inView].map((uri) => [uri.toString(), uri]));
}

async function tell(outcome: Outcome): Promise<void> {
  const see = '查看问题';
  const answer = await window.showInformationMessage(summaryOf(outcome), ...(outcome.problems > 0 ? [see] : []));
  if (answer === see) await commands.executeCommand('workbench.actions.view.problems');
}

function summaryOf({ files, filesWithProblems, problems }: Outcome): string {
  if (files === 0) return '工作区中没有扩展名为 .gw 或 .gongwen 的文件。';
  if (problems === 0) return `检查了 ${files} 份公文，没有发现问题。`;
  return `检查了 ${files} 份公文，${filesWithProblems} 份有问题，共 ${problems} 处。`;
}
