import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Diagnostic as LspDiagnostic,
  Position,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { type PolicyDocument, parse } from './document/document';
import type { Paragraph } from './document/paragraph';
import { type Section, sectionsOf } from './document/sections';
import { acceptedIn } from './features/accepted';
import { codeActions, fixRule } from './features/code-action';
import { codeLenses } from './features/code-lens';
import { completions, type InitialsOf } from './features/completion';
import { definition } from './features/definition';
import { createDiagnosis } from './features/diagnosis';
import { type Diagnostic, toLspDiagnostics } from './features/diagnostic';
import { documentHighlights } from './features/document-highlight';
import { documentLinks } from './features/document-link';
import { documentSymbols } from './features/document-symbol';
import { fixAll } from './features/fix-all';
import { foldingRanges } from './features/folding-range';
import { footnoteCompletions } from './features/footnote-completion';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hint';
import { onNewLine } from './features/on-type-formatting';
import type { Abilities } from './features/project/actions';
import { toRange, toSpan } from './features/range';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRanges } from './features/selection-range';
import { semanticTokens } from './features/semantic-tokens';
import { type Report, reportOf } from './features/statistics';
import { NO_DOCUMENTS, type WorkspaceDocuments } from './features/workspace';
import { workspaceSymbols } from './features/workspace-symbol';
import { NO_PROJECT, type Project } from './project/project';
import { RULES } from './rules/index';
import type { Rule, RuleContext } from './rules/rule';
import { combineSettings, DEFAULT_READING_SPEED, DEFAULT_SETTINGS, type Settings } from './settings';
import type { Edit, Span } from './text/span';

/** Which code actions are asked for. */
export interface CodeActionRequest extends Abilities {
  /** Kinds; undefined for all but fix-all. */
  readonly only?: readonly string[] | undefined;
  /** By a person, not by the editor itself. */
  readonly invoked?: boolean;
}

/**
 * Everything the product can say about a document, free of any editor, file system or connection.
 * All methods are synchronous and never fail, whatever the text.
 */
export interface PolicyService {
  /** Reads a text; given the version before, what did not change is shared with it. */
  parse(text: string, previous?: PolicyDocument): PolicyDocument;
  /** The findings of all rules in force, by position; computed once per document, and again when words have come. */
  diagnose(document: PolicyDocument): readonly Diagnostic[];
  /** The paragraphs that have to be cut into words before the rules can say all they have to say. */
  awaitedWords(document: PolicyDocument): readonly Paragraph[];
  /** The findings in the protocol's terms; of more than `most` the gravest, and a word on the others. */
  lspDiagnostics(document: PolicyDocument, uri: string, most?: number): LspDiagnostic[];
  /** The outline. */
  sections(document: PolicyDocument): readonly Section[];
  documentSymbols(document: PolicyDocument): DocumentSymbol[];
  foldingRanges(document: PolicyDocument): FoldingRange[];
  codeActions(document: PolicyDocument, uri: string, range: Range, request?: CodeActionRequest): CodeAction[];
  /** Repairs all findings of a rule that can be repaired without asking. */
  fixRule(document: PolicyDocument, uri: string, rule: string): WorkspaceEdit;
  /** Sections by the references to them, footnotes by their marks, and what else `Entity` is. */
  definition(document: PolicyDocument, uri: string, position: Position): Location | undefined;
  /** @param workspace where a term is looked for beside the document itself */
  references(
    document: PolicyDocument,
    uri: string,
    position: Position,
    includeDefinition: boolean,
    workspace?: WorkspaceDocuments,
  ): Location[];
  documentHighlights(document: PolicyDocument, position: Position): DocumentHighlight[];
  hover(document: PolicyDocument, position: Position): Hover | undefined;
  prepareRename(
    document: PolicyDocument,
    position: Position,
  ): { readonly range: Range; readonly placeholder: string } | undefined;
  /** The edits by URI, or a sentence that says why the new name cannot be. */
  rename(
    document: PolicyDocument,
    uri: string,
    position: Position,
    name: string,
    workspace?: WorkspaceDocuments,
  ): WorkspaceEdit | string | undefined;
  selectionRanges(document: PolicyDocument, positions: readonly Position[]): SelectionRange[];
  /** What Enter brings on the new line at a position. */
  onNewLine(document: PolicyDocument, position: Position): TextEdit[];
  /** None unless the settings ask for them. */
  inlayHints(document: PolicyDocument, range: Range): InlayHint[];
  codeLenses(document: PolicyDocument): CodeLens[];
  /** Encoded as the protocol has it; the names are `TOKEN_TYPES` and `TOKEN_MODIFIERS`. */
  semanticTokens(document: PolicyDocument): number[];
  /** The sections and the terms of documents. */
  workspaceSymbols(documents: ReadonlyMap<string, PolicyDocument>, query: string): WorkspaceSymbol[];
  /** Sections with their lengths and problems, pages, minutes. */
  report(document: PolicyDocument): Report;
  /** @param initialsOf tells the first letters of pinyin; without it letters mean nothing */
  completions(document: PolicyDocument, position: Position, initialsOf?: InitialsOf): CompletionList;
  /** From footnote marks to their definitions. */
  documentLinks(document: PolicyDocument, uri: string): DocumentLink[];
  /** The edits that repair everything that can be repaired without asking. */
  fixAll(document: PolicyDocument): Edit[];
  /** A span of the document in lines and characters. */
  toRange(document: PolicyDocument, span: Span): Range;
}

/**
 * A service costs next to nothing: there is one for each set of settings and project.
 * @param settings of the editor; what the project says holds against them
 * @param context what the rules may use beside the document
 */
export function createPolicyService(
  settings: Settings = DEFAULT_SETTINGS,
  context: RuleContext = {},
  rules: readonly Rule[] = RULES,
  project: Project = NO_PROJECT,
): PolicyService {
  const diagnosisOf = createDiagnosis(
    rules,
    combineSettings(project.settings, settings),
    { ...context, glossary: project.glossary },
    acceptedIn(project.baseline),
  );
  const findings = (document: PolicyDocument): readonly Diagnostic[] => diagnosisOf(document).diagnostics;
  return {
    parse,
    diagnose: findings,
    awaitedWords: (document) => diagnosisOf(document).awaited,
    lspDiagnostics: (document, uri, most = Number.POSITIVE_INFINITY) => {
      const diagnosis = diagnosisOf(document);
      const shown = diagnosis.gravest(most);
      return toLspDiagnostics(document, shown, uri, diagnosis.size - shown.length);
    },
    sections: sectionsOf,
    documentSymbols,
    foldingRanges,
    codeActions: (document, uri, range, { only, invoked = true, ...abilities } = {}) =>
      codeActions(document, toSpan(document, range), {
        uri,
        only,
        invoked,
        project,
        abilities,
        diagnostics: findings(document),
        diagnose: findings,
      }),
    fixRule: (document, uri, rule) => fixRule(document, uri, rule, findings),
    definition,
    references: (document, uri, position, includeDefinition, workspace) =>
      references(document, uri, position, includeDefinition, project.glossary, workspace),
    documentHighlights: (document, position) => documentHighlights(document, position, project.glossary),
    hover: (document, position) => hover(document, position, project.glossary),
    prepareRename: (document, position) => prepareRename(document, position, project.glossary),
    rename: (document, uri, position, name, workspace = NO_DOCUMENTS) =>
      rename(document, uri, position, name, project, workspace),
    selectionRanges,
    onNewLine,
    inlayHints: (document, range) => (settings.inlayHints ? inlayHints(document, range) : []),
    codeLenses,
    semanticTokens: (document) => semanticTokens(document, findings(document), project.glossary),
    workspaceSymbols,
    report: (document) => reportOf(document, findings(document), settings.readingSpeed ?? DEFAULT_READING_SPEED),
    completions: (document, position, initialsOf) => {
      const marks = footnoteCompletions(document, position);
      if (marks.length > 0) return { isIncomplete: true, items: marks };
      return completions(document, position, project.glossary, initialsOf);
    },
    documentLinks,
    fixAll: (document) => fixAll(document, findings),
    toRange,
  };
}
