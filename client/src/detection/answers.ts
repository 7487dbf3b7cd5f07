import { type ExtensionContext, type TextDocument, workspace } from 'vscode';

export type Answer = 'yes' | 'no';

/** What a person has said about using the mode for files that do not have it by their name. */
export interface Answers {
  /** The answer for this very file, or else for the workspace it belongs to. */
  of(document: TextDocument): Answer | undefined;
  /** Keeps an answer for the workspace; outside of one for the file alone. */
  keep(document: TextDocument, answer: Answer): Promise<void>;
  /** Keeps an answer for one file, whatever holds for its workspace. */
  keepForFile(document: TextDocument, answer: Answer): Promise<void>;
}

const KEY = 'gongwen.mode';
const WORKSPACE = '*';
/** Files outside of any workspace that are remembered at most, so that the record does not grow for ever. */
const MOST = 500;

type Kept = Readonly<Record<string, Answer>>;

export function rememberAnswers({ workspaceState, globalState }: ExtensionContext): Answers {
  const stateFor = ({ uri }: TextDocument) => (workspace.getWorkspaceFolder(uri) ? workspaceState : globalState);
  const keepAs = async (document: TextDocument, name: string, answer: Answer): Promise<void> => {
    const state = stateFor(document);
    const { [name]: _, ...others } = state.get<Kept>(KEY, {});
    await state.update(KEY, Object.fromEntries([...Object.entries(others).slice(1 - MOST), [name, answer]]));
  };
  return {
    of: (document) => {
      const kept = stateFor(document).get<Kept>(KEY, {});
      return kept[document.uri.toString()] ?? kept[WORKSPACE];
    },
    keep: (document, answer) => {
      const inWorkspace = workspace.getWorkspaceFolder(document.uri) !== undefined;
      return keepAs(document, inWorkspace ? WORKSPACE : document.uri.toString(), answer);
    },
    keepForFile: (document, answer) => keepAs(document, document.uri.toString(), answer),
  };
}
