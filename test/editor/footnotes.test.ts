import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type DocumentHighlight,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Position,
  Selection,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually, openReport, outline, rulesShown } from './report';

const BODY = '一、重点工作\n\n推进“云上茶市”［1］，落实湖长制［2］，再添茶市两处，开通夜班车，办好“青苗课堂”［3］。\n';
const LIST =
  '\n名词解释\n\n1.“云上茶市”：指茶叶的网上集市。\n\n2.湖长制：由各级负责同志担任湖长。\n\n3.“青苗课堂”：指暑期托管。\n';
const REPORT = BODY + LIST;

describe('footnotes', () => {
  let editor: TextEditor;
  let report: TextDocument;

  before(openReport);

  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  async function open(content: string): Promise<void> {
    report = await workspace.openTextDocument({ language: 'gongwen', content });
    editor = await window.showTextDocument(report);
    await outline(report);
  }

  /** The place behind the first of these words. */
  function behind(words: string): Position {
    const at = report.getText().indexOf(words);
    ok(at >= 0, words);
    return report.positionAt(at + words.length);
  }

  function putCursor(position: Position): void {
    editor.selection = new Selection(position, position);
  }

  /** Runs a command of the palette and gives the text when it has changed. */
  async function changedBy(command: string): Promise<string> {
    const original = report.getText();
    await commands.executeCommand(command);
    return eventually('the edit', () => report.getText() !== original && report.getText());
  }

  const textAt = ({ range, uri }: Location): string => {
    equal(uri.toString(), report.uri.toString());
    return report.getText(range);
  };

  it('are inserted behind a term, with the cursor in the definition, and taken back in one step', async () => {
    await open(REPORT);
    putCursor(behind('开通夜班车'));
    const text = await changedBy('gongwen.insertFootnote');
    equal(
      text,
      REPORT.replace('夜班车', '夜班车［3］')
        .replace('“青苗课堂”［3］', '“青苗课堂”［4］')
        .replace('3.“青苗课堂”', '3.开通夜班车：\n\n4.“青苗课堂”'),
    );
    await eventually('the cursor', () => editor.selection.active.isEqual(behind('3.开通夜班车：')));
    await commands.executeCommand('undo');
    equal(report.getText(), REPORT);
  });

  it('get an appendix with the first of them', async () => {
    await open('一、重点工作\n\n推进“云上茶市”，落实湖长制。\n');
    const original = report.getText();
    putCursor(behind('“云上茶市”'));
    equal(
      await changedBy('gongwen.insertFootnote'),
      '一、重点工作\n\n推进“云上茶市”［1］，落实湖长制。\n\n名词解释\n\n1.“云上茶市”：\n',
    );
    await eventually('the cursor', () => editor.selection.active.isEqual(behind('1.“云上茶市”：')));
    await commands.executeCommand('undo');
    equal(report.getText(), original);
  });

  it('are removed with their definition, and the gap is closed', async () => {
    await open(REPORT);
    putCursor(behind('湖长制［2'));
    equal(
      await changedBy('gongwen.removeFootnote'),
      REPORT.replace('［2］', '')
        .replace('［3］', '［2］')
        .replace('2.湖长制：由各级负责同志担任湖长。\n\n', '')
        .replace('3.“青苗', '2.“青苗'),
    );
    await commands.executeCommand('undo');
    equal(report.getText(), REPORT);
  });

  it('are renumbered, marks and definitions, after a look at what changes', async () => {
    const shuffled = REPORT.replace('［1］', '［4］')
      .replace('［3］', '［1］')
      .replace('\n1.“云上茶市”：指茶叶的网上集市。\n', '')
      .replace('3.“青苗课堂”：指暑期托管。\n', '1.“青苗课堂”：指暑期托管。\n\n4.“云上茶市”：指茶叶的网上集市。\n');
    await open(shuffled);
    let previewed = false;
    await eventually('the preview to be accepted', async () => {
      if (!previewed) {
        previewed = true;
        void commands.executeCommand('gongwen.renumberFootnotes').then(() => {
          previewed = false;
        });
      }
      // What is chosen is the change as a whole; accepted before it is shown, it is asked for again.
      await commands.executeCommand('refactorPreview.focus');
      await commands.executeCommand('list.focusFirst');
      await commands.executeCommand('refactorPreview.toggleCheckedState');
      await commands.executeCommand('refactorPreview.apply');
      return report.getText() !== shuffled;
    });
    equal(report.getText().replace(/\n+/g, '\n'), REPORT.replace(/\n+/g, '\n'));
    await window.showTextDocument(report);
    await commands.executeCommand('undo');
    equal(report.getText(), shuffled);
  });

  it('lead from the mark to the definition and back', async () => {
    await open(REPORT);
    const mark = behind('湖长制［2');
    const definitions = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      report.uri,
      mark,
    );
    const targets = definitions.map((one) =>
      'targetUri' in one ? (one.targetSelectionRange ?? one.targetRange).start.line : one.range.start.line,
    );
    deepEqual(targets, [behind('2.湖长制').line]);
    const references = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      report.uri,
      behind('\n2'),
    );
    deepEqual(references.map(textAt).sort(), ['2.', '［2］']);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      report.uri,
      mark,
    );
    deepEqual(highlights.map(({ range }) => report.getText(range)).sort(), ['2.', '［2］']);
  });

  it('show the definition at the mark and the sentence at the definition', async () => {
    await open(REPORT);
    const shown = async (position: Position): Promise<string> => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', report.uri, position);
      return hovers
        .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value ?? content))
        .join('\n');
    };
    match(await shown(behind('湖长制［2')), /由各级负责同志担任湖长/);
    match(await shown(behind('\n3')), /办好“青苗课堂”/);
  });

  it('have their term renamed in the body and in the list at once', async () => {
    await open(REPORT);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      report.uri,
      behind('2.湖长'),
      '河湖长制',
    );
    ok(await workspace.applyEdit(edit));
    equal(report.getText(), REPORT.replaceAll('湖长制', '河湖长制'));
  });

  it('are completed behind ［ with the definitions there are and the next number', async () => {
    await open(REPORT.replace('开通夜班车，', '开通夜班车［，'));
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      report.uri,
      behind('夜班车［'),
      '［',
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    // The last is the new one, which moves the third along.
    deepEqual(labels.sort(), ['［1］', '［2］', '［3］', '［3］']);
  });

  it('have no finding where they are in order', async () => {
    await open(`${REPORT}\n`);
    putCursor(behind('［3］'));
    await editor.edit((change) =>
      change.replace(report.lineAt(2).range, report.lineAt(2).text.replace('［2］', '［7］')),
    );
    await eventually('the finding', () => rulesShown(report).includes('footnotes/undefined'));
    await commands.executeCommand('undo');
    await eventually('its end', () => !rulesShown(report).some((rule) => rule.startsWith('footnotes/')));
  });
});
