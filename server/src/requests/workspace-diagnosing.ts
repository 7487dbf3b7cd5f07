import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { PolicyDocument } from '../document/document';
import type { FileSystem } from '../project/file-system';
import { nameOf, placeOf, readable } from '../project/uris';
import type { PolicyService } from '../service';
import type { Policies } from './policies';
import type { ReportHistory } from './reports';
import { isDocument, LARGEST_FILE } from './workspace-documents';

/** Bounds, far beyond what an office has. */
const MOST_FILES = 20_000;

/** What the check of a workspace takes. */
export interface WorkspaceSources {
  readonly files: FileSystem;
  readonly policies: Policies;
  readonly history: ReportHistory;
  openUris(): readonly string[];
  versionOf(uri: string): number | undefined;
  diagnosticsOf(service: PolicyService, document: PolicyDocument, uri: string): Diagnostic[];
  /** The findings of a document that is open. */
  diagnoseOpen(uri: string): Promise<Diagnostic[]>;
  cutWords(service: PolicyService, document: PolicyDocument): Promise<void>;
}

/**
 * Answers `workspace/diagnostic`: looks through all folders of the workspace, tells how far it has come, and hands over
 * each report as soon as it is there, where the editor takes it.
 */
export function answerWorkspaceDiagnosing(
  connection: Connection,
  { files, policies, history, openUris, versionOf, diagnosticsOf, diagnoseOpen, cutWords }: WorkspaceSources,
): { diagnoseFile(uri: string): Promise<Diagnostic[] | undefined> } {
  /** The findings of a file as it lies on disk, words and all; undefined where there is no such file. */
  const diagnoseFile = async (uri: string): Promise<Diagnostic[] | undefined> => {
    const content = await files.read(uri, LARGEST_FILE);
    if ('absent' in content) return undefined;
    if ('problem' in content) return [notRead(content.problem)];
    const service = await policies.of(uri);
    const document = service.parse(content.text);
    await cutWords(service, document);
    const diagnostics = diagnosticsOf(service, document, uri);
    // What is asked for each document is kept as long as it is open, and this one is not.
    if (versionOf(uri) === undefined) policies.closed(uri);
    return diagnostics;
  };

  /** The documents of the workspace, each under the URI by which the editor knows it. */
  const list = async (): Promise<string[]> => {
    const open = new Map(openUris().map((uri) => [placeOf(uri), uri]));
    const uris = new Map<string, string>();
    for (const folder of policies.folders()) {
      for (const { uri } of await files.list(folder, isDocument, MOST_FILES - uris.size)) {
        const place = placeOf(uri);
        if (!(await policies.ignores(uri))) uris.set(place, open.get(place) ?? uri);
      }
    }
    return [...uris.values()];
  };

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial) => {
    progress.begin('检查工作区中的公文', 0, '正在查找', true);
    try {
      const known = new Map(previousResultIds.map(({ uri, value }) => [placeOf(uri), value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const tell = (uri: string, diagnostics: Diagnostic[]): void => {
        const report = history.report(uri, known.get(placeOf(uri)), diagnostics);
        const item = { ...report, uri, version: versionOf(uri) ?? null } as WorkspaceDocumentDiagnosticReport;
        if (partial) partial.report({ items: [item] });
        else items.push(item);
      };
      const uris = await list();
      for (const [at, uri] of uris.entries()) {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '不再需要');
        progress.report(Math.floor((at / uris.length) * 100), `${at + 1}/${uris.length} ${readable(nameOf(uri))}`);
        const isOpen = versionOf(uri) !== undefined;
        tell(uri, (isOpen ? await diagnoseOpen(uri) : await diagnoseFile(uri)) ?? []);
      }
      const found = new Set(uris.map(placeOf));
      for (const { uri } of previousResultIds) if (!found.has(placeOf(uri))) tell(uri, []);
      return { items };
    } finally {
      progress.done();
    }
  });

  return { diagnoseFile };
}

function notRead(problem: string): Diagnostic {
  const start = { line: 0, character: 0 };
  const message = `没有检查这份文件：${problem}。`;
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: '公文', message };
}
