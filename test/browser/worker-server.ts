import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction, Diagnostic, PublishDiagnosticsParams, Range } from 'vscode-languageserver-protocol';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';

const DIST = path.join(import.meta.dirname, '../../dist');

/** The server in a Web Worker of a real browser, as the web extension runs it. */
export interface WorkerServer {
  /** Opens a document; gives its diagnostics once `isEnough` says so of them, or the last there were. */
  diagnosticsOf(
    uri: string,
    text: string,
    isEnough: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  codeActions(uri: string, range: Range): Promise<readonly CodeAction[]>;
  /** The answer to a request. */
  ask(method: string, params: object): Promise<unknown>;
  /** What the worker has complained of. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const PATIENCE = 60_000;

export async function startWorkerServer(browserPath: string): Promise<WorkerServer> {
  const { browser, close } = await launchBrowser(browserPath);
  const page = await browser.newPage();
  // Whatever compiles this file marks functions with their names by it.
  await page.evaluate('globalThis.__name = (value) => value');
  const published = new Map<string, readonly Diagnostic[]>();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.exposeFunction('published', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    published.set(uri, diagnostics);
  });
  await page.exposeFunction('failed', (message: string) => errors.push(message));
  await page.exposeFunction('resource', (name: string) => readFileSync(path.join(DIST, name)).toString('base64'));
  await page.evaluate(speakProtocol, readFileSync(path.join(DIST, 'web/server.js'), 'utf8'));
  const send = (message: object): Promise<unknown> =>
    page.evaluate((one) => (globalThis as unknown as InPage).send(one), message);
  await send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await send({ method: 'initialized', params: {} });
  let id = 1;
  return {
    errors,
    async diagnosticsOf(uri, text, isEnough) {
      const textDocument = { uri, languageId: 'gongwen', version: 1, text };
      await send({ method: 'textDocument/didOpen', params: { textDocument } });
      const deadline = Date.now() + PATIENCE;
      while (Date.now() < deadline && !isEnough(published.get(uri) ?? [])) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return published.get(uri) ?? [];
    },
    async codeActions(uri, range) {
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      return (await send({ id: ++id, method: 'textDocument/codeAction', params })) as CodeAction[];
    },
    ask: (method, params) => send({ id: ++id, method, params }),
    close,
  };
}

/** What `speakProtocol` leaves in the page. */
interface InPage {
  send(message: object): Promise<unknown>;
  published(params: PublishDiagnosticsParams): void;
  failed(message: string): void;
  resource(name: string): Promise<string>;
}

/** Runs in the page: starts the worker and is its client, which lends it the extension's files and knows no others. */
async function speakProtocol(script: string): Promise<void> {
  const page = globalThis as unknown as InPage;
  const bytesOf = async (name: string) => Uint8Array.from(atob(await page.resource(name)), (one) => one.charCodeAt(0));
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const waiting = new Map<number, (result: unknown) => void>();
  const ANSWERS: Record<string, (params: { name: string }) => unknown> = {
    'gongwen/readFile': () => ({ absent: true }),
    'gongwen/readResource': ({ name }) => bytesOf(name),
  };
  worker.onerror = ({ message }) => page.failed(message);
  worker.onmessage = async ({ data: { id, method, params, result } }) => {
    if (method === undefined) waiting.get(id)?.(result);
    else if (method === 'textDocument/publishDiagnostics') page.published(params);
    else if (id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id, result: (await ANSWERS[method]?.(params)) ?? null });
    }
  };
  page.send = (message) => {
    worker.postMessage({ jsonrpc: '2.0', ...message });
    const { id } = message as { id?: number };
    return id === undefined ? Promise.resolve() : new Promise((resolve) => waiting.set(id, resolve));
  };
  worker.postMessage(await bytesOf('trigrams.bin'));
}
