import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_OPTIONS } from './client-options';
import { run } from './extension';
import { lendFiles, readResource } from './lend-files';
import { createErrorHandler } from './lost-server';

let client: LanguageClient | undefined;

/** The extension where there is no Node.js: the server runs in a Web Worker, and files are read by the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { extensionUri, subscriptions } = context;
  const start = async (): Promise<MessageTransports> => {
    const worker = new Worker(Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true));
    // Before the protocol begins: the rules need it at once, and cannot wait for it.
    worker.postMessage(await readResource(extensionUri, 'trigrams.bin'));
    // Not the worker itself: what VS Code puts in the place of `Worker` makes none that is an instance of it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  client = new LanguageClient('gongwen', '公文', start, { ...CLIENT_OPTIONS, errorHandler: createErrorHandler() });
  subscriptions.push(...lendFiles(context, client));
  await run(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
