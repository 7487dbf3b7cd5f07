import {
  type Connection,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PolicyDocument, positionAt } from './document/document';
import type { Severity } from './rules/rule';
import { createPolicyService } from './service';
import type { Span } from './text/span';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Answers the Language Server Protocol over a connection; the one place that knows its requests. */
export function startServer(connection: Connection): void {
  const service = createPolicyService();
  const documents = new TextDocuments(TextDocument);
  const parsed = new Map<string, PolicyDocument>();

  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
    serverInfo: { name: 'gongwen' },
  }));

  documents.onDidChangeContent(({ document: { uri, version }, document: content }) => {
    const document = service.parse(content.getText(), parsed.get(uri));
    parsed.set(uri, document);
    void connection.sendDiagnostics({
      uri,
      version,
      diagnostics: service.diagnose(document).map(
        (diagnostic): LspDiagnostic => ({
          range: toRange(document, diagnostic.span),
          severity: SEVERITY[diagnostic.severity],
          source: '公文',
          code: diagnostic.rule,
          message: diagnostic.message,
        }),
      ),
    });
  });
  documents.onDidClose(({ document: { uri } }) => {
    parsed.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  documents.listen(connection);
  connection.listen();
}

function toRange(document: PolicyDocument, span: Span): Range {
  return { start: positionAt(document, span.start), end: positionAt(document, span.end) };
}
