import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_OPTIONS } from './client-options';
import { run } from './extension';
import { createErrorHandler } from './lost-server';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  client = new LanguageClient(
    'gongwen',
    '公文',
    { run: { module, transport: TransportKind.stdio }, debug: { module, transport: TransportKind.stdio } },
    { ...CLIENT_OPTIONS, errorHandler: createErrorHandler() },
  );
  await run(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
