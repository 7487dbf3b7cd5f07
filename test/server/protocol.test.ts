import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, FoldingRange } from 'vscode-languageserver-types';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const at = (line: number, character: number) => ({ line, character });

describe('the server', () => {
  let session: Session;
  let version: number;

  beforeEach(async () => {
    session = await startSession();
    version = 1;
  });
  afterEach(() => session.end());

  const open = (text: string) =>
    session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version, text },
    });
  const change = (...contentChanges: object[]) =>
    session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version },
      contentChanges,
    });
  const findings = async (): Promise<string[]> =>
    (await session.diagnosticsOf(URI, version)).diagnostics.map(({ code, range }) => `${code} @${range.start.line}`);

  it('says what it can do', () => {
    const { capabilities } = session.initialized;
    strictEqual(capabilities.textDocumentSync, 2);
    strictEqual(capabilities.documentSymbolProvider, true);
    strictEqual(capabilities.foldingRangeProvider, true);
    deepStrictEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.gongwen', 'refactor.move', 'refactor.rewrite'],
      resolveProvider: true,
    });
  });

  it('reports the findings of a document that is opened, in Chinese and with their rule', async () => {
    await open('（一）稳\n（二）改\n（四）惠\n（五）防');
    const { diagnostics } = await session.diagnosticsOf(URI, 1);
    deepStrictEqual(diagnostics, [
      {
        range: { start: at(2, 0), end: at(2, 3) },
        severity: 2,
        source: '公文',
        code: 'numbering/missing',
        message: '缺少“（三）”：“（二）”之后是“（四）”。请补上缺少的序号，或从这里起重新编号。',
        relatedInformation: [
          { location: { uri: URI, range: { start: at(1, 0), end: at(1, 3) } }, message: '前一个序号是“（二）”' },
        ],
      },
    ]);
  });

  it('follows incremental changes, several in one notification too', async () => {
    await open('（一）稳\n（二）改\n（三）惠\n（四）防');
    deepStrictEqual(await findings(), []);
    await change({ range: { start: at(2, 0), end: at(3, 0) }, text: '' });
    deepStrictEqual(await findings(), ['numbering/missing @2']);
    await change(
      { range: { start: at(2, 1), end: at(2, 2) }, text: '三' },
      { range: { start: at(2, 4), end: at(2, 4) }, text: '\r\n（三）保' },
    );
    deepStrictEqual(await findings(), ['numbering/repeated @3']);
    await change({ text: '全文替换。' });
    deepStrictEqual(await findings(), []);
  });

  it('withdraws the findings of a document that is closed', async () => {
    await open('（一）稳\n（三）改\n（四）惠');
    deepStrictEqual(await findings(), ['numbering/missing @1']);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    const symbols = await session.client.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
    strictEqual(symbols, null);
  });

  it('answers with outline, folding and quick fixes of the text as it is now', async () => {
    await open('一、回顾\n（一）稳。增长。\n二、任务');
    await change(
      { range: { start: at(1, 1), end: at(1, 2) }, text: '二' },
      { text: '\n（三）惠', range: { start: at(1, 8), end: at(1, 8) } },
    );
    const textDocument = { uri: URI };
    const symbols: DocumentSymbol[] = await session.client.sendRequest('textDocument/documentSymbol', { textDocument });
    deepStrictEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['一、回顾', ['（二）稳', '（三）惠']],
        ['二、任务', []],
      ],
    );
    const folds: FoldingRange[] = await session.client.sendRequest('textDocument/foldingRange', { textDocument });
    deepStrictEqual(folds, [{ startLine: 0, endLine: 2 }]);
    const actions: CodeAction[] = await session.client.sendRequest('textDocument/codeAction', {
      textDocument,
      range: { start: at(1, 1), end: at(1, 1) },
      context: { diagnostics: [] },
    });
    deepStrictEqual(actions[0]?.title, '从“（二）”起重新编号');
    deepStrictEqual(actions[0]?.diagnostics?.[0]?.code, 'numbering/missing');
  });

  it('works out the repair of all of a rule when it is chosen, where the editor can ask for it', async () => {
    await session.end();
    const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    session = await startSession({ textDocument: { codeAction } });
    await open('一、回顾\n（一）稳\n（三）改\n（四）惠\n二、任务\n（一）甲\n（三）乙\n（四）丙');
    const actions: CodeAction[] = await session.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: at(2, 1), end: at(2, 1) },
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === '修正全文此类问题（2 处）');
    strictEqual(action?.edit, undefined);
    const { edit }: CodeAction = await session.client.sendRequest('codeAction/resolve', action);
    deepStrictEqual(
      edit?.changes?.[URI]?.map(({ range, newText }) => [range.start.line, newText]),
      [
        [2, '二'],
        [3, '三'],
        [6, '二'],
        [7, '三'],
      ],
    );
  });

  it('knows nothing of documents that are not open', async () => {
    const params = { textDocument: { uri: 'file:///other.gw' } };
    strictEqual(await session.client.sendRequest('textDocument/documentSymbol', params), null);
    strictEqual(await session.client.sendRequest('textDocument/foldingRange', params), null);
  });
});
