import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { BackgroundWords } from '../background-words';
import type { PolicyDocument } from '../document/document';
import type { FileSystem } from '../project/file-system';
import { pageOf } from '../rules/manual';
import type { PolicyService } from '../service';
import { createPacing } from './pacing';
import type { Policies } from './policies';
import { createReportHistory } from './reports';
import { answerWorkspaceDiagnosing } from './workspace-diagnosing';

/** Where the findings come from. */
export interface DiagnosingSources {
  /** The document as it stands in the editor now; undefined if it is not open. */
  current(uri: string): PolicyDocument | undefined;
  /** The version of a file that is open in the editor. */
  versionOf(uri: string): number | undefined;
  /** The documents that are open. */
  openUris(): readonly string[];
  readonly policies: Policies;
  readonly files: FileSystem | undefined;
  /** The URI of the manual that the rules' ids are linked to. */
  readonly manual: string | undefined;
  /** Has words cut, and calls back when they have been; undefined where nothing does. */
  startWords(arrived: (uri: string) => void): BackgroundWords | undefined;
}

/** Tells an editor what is wrong with its documents: when it asks, if it can ask, else whenever something changes. */
export interface Diagnosing {
  /** What the server can do for this editor. */
  initialize(client: ClientCapabilities): ServerCapabilities;
  /** A document was opened, or its text changed. */
  changed(uri: string): void;
  /** Something changed by which every document is judged. */
  allChanged(): void;
  closed(uri: string, version: number): void;
  end(): void;
}

/** So many findings of one document VS Code shows; more of them nobody reads, and typing would wait for them. */
const MOST_SHOWN = 1_000;

export function answerDiagnosing(connection: Connection, sources: DiagnosingSources): Diagnosing {
  const { current, versionOf, openUris, policies, files, manual } = sources;
  const history = createReportHistory();
  let client: ClientCapabilities = {};
  const isAsked = (): boolean => client.textDocument?.diagnostic !== undefined;

  const diagnosticsOf = (service: PolicyService, document: PolicyDocument, uri: string): Diagnostic[] => {
    const diagnostics = service.lspDiagnostics(document, uri, MOST_SHOWN);
    if (manual === undefined || !showsLinks(client)) return diagnostics;
    return diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.code !== undefined && { codeDescription: { href: pageOf(manual, String(diagnostic.code)) } }),
    }));
  };

  /** The findings of an open document; words that more can be said with are cut meanwhile. */
  const diagnose = (service: PolicyService, document: PolicyDocument, uri: string): Diagnostic[] => {
    const diagnostics = diagnosticsOf(service, document, uri);
    words?.request(uri, service.awaitedWords(document));
    return diagnostics;
  };

  /**
   * Publishes what can be said now, and again when the words have been cut. Where the settings or the project have to
   * be read first, it does so when they have been.
   */
  const publish = (uri: string): void => {
    const service = policies.known(uri);
    policies.publishProblems(uri);
    if (!service) return void policies.of(uri).then(() => publish(uri));
    const document = current(uri);
    const version = versionOf(uri);
    if (!document || version === undefined) return;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnose(service, document, uri) });
  };

  const pacing = createPacing(publish);

  /** Has the editor ask again for everything it shows; what did not change is not sent again. */
  const refresh = (): void => {
    // An editor that is ending does not answer.
    if (client.workspace?.diagnostics?.refreshSupport) {
      connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  };

  const words = sources.startWords((uri) => (isAsked() ? refresh() : publish(uri)));

  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const service = await policies.of(uri);
      policies.publishProblems(uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '不再需要');
      const document = current(uri);
      if (document) return history.report(uri, previousResultId, diagnose(service, document, uri));
      const isOpen = versionOf(uri) !== undefined;
      return history.report(uri, previousResultId, (isOpen ? undefined : await workspace?.diagnoseFile(uri)) ?? []);
    },
  );
  const workspace =
    files &&
    answerWorkspaceDiagnosing(connection, {
      files,
      policies,
      history,
      openUris,
      versionOf,
      diagnosticsOf,
      diagnoseOpen: async (uri) => {
        const service = await policies.of(uri);
        const document = current(uri);
        return document ? diagnose(service, document, uri) : [];
      },
      cutWords: async (service, document) => void (await words?.cutNow(service, document)),
    });

  return {
    initialize(capabilities) {
      client = capabilities;
      if (!isAsked()) return {};
      return {
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: workspace !== undefined },
      };
    },
    changed(uri) {
      // An editor that asks does so by itself after every change.
      if (!isAsked()) pacing.request(uri);
    },
    allChanged() {
      if (isAsked()) refresh();
      else for (const uri of openUris()) publish(uri);
    },
    closed(uri, version) {
      history.forget(uri);
      pacing.forget(uri);
      words?.request(uri, []);
      if (!isAsked()) void connection.sendDiagnostics({ uri, version, diagnostics: [] });
    },
    end() {
      pacing.end();
      words?.end();
    },
  };
}

function showsLinks({ textDocument }: ClientCapabilities): boolean {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return (diagnostic ?? publishDiagnostics)?.codeDescriptionSupport === true;
}
