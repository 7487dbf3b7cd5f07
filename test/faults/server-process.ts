import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import {
  type ClientCapabilities,
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const ROOT = join(import.meta.dirname, '../..');
const SERVER = join(ROOT, 'out/server/server.js');

/** The server as an editor starts it, in a process of its own, before `initialize`. */
export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly client: MessageConnection;
  /** All that it has written to standard error. */
  complaints(): string;
  /** The next diagnostics of a document that come after the call; those of a version alone, where one is given. */
  nextDiagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Bytes on its standard input, whatever they are. */
  write(bytes: string): void;
  /** The exit status once it has ended. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts a server; `end` it, or leave that to `afterEach`.
 * @param preloaded a script for Node.js to run before it
 */
export async function startServerProcess(preloaded?: string): Promise<ServerProcess> {
  await bundled();
  const child = spawn(process.execPath, [...(preloaded ? ['--require', preloaded] : []), SERVER, '--stdio']);
  children.add(child);
  // It may have ended before what it is sent arrives.
  child.stdin.on('error', () => undefined);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map<
    string,
    { version?: number | undefined; resolve: (params: PublishDiagnosticsParams) => void }
  >();
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const one = waiting.get(params.uri);
    if (!one || (one.version !== undefined && one.version !== params.version)) return;
    waiting.delete(params.uri);
    one.resolve(params);
  });
  client.listen();
  return {
    child,
    client,
    complaints: () => complaints,
    nextDiagnostics: (uri, version) => new Promise((resolve) => waiting.set(uri, { version, resolve })),
    write: (bytes) => void child.stdin.write(bytes),
    ended: new Promise((resolve) => child.once('close', (status) => resolve(status))),
  };
}

/**
 * What an editor says first.
 * @param editor the process that the server belongs to
 * @param folder the URI of the folder that is open in the editor
 */
export async function initialize(
  { client }: ServerProcess,
  editor: number | null = null,
  capabilities: ClientCapabilities = {},
  folder?: string,
): Promise<void> {
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: '市' }];
  await client.sendRequest('initialize', {
    processId: editor,
    rootUri: folder ?? null,
    capabilities,
    workspaceFolders,
  });
  await client.sendNotification('initialized', {});
}

/** Opens a document and gives its first diagnostics. */
export async function open(
  { client, nextDiagnostics }: ServerProcess,
  uri: string,
  text: string,
): Promise<PublishDiagnosticsParams> {
  const published = nextDiagnostics(uri);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gongwen', version: 1, text },
  });
  return published;
}

const children = new Set<ChildProcessWithoutNullStreams>();

/** Ends what the tests of the enclosing suite have started. */
export function endServersAfterEach(): void {
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });
}

let bundle: Promise<unknown> | undefined;

function bundled(): Promise<unknown> {
  bundle ??= build({
    absWorkingDir: ROOT,
    entryPoints: { server: 'server/src/node.ts' },
    outdir: dirname(SERVER),
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return bundle;
}
