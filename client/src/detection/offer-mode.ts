import {
  ConfigurationTarget,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { isReport } from '../documents';
import { type Answers, rememberAnswers } from './answers';
import { LINES_LOOKED_AT, looksLikePolicyDocument } from './policy-document';

const USE = '使用公文模式';
const DO_NOT_USE = '不使用';
const NEVER_ASK = '一律不问';

/**
 * Offers the mode for plain text and Markdown files that look like an official document, once for a workspace, and
 * gives it to them without a question where the answer or the setting says so.
 */
export function offerMode(context: ExtensionContext): Disposable {
  const answers = rememberAnswers(context);
  const hadMode = new WeakSet<TextDocument>();

  /** A document that has got another language is closed and opened again in one go, as the same object. */
  const noteOpened = (document: TextDocument): void => {
    if (isReport(document)) hadMode.add(document);
    else if (hadMode.delete(document)) void answers.keepForFile(document, 'no');
    else if (document === window.activeTextEditor?.document) void consider(document, answers);
  };
  for (const document of workspace.textDocuments) if (isReport(document)) hadMode.add(document);
  const active = window.activeTextEditor?.document;
  if (active) void consider(active, answers);
  return Disposable.from(
    workspace.onDidOpenTextDocument(noteOpened),
    window.onDidChangeActiveTextEditor((editor) => editor && void consider(editor.document, answers)),
    commands.registerCommand('gongwen.useMode', async () => {
      const document = window.activeTextEditor?.document;
      if (!document || isReport(document)) return;
      await answers.keepForFile(document, 'yes');
      await giveMode(document);
    }),
  );
}

async function consider(document: TextDocument, answers: Answers): Promise<void> {
  if (!isCandidate(document)) return;
  const setting = workspace.getConfiguration('gongwen', document).get<string>('detect', 'ask');
  const answer = answers.of(document);
  if (setting === 'never' || answer === 'no') return;
  if (setting === 'always' || answer === 'yes') return giveMode(document);
  await ask(document, answers);
}

async function ask(document: TextDocument, answers: Answers): Promise<void> {
  // Kept before it is given: a question that is closed, or left open when the window is, was asked all the same.
  await answers.keep(document, 'no');
  const inFolder = workspace.getWorkspaceFolder(document.uri) !== undefined;
  const answer = await window.showInformationMessage(
    `“${nameOf(document)}”像是一份公文。使用公文模式，可以按章节浏览，检查序号、注码和规范提法。` +
      (inFolder ? '回答对这个工作区中类似的文件都有效。' : ''),
    USE,
    DO_NOT_USE,
    NEVER_ASK,
  );
  if (answer === NEVER_ASK) {
    await workspace.getConfiguration('gongwen').update('detect', 'never', ConfigurationTarget.Global);
  } else if (answer === USE) {
    await answers.keep(document, 'yes');
    await giveMode(document);
  }
}

async function giveMode(document: TextDocument): Promise<void> {
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, 'gongwen');
}

/** Whether a document may be offered the mode: a text that a person can write, and that looks like one. */
function isCandidate(document: TextDocument): boolean {
  const { languageId, uri, lineCount } = document;
  if (languageId !== 'plaintext' && languageId !== 'markdown') return false;
  // Not the output of a program, nor the state of a file in a commit.
  if (uri.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  const lines = Array.from({ length: Math.min(lineCount, LINES_LOOKED_AT) }, (_, line) => document.lineAt(line).text);
  return looksLikePolicyDocument(lines);
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
