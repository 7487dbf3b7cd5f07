import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_OPTIONS } from './client-options';
import { run } from './extension';
import { createErrorHandler } from './lost-server';
import { SERVER_FLAGS } from './server-flags';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.stdio, options: { execArgv: [...SERVER_FLAGS] } };
  client = new LanguageClient(
    'gongwen',
    '公文',
    { run: server, debug: server },
    { ...CLIENT_OPTIONS, errorHandler: createErrorHandler() },
  );
  await run(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
