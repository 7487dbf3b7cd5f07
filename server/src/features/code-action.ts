import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type TextEdit,
} from 'vscode-languageserver-types';
import { lineAt, type PolicyDocument } from '../document/document';
import { type Section, sectionAt } from '../document/sections';
import { demote, promote } from '../edits/change-level';
import { moveSection } from '../edits/move-section';
import type { Project } from '../project/project';
import { type Edit, type Span, touches } from '../text/span';
import { type Diagnostic, toLspDiagnostic } from './diagnostic';
import { fixAll } from './fix-all';
import { footnoteEdits } from './footnote-action';
import { type Abilities, projectActions } from './project/actions';
import { toRange } from './range';

/** The code action kind that repairs everything that can be repaired without asking. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongwen`;

/** What a code action needs beside the document. */
export interface CodeActionContext {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds asked for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Asked for by a person, not by the editor on every move of the cursor. */
  readonly invoked: boolean;
  readonly project: Project;
  readonly abilities: Abilities;
  /** The findings of another text, for fix-all, which looks again after every round. */
  diagnose(document: PolicyDocument): readonly Diagnostic[];
}

/**
 * The quick fixes of the findings at a place, the preferred one of each first, and behind them what the project can be told
 * about them; fix-all where it is asked for; and, where a person asks, the moves of a heading and what can be done with a
 * footnote.
 */
export function codeActions(document: PolicyDocument, span: Span, context: CodeActionContext): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(context.only, CodeActionKind.QuickFix)) {
    const here = context.diagnostics.filter((diagnostic) => touches(diagnostic.span, span));
    for (const diagnostic of here) {
      const reported = toLspDiagnostic(document, diagnostic, context.uri);
      for (const [index, fix] of (diagnostic.fixes?.() ?? []).entries()) {
        actions.push(quickFix(document, context.uri, reported, fix.title, fix.edits, index === 0));
      }
    }
    actions.push(...projectActions(document, context.uri, here, context.project, context.abilities));
  }
  if (context.only !== undefined && isWanted(context.only, FIX_ALL)) {
    const edits = fixAll(document, context.diagnose);
    if (edits.length > 0) {
      actions.push({
        title: '修复全部可自动修复的问题',
        kind: FIX_ALL,
        edit: { changes: { [context.uri]: toTextEdits(document, edits) } },
      });
    }
  }
  if (context.invoked) {
    actions.push(...sectionActions(document, span, context), ...footnoteActions(document, span, context));
  }
  return actions;
}

const SECTION_ACTIONS = [
  { title: '上移这一节', kind: 'refactor.move', edit: (...at: SectionArguments) => moveSection(...at, 'up') },
  { title: '下移这一节', kind: 'refactor.move', edit: (...at: SectionArguments) => moveSection(...at, 'down') },
  { title: '升一级', kind: CodeActionKind.RefactorRewrite, edit: promote },
  { title: '降一级', kind: CodeActionKind.RefactorRewrite, edit: demote },
] as const;

type SectionArguments = readonly [PolicyDocument, Section];

/** What can be done with the section on whose heading the cursor stands. */
function sectionActions(document: PolicyDocument, span: Span, { uri, only }: CodeActionContext): CodeAction[] {
  const section = sectionAt(document, span.start);
  if (!section || section.line !== lineAt(document, span.start)) return [];
  return SECTION_ACTIONS.flatMap(({ title, kind, edit }) => {
    const edits = isWanted(only, kind) ? edit(document, section) : undefined;
    return edits ? [{ title, kind, edit: { changes: { [uri]: toTextEdits(document, edits) } } }] : [];
  });
}

/** What can be done with the footnote at the cursor or the words selected. */
function footnoteActions(document: PolicyDocument, span: Span, { uri, only }: CodeActionContext): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  if (!isWanted(only, kind)) return [];
  return footnoteEdits(document, span).map(({ title, edits }) => ({
    title,
    kind,
    edit: { changes: { [uri]: toTextEdits(document, edits) } },
  }));
}

/** A kind is wanted if it or a kind above it is asked for: `source.fixAll` asks for `source.fixAll.gongwen`. */
function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

function quickFix(
  document: PolicyDocument,
  uri: string,
  diagnostic: LspDiagnostic,
  title: string,
  edits: readonly Edit[],
  isPreferred: boolean,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred,
    edit: { changes: { [uri]: toTextEdits(document, edits) } },
  };
}

function toTextEdits(document: PolicyDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));
}
