import { deepStrictEqual, match, rejects, strictEqual } from 'node:assert/strict';
import type { DocumentHighlight, Hover, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { readMarkers } from '../support/markers';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';

describe('sections, footnotes and what refers to them', () => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession({
      workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    });
  });
  afterEach(() => session.end());

  /** Opens a text with the cursor in it, and gives the parameters of a request there. */
  async function open(
    marked: string,
  ): Promise<{ textDocument: { uri: string }; position: { line: number; character: number } }> {
    const { text, cursor = 0 } = readMarkers(marked);
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text },
    });
    const before = text.slice(0, cursor).split('\n');
    return {
      textDocument: { uri: URI },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  }

  const places = (locations: readonly { range: Location['range'] }[]): string[] =>
    locations.map(({ range }) => `${range.start.line}:${range.start.character}-${range.end.character}`);

  const TEXT = '一、回顾，详见第（二）$$部分\n（一）稳增长\n（二）促改革。减少环节。\n二、任务\n按前述第（二）项办';

  it('go to the section that a reference means, and list all places that name it', async () => {
    const at = await open(TEXT);
    const definition: Location = await session.client.sendRequest('textDocument/definition', at);
    deepStrictEqual(places([definition]), ['2:0-3']);
    const references: Location[] = await session.client.sendRequest('textDocument/references', {
      ...at,
      context: { includeDeclaration: false },
    });
    deepStrictEqual(places(references), ['0:7-13', '4:3-8']);
    const highlights: DocumentHighlight[] = await session.client.sendRequest('textDocument/documentHighlight', at);
    deepStrictEqual(places(highlights), ['0:7-13', '2:0-3', '4:3-8']);
    const hover: Hover = await session.client.sendRequest('textDocument/hover', at);
    match((hover.contents as { value: string }).value, /\*\*（二）促改革\*\*\n\n减少环节。\n\n第 3 行，文中引用 2 处/);
  });

  it('rename label and references together, and refuse what is no number', async () => {
    const at = await open(TEXT);
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', { ...at, newName: '（五）' });
    deepStrictEqual(
      edit.changes?.[URI]
        ?.map(({ range, newText }) => `${range.start.line}:${range.start.character} ${newText}`)
        .sort(),
      ['0:9 五', '2:1 五', '4:5 五'],
    );
    await rejects(session.client.sendRequest('textDocument/rename', { ...at, newName: '改革' }), /不是序号/);
  });

  it('go from a mark to its definition and show it, and from the definition to the sentence that cites it', async () => {
    const text =
      '各位代表：\n推进“一窗办”［1$$］，建设“绿廊”［2］。\n\n名词解释\n1.一窗办：指只进[一](http://example.invalid)扇窗。\n2.绿廊：指沿湖林带。';
    const at = await open(text);
    const definition: Location = await session.client.sendRequest('textDocument/definition', at);
    strictEqual(definition.range.start.line, 4);
    const hover: Hover = await session.client.sendRequest('textDocument/hover', at);
    const { value } = hover.contents as { value: string };
    match(value, /^一窗办：指只进\\\[一\\\]\\\(http/);
    const back: Hover = await session.client.sendRequest('textDocument/hover', {
      ...at,
      position: { line: 4, character: 0 },
    });
    match((back.contents as { value: string }).value, /推进“一窗办”\*\*［1］\*\*，建设“绿廊”/);
  });

  it('say nothing where nothing stands', async () => {
    const at = await open('一、回顾$$\n二、任务');
    strictEqual(await session.client.sendRequest('textDocument/definition', at), null);
    strictEqual(await session.client.sendRequest('textDocument/hover', at), null);
    strictEqual(await session.client.sendRequest('textDocument/prepareRename', at), null);
    deepStrictEqual(await session.client.sendRequest('textDocument/documentHighlight', at), []);
  });

  /** Runs a command at the cursor; gives the edit that the server asks the client to apply, or what it says instead. */
  async function run(command: string, marked: string): Promise<string[]> {
    const { textDocument, position } = await open(marked);
    const told: string[] = [];
    session.client.onRequest('workspace/applyEdit', ({ label, edit }: { label: string; edit: WorkspaceEdit }) => {
      const [change] = edit.documentChanges as TextDocumentEdit[];
      told.push(
        `${label}${edit.changeAnnotations?.[label]?.needsConfirmation ? '（预览）' : ''}`,
        ...(change?.edits ?? []).map(
          (one) => `${one.range.start.line}:${one.range.start.character} ${'newText' in one ? one.newText : ''}`,
        ),
      );
      return { applied: true };
    });
    session.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
    });
    await session.client.sendRequest('workspace/executeCommand', {
      command,
      arguments: [{ uri: textDocument.uri, position }],
    });
    return told;
  }

  it('are renumbered by command, the whole document with a preview', async () => {
    deepStrictEqual(
      await run('gongwen.edit.renumber', '（一）稳\n（三）改\n（三）惠\n见第（一）部分\n附件1\n1.甲\n3.乙'),
      ['重编序号（预览）', '1:1 二', '6:0 2'],
    );
    deepStrictEqual(await run('gongwen.edit.renumberList', '（一）稳\n（三）改\n附件1\n1.甲\n3.乙$$'), [
      '重编这一组序号',
      '4:0 2',
    ]);
  });

  it('say why a command has nothing to do', async () => {
    deepStrictEqual(await run('gongwen.edit.renumber', '（一）稳\n（二）改'), ['全文序号已经连续，不用重编。']);
    deepStrictEqual(await run('gongwen.edit.moveSectionUp', '$$一、稳\n二、改'), ['前面没有同级的章节，不能再上移。']);
    deepStrictEqual(await run('gongwen.edit.promoteSection', '没有标题$$'), [
      '光标不在带序号的章节里。请把光标放到要调整的标题或其内容上。',
    ]);
  });
});
