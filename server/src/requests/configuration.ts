import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings';

/** The settings of the editor: asked for by document where the editor answers that, else as it sends them. */
export interface Configuration {
  /** The settings that hold for a document; undefined until they have been asked for. */
  known(uri: string): Settings | undefined;
  /** Asks for them. Never rejects. */
  load(uri: string): Promise<void>;
  forget(uri: string): void;
  initialize(params: InitializeParams): void;
  subscribe(): void;
}

/**
 * @param changed called when all settings may have changed
 * @param warn takes a Chinese sentence on each setting that is wrong
 */
export function createConfiguration(
  connection: Connection,
  changed: () => void,
  warn: (problem: string) => void,
): Configuration {
  let client: ClientCapabilities = {};
  let shared = DEFAULT_SETTINGS;
  let pulled = new Map<string, Settings>();

  const read = (value: unknown): Settings => {
    const { settings, problems } = readSettings(value);
    for (const problem of problems) warn(problem);
    return settings;
  };

  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    if (typeof settings === 'object' && settings !== null && 'gongwen' in settings) shared = read(settings.gongwen);
    pulled = new Map();
    changed();
  });

  return {
    known: (uri) => (client.workspace?.configuration ? pulled.get(uri) : shared),
    async load(uri) {
      // What was asked for before a change does not count after it.
      const into = pulled;
      const value: unknown = await connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'gongwen' })
        .catch(() => undefined);
      into.set(uri, read(value));
    },
    forget: (uri) => void pulled.delete(uri),
    initialize({ capabilities, initializationOptions }) {
      client = capabilities;
      shared = read(initializationOptions);
    },
    subscribe() {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        // A client that refuses what it said it can do is no worse than one that cannot.
        connection.client
          .register(DidChangeConfigurationNotification.type, { section: 'gongwen' })
          .catch(() => undefined);
      }
    },
  };
}
