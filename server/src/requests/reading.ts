import {
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { PolicyDocument } from '../document/document';
import { projectHover } from '../features/project/hover';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens';
import type { WorkspaceDocuments } from '../features/workspace';
import type { PolicyService } from '../service';
import { createTokenHistory } from './semantic-tokens';

/** The request of the report view; its answer is a `Report`. */
export const REPORT_REQUEST = 'gongwen/report';

/** What the server says it can do beside diagnostics and code actions. */
export const READING_CAPABILITIES: InitializeResult['capabilities'] = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  hoverProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  inlayHintProvider: true,
  codeLensProvider: {},
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: true },
  },
  workspaceSymbolProvider: true,
};

/** Where the answers come from. */
export interface Sources {
  /** The document as it stands in the editor now; undefined if it is not open. */
  current(uri: string): PolicyDocument | undefined;
  /** All documents of the workspace. */
  workspace(): Promise<WorkspaceDocuments>;
  /** The edit of a rename that began in a document, as the client can take it. */
  clientEdit(edit: WorkspaceEdit, uri: string): WorkspaceEdit;
  /** The text of a gongwen.yaml that is open; undefined for every other file. */
  projectText(uri: string): string | undefined;
  /** What answers without settings or project. */
  readonly service: PolicyService;
  /** What answers for a document by the settings and the project that hold there. */
  serviceOf(uri: string): Promise<PolicyService>;
}

/** Parameters that name a document. */
interface About {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers the requests that read a document and change nothing but by the answer itself.
 * Gives a function that forgets what is remembered of a document.
 */
export function answerReading(
  connection: Connection,
  { current, workspace, clientEdit, projectText, service, serviceOf }: Sources,
): (uri: string) => void {
  const tokens = createTokenHistory();
  const about =
    <Params extends About, Answer>(ask: (document: PolicyDocument, params: Params) => Answer) =>
    (params: Params): Answer | undefined => {
      const document = current(params.textDocument.uri);
      return document && ask(document, params);
    };
  /** The same where settings and project count. */
  const byPolicy = <Params extends About, Answer>(
    ask: (policy: PolicyService, document: PolicyDocument, params: Params) => Answer,
  ) => about(async (document, params: Params) => ask(await serviceOf(params.textDocument.uri), document, params));

  connection.onDocumentSymbol(about((document) => service.documentSymbols(document)));
  connection.onFoldingRanges(about((document) => service.foldingRanges(document)));
  connection.onSelectionRanges(about((document, { positions }) => service.selectionRanges(document, positions)));
  connection.onDefinition(
    about((document, { textDocument, position }) => service.definition(document, textDocument.uri, position)),
  );
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const [policy, all] = [await serviceOf(uri), await workspace()];
    const document = current(uri);
    return document && policy.references(document, uri, position, context.includeDeclaration, all);
  });
  connection.onDocumentHighlight(
    byPolicy((policy, document, { position }) => policy.documentHighlights(document, position)),
  );
  connection.onHover(({ textDocument: { uri }, position }) => {
    const text = projectText(uri);
    if (text !== undefined) return projectHover(text, position);
    return hoverIn({ textDocument: { uri }, position });
  });
  const hoverIn = byPolicy((policy, document, { position }: About & { readonly position: Position }) =>
    policy.hover(document, position),
  );
  connection.onPrepareRename(byPolicy((policy, document, { position }) => policy.prepareRename(document, position)));
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const [policy, all] = [await serviceOf(uri), await workspace()];
    const document = current(uri);
    const edit = document && orRefuse(policy.rename(document, uri, position, newName, all));
    return edit && clientEdit(edit, uri);
  });
  connection.onDocumentLinks(about((document, { textDocument }) => service.documentLinks(document, textDocument.uri)));
  connection.onDocumentOnTypeFormatting(about((document, { position }) => service.onNewLine(document, position)));
  connection.onCodeLens(about((document) => service.codeLenses(document)));
  connection.onWorkspaceSymbol(async ({ query }) => service.workspaceSymbols((await workspace()).documents, query));
  connection.languages.inlayHint.on(byPolicy((policy, document, { range }) => policy.inlayHints(document, range)));
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => {
    const document = current(uri);
    return document ? tokens.full(uri, (await serviceOf(uri)).semanticTokens(document)) : { data: [] };
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
    const document = current(uri);
    if (!document) return { data: [] };
    return tokens.delta(uri, previousResultId, (await serviceOf(uri)).semanticTokens(document));
  });
  connection.onRequest(REPORT_REQUEST, async ({ textDocument: { uri } }: About) => {
    const document = current(uri);
    return document ? (await serviceOf(uri)).report(document) : null;
  });
  return tokens.forget;
}

/** Has the editor ask again for what settings and projects decide, where it shows it. An editor that is ending does not answer. */
export function refreshReading(connection: Connection, { workspace }: ClientCapabilities): void {
  const { inlayHint, semanticTokens } = connection.languages;
  if (workspace?.inlayHint?.refreshSupport) inlayHint.refresh().catch(() => undefined);
  if (workspace?.semanticTokens?.refreshSupport) semanticTokens.refresh().catch(() => undefined);
}

/** The answer to a rename: its edits, or the reason against it as an error that the editor shows. */
function orRefuse(answer: WorkspaceEdit | string | undefined): WorkspaceEdit | undefined {
  if (typeof answer === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, answer);
  return answer;
}
