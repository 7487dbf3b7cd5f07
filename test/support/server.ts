import { EventEmitter, on } from 'node:events';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { type Runtime, startServer } from '../../server/src/server';

/** A client and a server joined by two streams in this process. */
export interface Session {
  readonly client: MessageConnection;
  readonly initialized: InitializeResult;
  /** The latest diagnostics that have arrived for a version of a document, or the first that do. */
  diagnosticsOf(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  /** All diagnostics in the order of their arrival, those to come included. */
  publications(): AsyncIterableIterator<PublishDiagnosticsParams>;
  end(): Promise<void>;
}

/**
 * @param capabilities what the client says it can do
 * @param workspaceFolders the folders that are open in it
 */
export async function startSession(
  capabilities: ClientCapabilities = {},
  runtime: Runtime = {},
  workspaceFolders: readonly WorkspaceFolder[] | null = null,
): Promise<Session> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, {}, runtime);
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  const publications = new EventEmitter();
  const arrivals = on(publications, 'published');
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const key = `${params.version} ${params.uri}`;
    published.set(key, params);
    waiting.get(key)?.(params);
    publications.emit('published', params);
  });
  client.listen();
  const initialized: InitializeResult = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    initialized,
    diagnosticsOf: (uri, version) =>
      new Promise((resolve) => {
        const key = `${version} ${uri}`;
        const known = published.get(key);
        if (known) resolve(known);
        else waiting.set(key, resolve);
      }),
    publications: async function* () {
      for await (const [params] of arrivals) yield params;
    },
    end: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}
