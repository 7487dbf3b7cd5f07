import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { isProjectFile, SERVED } from './documents';
import { linkToManual } from './views/manual';

/** What the language client is told, whatever the server runs on. */
export const CLIENT_OPTIONS: LanguageClientOptions = {
  documentSelector: SERVED,
  // Of a tab that was not looked at yet only the name is known.
  diagnosticPullOptions: { onChange: true, match: (_selector, { path }) => isProjectFile(path) },
  middleware: {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) linkToManual(report.items);
      return report;
    },
  },
};

/**
 * Keeps the client from asking for the whole workspace by itself, which it would do every two seconds: a person asks for
 * that by a command.
 */
export function leaveWorkspaceToCommand(client: BaseLanguageClient): void {
  const feature: StaticFeature = {
    fillClientCapabilities: () => {},
    preInitialize: ({ diagnosticProvider }) => {
      if (diagnosticProvider) diagnosticProvider.workspaceDiagnostics = false;
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  };
  client.registerFeature(feature);
}
