import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { lineAt, type PolicyDocument } from '../document/document';
import { type Section, sectionAt } from '../document/sections';
import { demote, promote } from '../edits/change-level';
import { moveSection } from '../edits/move-section';
import type { Project } from '../project/project';
import { preferredFix, type Severity } from '../rules/rule';
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
 * The quick fixes of the findings at a place, the gravest first, of each the preferred one first and last the repair of
 * all of its rule; behind them what the project can be told about them; fix-all where it is asked for; and, where a person asks, the moves of a heading and what can be done with a
 * footnote.
 */
export function codeActions(document: PolicyDocument, span: Span, context: CodeActionContext): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(context.only, CodeActionKind.QuickFix)) {
    const here = context.diagnostics.filter((diagnostic) => touches(diagnostic.span, span)).sort(byWeight);
    const rules = new Set<string>();
    for (const diagnostic of here) {
      const reported = toLspDiagnostic(document, diagnostic, context.uri);
      const fixes = diagnostic.fixes?.() ?? [];
      for (const [index, fix] of fixes.entries()) {
        actions.push(
          quickFix(document, context.uri, reported, fix.title, fix.edits, index === 0 && fix.safety === 'safe'),
        );
      }
      if (fixes[0]?.safety !== 'safe' || rules.has(diagnostic.rule)) continue;
      rules.add(diagnostic.rule);
      actions.push(...fixAllAlike(document, diagnostic.rule, reported, context));
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

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The gravest first, of several the narrowest. */
function byWeight(a: Diagnostic, b: Diagnostic): number {
  const length = ({ span }: Diagnostic): number => span.end - span.start;
  return WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity) || length(a) - length(b);
}

/** The repair of all findings of a rule in the document, where there are several that need no thought. */
function fixAllAlike(
  document: PolicyDocument,
  rule: string,
  reported: LspDiagnostic,
  { uri, diagnostics, diagnose, abilities }: CodeActionContext,
): CodeAction[] {
  const alike = diagnostics.filter((other) => other.rule === rule && preferredFix(other)?.safety === 'safe');
  if (alike.length < 2) return [];
  const title = `修正全文此类问题（${alike.length} 处）`;
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [reported] };
  if (!abilities.resolvesEdits) return [{ ...action, edit: fixRule(document, uri, rule, diagnose) }];
  const data: Unresolved = { uri, rule };
  return [{ ...action, data }];
}

/** What is kept of a repair of all findings of a rule until its edits are asked for. */
export interface Unresolved {
  readonly uri: string;
  readonly rule: string;
}

/** Whether the data of a code action is that of a repair whose edits are still to be worked out. */
export function isUnresolved(data: unknown): data is Unresolved {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('rule' in data)) return false;
  return typeof data.uri === 'string' && typeof data.rule === 'string';
}

/** Repairs all findings of a rule that can be repaired without asking. */
export function fixRule(
  document: PolicyDocument,
  uri: string,
  rule: string,
  diagnose: CodeActionContext['diagnose'],
): WorkspaceEdit {
  const edits = fixAll(document, diagnose, (diagnostic) => diagnostic.rule === rule);
  return { changes: { [uri]: toTextEdits(document, edits) } };
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
