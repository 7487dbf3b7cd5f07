import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type InlayHint,
  Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { eventually, openReport, revertReport } from './report';

describe('a report that is read and written', () => {
  let report: TextDocument;

  before(async () => {
    report = await openReport();
  });

  afterEach(revertReport);

  /** Asks until the server has answered with something. */
  function some<T>(what: string, command: string, ...about: readonly unknown[]): Promise<readonly T[]> {
    return eventually(what, async () => {
      const found = await commands.executeCommand<T[] | undefined>(command, ...about);
      return found !== undefined && found.length > 0 && found;
    });
  }

  const behind = (text: string): Position => report.positionAt(report.getText().indexOf(text) + text.length);
  const whole = (): Range => new Range(new Position(0, 0), report.lineAt(report.lineCount - 1).range.end);

  it('names what its marks point to where that is asked for, and else does not', async () => {
    const hints = () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', report.uri, whole());
    deepEqual(await hints(), []);
    const settings = workspace.getConfiguration('gongwen');
    await settings.update('inlayHints', true, ConfigurationTarget.Global);
    const shown = await eventually('hints', async () => {
      const found = await hints();
      return found.length > 0 && found;
    });
    await settings.update('inlayHints', undefined, ConfigurationTarget.Global);
    const [first] = shown;
    match(JSON.stringify(first?.label), /链长制/);
    ok(first?.position.isEqual(behind('“链长制”［1］')));
  });

  it('counts marks and definitions over the list of definitions', async () => {
    const [lens] = await some<CodeLens>('a lens', 'vscode.executeCodeLensProvider', report.uri);
    equal(report.lineAt(lens?.range.start.line ?? 0).text, '名词解释');
    match(lens?.command?.title ?? '', /^释文 2 条，正文注码 3 个/);
  });

  it('grows a selection by clause, sentence and paragraph', async () => {
    const at = behind('推行“链长');
    const [range] = await some<SelectionRange>('a range', 'vscode.executeSelectionRangeProvider', report.uri, [at]);
    const texts: string[] = [];
    for (let grown = range; grown; grown = grown.parent) texts.push(report.getText(grown.range));
    const clause = texts.indexOf('推行“链长制”［1］，');
    const sentence = texts.indexOf('推行“链长制”［1］，新增规模以上工业企业12家。');
    const paragraph = texts.indexOf(report.lineAt(at.line).text);
    ok(clause >= 0 && clause < sentence && sentence < paragraph, texts.join('\n'));
  });

  it('is found by a heading in the whole workspace (skipped in a folder in memory, which VS Code cannot search)', async function () {
    if (report.uri.scheme === 'tmp') this.skip();
    const found = await some<SymbolInformation>('a symbol', 'vscode.executeWorkspaceSymbolProvider', '布局新兴产业');
    ok(found.some(({ name, location }) => name === '2.布局新兴产业' && location.uri.path.endsWith('/报告.gw')));
  });

  it('has a label continued on Enter, and an empty one taken away', async () => {
    const editor = window.activeTextEditor as TextEditor;
    const end = behind('（2）延伸链条。投产精深加工线4条。');
    const enter = async (at: Position): Promise<readonly TextEdit[]> => {
      await editor.edit((builder) => builder.insert(at, '\n'));
      const line = new Position(at.line + 1, 0);
      const options = { tabSize: 4, insertSpaces: true };
      return some<TextEdit>('an edit', 'vscode.executeFormatOnTypeProvider', report.uri, line, '\n', options);
    };
    const [next] = await enter(end);
    equal(next?.newText, '（3）');
    await editor.edit((builder) => builder.insert(new Position(end.line + 1, 0), '（3）'));
    const [removal] = await enter(new Position(end.line + 1, 3));
    equal(removal?.newText, '');
    ok(removal?.range.isEqual(new Range(end.line + 1, 0, end.line + 2, 0)));
  });

  it('has what needs the whole document coloured by the server', async () => {
    const tokens = await eventually('tokens', async () => {
      const found = await commands.executeCommand<SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        report.uri,
      );
      return found !== undefined && found.data.length > 0 && found;
    });
    // Five numbers for each: the three marks at least, the last of which is not defined.
    ok(tokens.data.length >= 15);
  });
});
