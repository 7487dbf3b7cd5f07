import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  type InitializeResult,
  MessageType,
  type Position,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cutInBackground } from './background-words';
import { type PolicyDocument, parse, positionAt } from './document/document';
import { FIX_ALL, isUnresolved } from './features/code-action';
import type { InitialsOf } from './features/completion';
import { type Change, EDIT_COMMANDS, type EditCommand, isPosition } from './features/edit-command';
import { ACCEPT_COMMAND, isAccepting } from './features/project/actions';
import type { FileSystem } from './project/file-system';
import { PROJECT_FILE } from './project/keys';
import { isProjectFile } from './project/projects';
import { nameOf } from './project/uris';
import { answerCompletion, COMPLETING_CAPABILITIES } from './requests/completing';
import { answerDiagnosing } from './requests/diagnosing';
import { createPolicies } from './requests/policies';
import { answerReading, READING_CAPABILITIES, refreshReading } from './requests/reading';
import { toClientEdit } from './requests/renaming';
import { answerWord, type WordFiles } from './requests/word';
import { createWorkspaceDocuments } from './requests/workspace-documents';
import type { Rule, RuleContext } from './rules/rule';
import type { Segmenter } from './segment/segmenter';
import { createPolicyService } from './service';
import { DEFAULT_SETTINGS } from './settings';
import { applyEdits, type Edit } from './text/span';

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    ...READING_CAPABILITIES,
    ...COMPLETING_CAPABILITIES,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, 'refactor.move', CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    },
    executeCommandProvider: { commands: [...Object.keys(EDIT_COMMANDS), ACCEPT_COMMAND] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
  serverInfo: { name: 'gongwen' },
};

/** What the server's surroundings, Node or a browser, bring along. */
export interface Runtime {
  /** Called once and only when a rule asks for words; the log takes one line in Chinese at a time. */
  startSegmenter?(log: (line: string) => void): Segmenter;
  /** All the product has, unless said otherwise. */
  readonly rules?: readonly Rule[];
  /** Where gongwen.yaml and the accepted findings are kept. */
  readonly files?: FileSystem;
  /** The URI of the manual, to whose pages the rules' ids are linked. */
  readonly manual?: string;
  /** Loads what tells the pinyin of Chinese characters, for completion. */
  readonly loadInitials?: () => Promise<InitialsOf>;
  /** Loads what reads and writes Word files. */
  readonly loadWord?: () => Promise<WordFiles>;
}

/**
 * Answers the Language Server Protocol over a connection; the one place that knows its requests.
 * @param context what the rules may use beside the document
 */
export function startServer(connection: Connection, context: RuleContext = {}, runtime: Runtime = {}): void {
  const service = createPolicyService(DEFAULT_SETTINGS, context, runtime.rules);
  const contents = new TextDocuments(TextDocument);
  const parsed = new Map<string, PolicyDocument>();

  /** The document as it stands in the editor now; undefined if it is not open or is no document but a project's file. */
  const current = (uri: string): PolicyDocument | undefined => {
    const content = contents.get(uri);
    if (!content || isProjectFile(uri)) return undefined;
    const document = service.parse(content.getText(), parsed.get(uri));
    parsed.set(uri, document);
    return document;
  };

  /** The text of a gongwen.yaml as it stands in the editor now; undefined for every other file. */
  const projectText = (uri: string): string | undefined =>
    nameOf(uri) === PROJECT_FILE ? contents.get(uri)?.getText() : undefined;

  const versionOf = (uri: string): number | undefined => contents.get(uri)?.version;

  let client: ClientCapabilities = {};
  connection.onInitialize((params) => {
    client = params.capabilities;
    policies.initialize(params);
    return { ...CAPABILITIES, capabilities: { ...CAPABILITIES.capabilities, ...diagnosing.initialize(client) } };
  });
  connection.onInitialized(() => policies.subscribe());

  const policies = createPolicies(connection, {
    files: runtime.files,
    create: (settings, project, ignored) =>
      createPolicyService(settings, context, ignored ? [] : runtime.rules, project),
    versionOf,
    changed: () => {
      diagnosing.allChanged();
      refreshReading(connection, client);
    },
  });

  const { startSegmenter } = runtime;
  const diagnosing = answerDiagnosing(connection, {
    current,
    versionOf,
    openUris: () => contents.keys(),
    policies,
    files: runtime.files,
    manual: runtime.manual,
    startWords: (arrived) =>
      startSegmenter && cutInBackground(() => startSegmenter((line) => connection.console.info(line)), arrived),
  });

  contents.onDidOpen(({ document: { uri } }) => policies.opened(uri));
  contents.onDidChangeContent(({ document }) => {
    if (!isProjectFile(document.uri)) return diagnosing.changed(document.uri);
    policies.edited(document.uri, document.getText());
    diagnosing.allChanged();
  });
  contents.onDidClose(({ document: { uri, version } }) => {
    policies.closed(uri);
    if (isProjectFile(uri)) return diagnosing.allChanged();
    parsed.delete(uri);
    forget(uri);
    diagnosing.closed(uri, version);
  });
  connection.onShutdown(() => diagnosing.end());

  const workspace = createWorkspaceDocuments({
    files: runtime.files,
    folders: policies.folders,
    open: () =>
      new Map(
        contents.keys().flatMap((uri) => {
          const document = current(uri);
          return document ? [[uri, document]] : [];
        }),
      ),
    ignores: policies.ignores,
  });
  const forget = answerReading(connection, {
    current,
    workspace,
    clientEdit: (edit, uri) => toClientEdit(edit, uri, client, (file) => contents.get(file)?.version),
    projectText,
    service,
    serviceOf: (uri) => policies.of(uri),
  });
  answerWord(connection, { current, loadWord: runtime.loadWord });
  answerCompletion(connection, {
    current,
    projectText,
    serviceOf: (uri) => policies.of(uri),
    loadInitials: runtime.loadInitials,
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const policy = await policies.of(uri);
    const document = current(uri);
    if (!document) return undefined;
    return policy.codeActions(document, uri, range, {
      only: context.only,
      invoked: context.triggerKind !== CodeActionTriggerKind.Automatic,
      createsFiles: canCreateFiles(client),
      writesBaseline: runtime.files !== undefined,
      resolvesEdits: canResolveEdits(client),
    });
  });
  connection.onCodeActionResolve(async (action) => {
    if (!isUnresolved(action.data)) return action;
    const { uri, rule } = action.data;
    const policy = await policies.of(uri);
    const document = current(uri);
    return document ? { ...action, edit: policy.fixRule(document, uri, rule) } : action;
  });
  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    if (command === ACCEPT_COMMAND && isAccepting(argument)) return policies.accept(argument);
    const edit = EDIT_COMMANDS[command];
    if (!edit || !isPlace(argument)) return;
    const document = current(argument.uri);
    const answer = document ? edit.edits(document, argument.position, argument) : '这份文档没有打开，不能修改。';
    if (typeof answer === 'string') {
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: answer });
    } else if (document) {
      if (!('cursor' in answer)) return applyEdit(document, argument.uri, edit, answer);
      await applyEdit(document, argument.uri, edit, answer.edits);
      return moveCursor(document, argument.uri, answer);
    }
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

  /** Has the editor go on where the edits leave off, if it can; gives the position for one that must be told. */
  const moveCursor = async (document: PolicyDocument, uri: string, { edits, cursor }: Change): Promise<Position> => {
    const position = positionAt(parse(applyEdits(document.text, edits), document), cursor);
    if (client.window?.showDocument?.support) {
      await connection.window.showDocument({ uri, takeFocus: true, selection: { start: position, end: position } });
    }
    return position;
  };

  contents.listen(connection);
  connection.listen();
}

function canResolveEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function canCreateFiles({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('create') === true;
}

/** Whether a command's argument says where it is to work. */
function isPlace(value: unknown): value is { readonly uri: string; readonly position: Position } {
  if (typeof value !== 'object' || value === null || !('uri' in value) || !('position' in value)) return false;
  return typeof value.uri === 'string' && isPosition(value.position);
}
