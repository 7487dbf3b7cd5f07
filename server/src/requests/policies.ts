import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Accepting } from '../features/project/actions';
import { projectDiagnostics } from '../features/project/diagnostics';
import { changeBaseline } from '../project/baseline';
import type { FileSystem } from '../project/file-system';
import { BASELINE_FILE, PROJECT_FILE } from '../project/keys';
import type { Project } from '../project/project';
import { createProjects, enclosing, isProjectFile } from '../project/projects';
import { fileIn, foldersAbove } from '../project/uris';
import type { PolicyService } from '../service';
import type { Settings } from '../settings';
import { memoize } from '../text/memo';
import { createConfiguration } from './configuration';

/** Which service answers for a document: the settings of the editor and the files of the project decide. */
export interface Policies {
  /** The service of a document; reads first what it takes. Never rejects. */
  of(uri: string): Promise<PolicyService>;
  /** The same at once; undefined if something has to be read first. */
  known(uri: string): PolicyService | undefined;
  /** The URIs of the folders that are open in the editor. */
  folders(): readonly string[];
  /** Whether the project of a document does not want it to be looked at. Never rejects. */
  ignores(uri: string): Promise<boolean>;
  /** Publishes what is wrong with the gongwen.yaml of a document, if that was not done before. */
  publishProblems(uri: string): void;
  /** A file was opened: the folders above it are looked through anew, for not every editor watches all of them. */
  opened(uri: string): void;
  /** The text of a file of a project changed in the editor. */
  edited(uri: string, text: string): void;
  closed(uri: string): void;
  initialize(params: InitializeParams): void;
  /** Asks the editor to tell of changes of settings and files. */
  subscribe(): void;
  /** Writes a finding into the baseline, and offers to take it back. */
  accept(finding: Accepting): Promise<void>;
}

/** What the policies are made of. */
export interface PolicySources {
  readonly files: FileSystem | undefined;
  /** @param ignored nothing is to be found in the document */
  create(settings: Settings, project: Project, ignored: boolean): PolicyService;
  /** The version of a file that is open in the editor. */
  versionOf(uri: string): number | undefined;
  /** Everything that was said so far may have changed. */
  changed(): void;
}

export function createPolicies(connection: Connection, sources: PolicySources): Policies {
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  const warned = new Set<string>();
  const published = new Map<string, Project>();
  const projects = createProjects(sources.files, (uri) => enclosing(folders, uri));
  const servicesOf = memoize((_project: Project) => new Map<string, PolicyService>());
  const configuration = createConfiguration(connection, sources.changed, warnOnce);

  function warn(message: string): void {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  function warnOnce(message: string): void {
    if (!warned.has(message)) warn(message);
    warned.add(message);
  }

  const known = (uri: string): PolicyService | undefined => {
    const settings = configuration.known(uri);
    const project = settings && projects.known(uri);
    if (!project) return undefined;
    for (const complaint of project.complaints) warnOnce(complaint);
    const ignored = project.ignores(uri);
    const services = servicesOf(project);
    const key = JSON.stringify([ignored, settings]);
    const service = services.get(key) ?? sources.create(settings, project, ignored);
    services.set(key, service);
    return service;
  };

  /** Adds a finding to a baseline or takes it away, and tells whether that was done. */
  const changeAccepted = async ({ baseline, finding }: Accepting, how: 'add' | 'remove'): Promise<boolean> => {
    const failed = await sources.files?.update(baseline, (text) => changeBaseline(text, { [how]: [finding] }));
    if (failed) warn(`没有写成 gongwen.baseline.json：${failed.problem}`);
    projects.changed(baseline);
    sources.changed();
    return !failed;
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const ours = changes.filter(({ uri }) => isProjectFile(uri));
    for (const { uri, type } of ours) {
      // An editor goes on holding the text of a file that has been deleted.
      if (type === FileChangeType.Deleted) projects.edited(uri, undefined);
      projects.changed(uri);
    }
    if (ours.length > 0) sources.changed();
  });

  return {
    known,
    async of(uri) {
      for (;;) {
        const service = known(uri);
        if (service) return service;
        await Promise.all([projects.of(uri), configuration.known(uri) ?? configuration.load(uri)]);
      }
    },
    folders: () => folders,
    ignores: async (uri) => (await projects.of(uri)).ignores(uri),
    publishProblems(uri) {
      const project = projects.known(uri);
      if (project?.folder === undefined) return;
      const file = fileIn(project.folder, PROJECT_FILE);
      if (published.get(file) === project || (!published.has(file) && project.text === undefined)) return;
      published.set(file, project);
      const diagnostics = projectDiagnostics(project.text ?? '', project.problems);
      const version = sources.versionOf(file);
      void connection.sendDiagnostics({ uri: file, diagnostics, ...(version !== undefined && { version }) });
    },
    opened(uri) {
      for (const folder of foldersAbove(uri)) {
        for (const name of [PROJECT_FILE, BASELINE_FILE]) projects.changed(fileIn(folder, name));
      }
    },
    edited: projects.edited,
    closed(uri) {
      configuration.forget(uri);
      projects.edited(uri, undefined);
      projects.changed(uri);
    },
    initialize(params) {
      const { capabilities, workspaceFolders, rootUri } = params;
      client = capabilities;
      const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      folders = uris.map(withoutSlash);
      configuration.initialize(params);
    },
    subscribe() {
      configuration.subscribe();
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [PROJECT_FILE, BASELINE_FILE].map((name) => ({ globPattern: `**/${name}` }));
        // A client that refuses what it said it can do is no worse than one that cannot.
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      }
      if (!client.workspace?.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => withoutSlash(uri))];
        sources.changed();
      });
    },
    async accept(accepting) {
      if (!(await changeAccepted(accepting, 'add'))) return;
      const undo = { title: '撤销' };
      const message = `已忽略“${accepting.finding.text}”这一处，记在 gongwen.baseline.json 里。`;
      // Not awaited: the notice may stay for as long as the reader likes.
      connection.window.showInformationMessage(message, undo).then(
        (chosen) => chosen && changeAccepted(accepting, 'remove'),
        () => undefined,
      );
    },
  };
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
