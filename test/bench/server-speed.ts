import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { SERVER_FLAGS } from '../../client/src/server-flags';
import { seededRandom } from './random';
import { median, quantile, reportText, SIZES, show } from './report-text';

const SERVER = path.join(import.meta.dirname, '../../dist/server.js');

/** A real server process over stdio, started as the extension starts it. */
interface Running {
  readonly client: MessageConnection;
  readonly process: ChildProcess;
  /** Resolves when the diagnostics of a version of a document have arrived. */
  published(uri: string, version: number): Promise<void>;
  /** Resident memory in MB. */
  memory(): number;
  end(): Promise<void>;
}

async function startServer(): Promise<Running> {
  const child = spawn(process.execPath, [...SERVER_FLAGS, SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map<string, () => void>();
  client.onNotification('textDocument/publishDiagnostics', ({ uri, version }: PublishDiagnosticsParams) => {
    waiting.get(`${version} ${uri}`)?.();
  });
  client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ segmenter: 'off' })),
  );
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    process: child,
    published: (uri, version) => new Promise((resolve) => waiting.set(`${version} ${uri}`, resolve)),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    end: async () => {
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      client.dispose();
    },
  };
}

async function open(server: Running, uri: string, text: string): Promise<void> {
  const published = server.published(uri, 1);
  await server.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gongwen', version: 1, text },
  });
  await published;
}

/** From `didChange` to diagnostics, with the editor's other requests in the mix. */
async function keystrokes(
  server: Running,
  uri: string,
  text: string,
  count: number,
  mixed: boolean,
): Promise<number[]> {
  const random = seededRandom(11);
  const lines = text.split('\n').map((line) => line.length);
  const times: number[] = [];
  const textDocument = { uri };
  for (let version = 2; version < count + 2; version++) {
    const line = Math.floor(random() * lines.length);
    const character = Math.floor(random() * (lines[line] ?? 0));
    const at = { line, character };
    const published = server.published(uri, version);
    const start = performance.now();
    await server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: '新' }],
    });
    const others = mixed
      ? [
          server.client.sendRequest('textDocument/documentSymbol', { textDocument }),
          server.client.sendRequest('textDocument/foldingRange', { textDocument }),
          server.client.sendRequest('textDocument/semanticTokens/full', { textDocument }),
          server.client.sendRequest('textDocument/codeAction', {
            textDocument,
            range: { start: at, end: at },
            context: { diagnostics: [], triggerKind: 2 },
          }),
          server.client.sendRequest('textDocument/inlayHint', { textDocument, range: { start: at, end: at } }),
        ]
      : [];
    await published;
    times.push(performance.now() - start);
    await Promise.all(others);
    lines[line] = (lines[line] ?? 0) + 1;
  }
  return times;
}

/** How long after the last of twenty edits, sent at once, the server has said all it has to say, in milliseconds. */
async function behind(server: Running, uri: string): Promise<number> {
  const count = 20;
  const published = server.published(uri, count + 1);
  for (let version = 2; version < count + 2; version++) {
    const at = { line: version, character: 0 };
    void server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: '新' }],
    });
  }
  const start = performance.now();
  await published;
  // Whatever is still queued is answered before this.
  await server.client.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  return performance.now() - start;
}

/** Prints what the server process takes: to start, for a keystroke, in memory. */
export async function measureServer(): Promise<void> {
  const text = reportText(100_000);
  const starts: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    const server = await startServer();
    await open(server, 'file:///report.gw', text);
    starts.push(performance.now() - start);
    await server.end();
  }
  console.log(`\nFrom spawning the server to the first diagnostics of 100 KB: ${show(median(starts))} ms`);

  console.log('\n| over stdio, ms | median | 99 % | mixed with other requests | 99 % |\n|---|---|---|---|---|');
  for (const { name, bytes } of SIZES) {
    const server = await startServer();
    const content = reportText(bytes);
    await open(server, 'file:///report.gw', content);
    const count = bytes > 2_000_000 ? 30 : 200;
    const plain = await keystrokes(server, 'file:///report.gw', content, count, false);
    await open(server, 'file:///mixed.gw', content);
    const mixed = await keystrokes(server, 'file:///mixed.gw', content, count, true);
    const cells = [median(plain), quantile(plain, 0.99), median(mixed), quantile(mixed, 0.99)].map(show);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
    await server.end();
  }

  const typed = await startServer();
  await open(typed, 'file:///fast.gw', reportText(1_000_000));
  console.log(
    `\nTwenty edits of 1 MB at once: all is said ${show(await behind(typed, 'file:///fast.gw'))} ms after the last`,
  );
  await typed.end();

  const server = await startServer();
  await open(server, 'file:///1.gw', text);
  const one = server.memory();
  for (let number = 2; number <= 20; number++) await open(server, `file:///${number}.gw`, `${number}\n${text}`);
  const twenty = server.memory();
  await keystrokes(server, 'file:///1.gw', text, 10_000, false);
  console.log(
    `\nResident memory: ${show(one)} MB with one report of 100 KB open, ${show(twenty)} MB with 20, ${show(server.memory())} MB after 10,000 edits`,
  );
  await server.end();
}
