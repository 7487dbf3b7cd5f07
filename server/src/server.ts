import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  type Position,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PolicyDocument } from './document/document';
import { FIX_ALL } from './features/code-action';
import { EDIT_COMMANDS, type EditCommand } from './features/edit-command';
import { createPolicyService } from './service';
import type { Edit } from './text/span';

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, 'refactor.move', CodeActionKind.RefactorRewrite],
    },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
    executeCommandProvider: { commands: Object.keys(EDIT_COMMANDS) },
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

  let client: ClientCapabilities = {};
  connection.onInitialize(({ capabilities }) => {
    client = capabilities;
    return CAPABILITIES;
  });

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

  /** Answers a request with what the service says of an open document; of others there is nothing to say. */
  const about =
    <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
      ask: (document: PolicyDocument, params: Params) => Answer,
    ) =>
    (params: Params): Answer | undefined => {
      const document = current(params.textDocument.uri);
      return document && ask(document, params);
    };

  connection.onDocumentSymbol(about((document) => service.documentSymbols(document)));
  connection.onFoldingRanges(about((document) => service.foldingRanges(document)));
  connection.onCodeAction(
    about((document, { textDocument, range, context }) =>
      service.codeActions(document, textDocument.uri, range, {
        only: context.only,
        invoked: context.triggerKind !== CodeActionTriggerKind.Automatic,
      }),
    ),
  );
  connection.onDefinition(
    about((document, { textDocument, position }) => service.definition(document, textDocument.uri, position)),
  );
  connection.onReferences(
    about((document, { textDocument, position, context }) =>
      service.references(document, textDocument.uri, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(about((document, { position }) => service.documentHighlights(document, position)));
  connection.onHover(about((document, { position }) => service.hover(document, position)));
  connection.onPrepareRename(about((document, { position }) => service.prepareRename(document, position)));
  connection.onRenameRequest(
    about((document, { textDocument, position, newName }) =>
      orRefuse(service.rename(document, textDocument.uri, position, newName)),
    ),
  );
  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    const edit = EDIT_COMMANDS[command];
    if (!edit || !isPlace(argument)) return;
    const document = current(argument.uri);
    const edits = document ? edit.edits(document, argument.position) : '这份文档没有打开，不能修改。';
    if (typeof edits === 'string') {
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: edits });
    } else if (document) await applyEdit(document, argument.uri, edit, edits);
  });

  const applyEdit = async (
    document: PolicyDocument,
    uri: string,
    { title, previewed }: EditCommand,
    edits: readonly Edit[],
  ): Promise<void> => {
    const version = contents.get(uri)?.version ?? null;
    const annotated = previewed && client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    const textEdits = edits.map(({ span, newText }) => ({
      range: service.toRange(document, span),
      newText,
      ...(annotated && { annotationId: title }),
    }));
    const edit: WorkspaceEdit = client.workspace?.workspaceEdit?.documentChanges
      ? {
          documentChanges: [{ textDocument: { uri, version }, edits: textEdits }],
          ...(annotated && { changeAnnotations: { [title]: { label: title, needsConfirmation: true } } }),
        }
      : { changes: { [uri]: textEdits } };
    await connection.workspace.applyEdit({ label: title, edit });
  };

  contents.listen(connection);
  connection.listen();
}

/** The answer to a rename: its edits, or the reason against it as an error that the editor shows. */
function orRefuse(answer: WorkspaceEdit | string | undefined): WorkspaceEdit | undefined {
  if (typeof answer === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, answer);
  return answer;
}

/** Whether a command's argument says where it is to work. */
function isPlace(value: unknown): value is { readonly uri: string; readonly position: Position } {
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('position' in value)) return false;
  const { uri, position } = value;
  return (
    typeof uri === 'string' &&
    typeof position === 'object' &&
    position !== null &&
    'line' in position &&
    'character' in position &&
    typeof position.line === 'number' &&
    typeof position.character === 'number'
  );
}
