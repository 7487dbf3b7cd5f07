import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { PolicyDocument } from '../../document/document';
import { type Acceptance, acceptanceOf } from '../../project/baseline';
import { addTerm, turnOff } from '../../project/change-file';
import { BASELINE_FILE, PROJECT_FILE } from '../../project/keys';
import type { Project } from '../../project/project';
import { fileIn } from '../../project/uris';
import { createPositions } from '../../text/positions';
import type { Edit } from '../../text/span';
import { type Diagnostic, toLspDiagnostic } from '../diagnostic';
import { heedsOwnTerms, termAt } from '../own-terms';

/** The command that writes a finding into the baseline; its one argument is an `Accepting`. */
export const ACCEPT_COMMAND = 'gongwen.project.accept';

/** What `ACCEPT_COMMAND` is told. */
export interface Accepting {
  /** The URI of the baseline. */
  readonly baseline: string;
  readonly finding: Acceptance;
}

/** What the surroundings allow. */
export interface Abilities {
  /** The editor can create a file as part of an edit. */
  readonly createsFiles?: boolean;
  /** There is a disk on which the baseline can be written. */
  readonly writesBaseline?: boolean;
  /** The editor asks for the edits of an action when it is chosen. */
  readonly resolvesEdits?: boolean;
}

/** What can be done about findings beside mending them: their wording is a term, this place is right, the rule is not wanted. */
export function projectActions(
  document: PolicyDocument,
  uri: string,
  diagnostics: readonly Diagnostic[],
  project: Project,
  abilities: Abilities,
): CodeAction[] {
  const { folder } = project;
  if (folder === undefined) return [];
  const actions: CodeAction[] = [];
  const titles = new Set<string>();
  const add = (
    title: string,
    diagnostic: Diagnostic,
    doing: Pick<CodeAction, 'edit' | 'command'> | undefined,
  ): void => {
    if (!doing || titles.has(title)) return;
    titles.add(title);
    const diagnostics = [toLspDiagnostic(document, diagnostic, uri)];
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, ...doing });
  };
  const change = (edits: readonly Edit[] | undefined) => edits && changeFile(folder, project.text, edits, abilities);
  for (const diagnostic of diagnostics) {
    const { rule, span } = diagnostic;
    const term = heedsOwnTerms(rule) ? termAt(document, span) : undefined;
    if (term !== undefined) {
      add(`把“${term}”加入术语表`, diagnostic, change(addTerm(project.text ?? '', { text: term })));
    }
    if (abilities.writesBaseline) {
      const finding = acceptanceOf(document, rule, span);
      const argument: Accepting = { baseline: fileIn(folder, BASELINE_FILE), finding };
      const title = diagnostics.length === 1 ? '忽略此处' : `忽略此处（${rule}）`;
      add(title, diagnostic, { command: { title, command: ACCEPT_COMMAND, arguments: [argument] } });
    }
    add(`停用此规则（${rule}）`, diagnostic, change(turnOff(project.text ?? '', rule)));
  }
  return actions;
}

/** Edits of gongwen.yaml, which is created where there is none; undefined where it cannot be. */
function changeFile(
  folder: string,
  text: string | undefined,
  edits: readonly Edit[],
  { createsFiles }: Abilities,
): { readonly edit: WorkspaceEdit } | undefined {
  const uri = fileIn(folder, PROJECT_FILE);
  const positions = createPositions(text ?? '');
  const textEdits = edits.map(({ span, newText }) => ({
    range: { start: positions.positionAt(span.start), end: positions.positionAt(span.end) },
    newText,
  }));
  if (text !== undefined) return { edit: { changes: { [uri]: textEdits } } };
  if (!createsFiles) return undefined;
  const create = CreateFile.create(uri, { ignoreIfExists: true });
  return { edit: { documentChanges: [create, TextDocumentEdit.create({ uri, version: null }, textEdits)] } };
}

/** Whether a value is what `ACCEPT_COMMAND` is told. */
export function isAccepting(value: unknown): value is Accepting {
  if (typeof value !== 'object' || value === null || !('baseline' in value) || !('finding' in value)) return false;
  const { baseline, finding } = value;
  if (typeof baseline !== 'string' || !baseline.endsWith(`/${BASELINE_FILE}`)) return false;
  if (typeof finding !== 'object' || finding === null) return false;
  return ['rule', 'text', 'before', 'after'].every(
    (member) => typeof (finding as Readonly<Record<string, unknown>>)[member] === 'string',
  );
}
