import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { PolicyDocument } from '../document/document';
import { type Edit, type Span, touches } from '../text/span';
import { type Diagnostic, toLspDiagnostic } from './diagnostic';
import { fixAll } from './fix-all';
import { toRange } from './range';

/** The code action kind that repairs everything that can be repaired without asking. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongwen`;

/** What a code action needs beside the document. */
export interface CodeActionContext {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds asked for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The findings of another text, for fix-all, which looks again after every round. */
  diagnose(document: PolicyDocument): readonly Diagnostic[];
}

/** The quick fixes of the findings at a place, the preferred one of each first, and fix-all where it is asked for. */
export function codeActions(document: PolicyDocument, span: Span, context: CodeActionContext): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(context.only, CodeActionKind.QuickFix)) {
    for (const diagnostic of context.diagnostics) {
      if (!touches(diagnostic.span, span)) continue;
      const reported = toLspDiagnostic(document, diagnostic, context.uri);
      for (const [index, fix] of (diagnostic.fixes?.() ?? []).entries()) {
        actions.push(quickFix(document, context.uri, reported, fix.title, fix.edits, index === 0));
      }
    }
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
  return actions;
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
