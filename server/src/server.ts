import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PolicyDocument } from './document/document';
import { FIX_ALL } from './features/code-action';
import { createPolicyService } from './service';

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  },
  serverInfo: { name: 'gongwen' },
};

/** Answers the Language Server Protocol over a connection; the one place that knows its requests. */
export function startServer(connection: Connection): void {
  const service = createPolicyService();
  const contents = new TextDocuments(TextDocument);
  const parsed = new Map<string, PolicyDocument>();

  /** The document as it stands in the editor now; undefined if it is not open. */
  const current = (uri: string): PolicyDocument | undefined => {
    const content = contents.get(uri);
    if (!content) return undefined;
    const document = service.parse(content.getText(), parsed.get(uri));
    parsed.set(uri, document);
    return document;
  };

  connection.onInitialize(() => CAPABILITIES);

  contents.onDidChangeContent(({ document: { uri, version } }) => {
    const document = current(uri);
    if (document) publish(uri, version, service.lspDiagnostics(document, uri));
  });
  contents.onDidClose(({ document: { uri, version } }) => {
    parsed.delete(uri);
    publish(uri, version, []);
  });
  const publish = (uri: string, version: number, diagnostics: ReturnType<typeof service.lspDiagnostics>): void => {
    void connection.sendDiagnostics({ uri, version, diagnostics });
  };

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const document = current(uri);
    return document && service.documentSymbols(document);
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    const document = current(uri);
    return document && service.foldingRanges(document);
  });
  connection.onCodeAction(({ textDocument: { uri }, range, context }) => {
    const document = current(uri);
    return document && service.codeActions(document, uri, range, context.only);
  });

  contents.listen(connection);
  connection.listen();
}
