import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { leaveWorkspaceToCommand } from './client-options';
import { registerWorkspaceCheck } from './commands/check-workspace';
import { registerEditCommands } from './commands/edit';
import { registerExportWord } from './commands/export-word';
import { registerImportWord } from './commands/import-word';
import { registerNewDocument } from './commands/new-document';
import { registerOpenSample } from './commands/open-sample';
import { registerReportProblem } from './commands/report-problem';
import { offerMode } from './detection/offer-mode';
import { isServed } from './documents';
import { registerPreview } from './preview/preview';
import { followReports } from './report/shown-report';
import { showLanguageStatus } from './views/language-status';
import { showManual } from './views/manual';
import { showReportTree } from './views/report-tree';
import { showStatistics } from './views/status-bar';

/**
 * Everything that the extension does in an editor, whatever the server runs on. The server is started with the first
 * document that concerns it: the extension is also there for plain text and Markdown, most of which does not.
 */
export async function run(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const { subscriptions } = context;
  leaveWorkspaceToCommand(client);
  subscriptions.push(
    registerOpenSample(context),
    registerNewDocument(context),
    registerReportProblem(context),
    showManual(context),
    offerMode(context),
  );
  let starting: Promise<void> | undefined;

  const start = async (): Promise<void> => {
    await client.start();
    const reports = followReports(client);
    subscriptions.push(
      reports,
      ...registerEditCommands(client, reports),
      registerExportWord(client),
      registerPreview(context, client),
      showReportTree(client, reports),
      showStatistics(reports),
      showLanguageStatus(reports),
    );
    await commands.executeCommand('setContext', 'gongwen.isRunning', true);
  };

  const startOnce = async (): Promise<void> => {
    starting ??= start();
    await starting;
  };
  const startIfNeeded = async (): Promise<void> => {
    if (starting || workspace.textDocuments.some(isServed)) await startOnce();
  };
  subscriptions.push(registerWorkspaceCheck(client, startOnce), registerImportWord(client, startOnce));
  subscriptions.push(workspace.onDidOpenTextDocument(() => void startIfNeeded()));
  await startIfNeeded();
}
