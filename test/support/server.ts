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
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/server';

/** A client and a server joined by two streams in this process. */
export interface Session {
  readonly client: MessageConnection;
  readonly initialized: InitializeResult;
  /** The next diagnostics that arrive for a version of a document. */
  diagnosticsOf(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  end(): Promise<void>;
}

/** @param capabilities what the client says it can do */
export async function startSession(capabilities: ClientCapabilities = {}): Promise<Session> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server);
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const key = `${params.version} ${params.uri}`;
    published.set(key, params);
    waiting.get(key)?.(params);
  });
  client.listen();
  const initialized: InitializeResult = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
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
    end: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      server.dispose();
    },
  };
}
