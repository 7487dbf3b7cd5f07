import type { Connection, InitializeResult, Position } from 'vscode-languageserver';
import type { PolicyDocument } from '../document/document';
import { type InitialsOf, needsInitials } from '../features/completion';
import { MARK_OPENINGS } from '../features/footnote-completion';
import { projectCompletions } from '../features/project/completion';
import type { PolicyService } from '../service';

/**
 * In prose nothing is offered unasked but behind a quotation mark or the bracket of a footnote mark: it would come
 * between writer and input method.
 */
export const COMPLETING_CAPABILITIES: InitializeResult['capabilities'] = {
  completionProvider: { triggerCharacters: ['“', ...MARK_OPENINGS] },
};

/** Where the answers come from. */
export interface CompletionSources {
  /** The document as it stands in the editor now; undefined if it is not open. */
  current(uri: string): PolicyDocument | undefined;
  /** The text of a gongwen.yaml that is open; undefined for every other file. */
  projectText(uri: string): string | undefined;
  serviceOf(uri: string): Promise<PolicyService>;
  /** Loads the dictionary of pinyin, which is large; absent where there is none. */
  readonly loadInitials: (() => Promise<InitialsOf>) | undefined;
}

/** Answers completion, in documents and in gongwen.yaml. */
export function answerCompletion(connection: Connection, sources: CompletionSources): void {
  let initials: Promise<InitialsOf | undefined> | undefined;

  const initialsFor = async (document: PolicyDocument, position: Position): Promise<InitialsOf | undefined> => {
    if (!sources.loadInitials || !needsInitials(document, position)) return undefined;
    initials ??= sources.loadInitials().then(remembering, () => {
      connection.console.warn('没有读到拼音表，不能按拼音首字母补全。');
      return undefined;
    });
    return initials;
  };

  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const text = sources.projectText(uri);
    if (text !== undefined) return projectCompletions(text, position);
    const service = await sources.serviceOf(uri);
    const document = sources.current(uri);
    return document && service.completions(document, position, await initialsFor(document, position));
  });
}

/** The same function, each text but once: the texts are the formulations and a few terms. */
function remembering(initialsOf: InitialsOf): InitialsOf {
  const known = new Map<string, string>();
  return (text) => {
    const initials = known.get(text) ?? initialsOf(text);
    known.set(text, initials);
    return initials;
  };
}
