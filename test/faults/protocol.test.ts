import { deepStrictEqual, doesNotMatch, strictEqual } from 'node:assert/strict';
import { endServersAfterEach, initialize, open, type ServerProcess, startServerProcess } from './server-process';

const REPORT = '一、稳增长\n二、促改革\n四、惠民生\n';
const URI = 'file:///草稿/报告.gw';

const framed = (content: string): string => `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
const message = (value: unknown): string => framed(JSON.stringify(value));
const notification = (method: string, params: unknown): string => message({ jsonrpc: '2.0', method, params });
const request = (method: string, params: unknown): string => message({ jsonrpc: '2.0', id: 'x', method, params });
const change = (version: number, ...contentChanges: unknown[]): string =>
  notification('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });

/** The positions that no document has, and the values that are no positions. */
const NOWHERE = [{ line: -1, character: -1 }, { line: 1e9, character: 1e9 }, { line: 0.5, character: '1' }, null, 7];

const QUESTIONS = [
  'completion',
  'codeAction',
  'codeLens',
  'definition',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'hover',
  'inlayHint',
  'onTypeFormatting',
  'prepareRename',
  'references',
  'rename',
  'selectionRange',
  'semanticTokens/full',
  'semanticTokens/full/delta',
].map((name) => `textDocument/${name}`);

/** By what is wrong with it, what a client may send after it has opened the report. */
const MALFORMED: Readonly<Record<string, readonly string[]>> = {
  'that is no message': ['公文\r\n\r\n', 'Content-Type: text/plain\r\n\r\n', 'Content-Length: 公文\r\n\r\n'],
  'that is no JSON': [framed('{"method":'), framed(''), framed('\u0000')],
  'that is no JSON-RPC': [message([1, 2, 3]), message(null), message({ id: 5 }), message('公文')],
  'that it does not know': [
    request('gongwen/unknown', {}),
    notification('gongwen/unknown', {}),
    request('workspace/executeCommand', { command: 'rm', arguments: ['-rf'] }),
  ],
  'without what belongs to it': [
    notification('textDocument/didOpen', null),
    notification('textDocument/didOpen', { textDocument: { uri: 5, text: 7 } }),
    notification('textDocument/didClose', {}),
    notification('workspace/didChangeConfiguration', { settings: [[[]]] }),
    notification('workspace/didChangeWatchedFiles', { changes: [{ uri: 5 }] }),
    request('workspace/executeCommand', {}),
    request('gongwen/report', {}),
    ...QUESTIONS.map((method) => request(method, {})),
  ],
  'with places that are none': QUESTIONS.flatMap((method) =>
    NOWHERE.map((position) =>
      request(method, {
        textDocument: { uri: URI },
        position,
        positions: [position],
        range: { start: position, end: position },
        newName: position,
        context: {},
        ch: '\n',
      }),
    ),
  ),
  'out of order': [
    notification('textDocument/didChange', {
      textDocument: { uri: 'file:///未打开.gw', version: 3 },
      contentChanges: [],
    }),
    notification('textDocument/didClose', { textDocument: { uri: 'file:///未打开.gw' } }),
    request('initialize', { processId: null, rootUri: null, capabilities: {} }),
    notification('initialized', {}),
    message({ jsonrpc: '2.0', id: 'nobody asked', result: 1 }),
    change(-3, { text: REPORT }),
    notification('textDocument/didClose', { textDocument: { uri: URI } }),
    change(9, { text: '一、迟到的改动\n' }),
    notification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: REPORT },
    }),
  ],
  twice: [
    change(2, { text: REPORT }),
    change(2, { text: REPORT }),
    notification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: REPORT },
    }),
  ],
  'with a change outside the text': [
    change(2, { range: { start: { line: 900, character: -5 }, end: { line: 1e9, character: 1e9 } }, text: '' }),
    change(3, { range: { start: { line: 2, character: 9 }, end: { line: 0, character: 0 } }, text: '' }),
    change(4, { text: REPORT }),
  ],
};

describe('the server process', () => {
  endServersAfterEach();

  for (const [fault, messages] of Object.entries(MALFORMED)) {
    it(`goes on after a message ${fault}`, async () => {
      const server = await startServerProcess();
      await initialize(server);
      await open(server, URI, REPORT);
      for (const one of messages) server.write(one);
      await answersAsBefore(server);
    });
  }

  it('ends after a message of negative length, behind which it would hear nothing, to be started anew', async () => {
    const server = await startServerProcess();
    await initialize(server);
    await open(server, URI, `${REPORT}请求头写作Content-Length: -5\r\n。`);
    server.write('Content-Length: -5\r\n\r\n{}');
    strictEqual(await server.ended, 1);
    strictEqual(server.complaints(), '');
  });

  it('goes on after a document of 50 MB that comes in one message', async () => {
    const server = await startServerProcess();
    await initialize(server);
    const { diagnostics } = await open(server, 'file:///大.gw', '安'.repeat(17_000_000));
    deepStrictEqual(diagnostics, []);
    await open(server, URI, REPORT);
    await answersAsBefore(server);
  }).timeout(60_000);

  it('waits for `initialize`', async () => {
    const server = await startServerProcess();
    server.write(notification('textDocument/didChange', {}) + request('textDocument/hover', {}));
    await initialize(server);
    await open(server, URI, REPORT);
    await answersAsBefore(server);
  });
});

/** The server still follows the document, and has not complained with a stack trace. */
async function answersAsBefore(server: ServerProcess): Promise<void> {
  // Behind a broken header the reader goes on when the next bytes come, not when they are there already.
  const more = setInterval(() => void server.client.sendNotification('$/more'), 50);
  const uri = 'file:///草稿/另一份.gw';
  const { diagnostics } = await open(server, uri, REPORT).finally(() => clearInterval(more));
  deepStrictEqual(
    diagnostics.map(({ code, range }) => [code, range.start.line]),
    [['numbering/missing', 2]],
  );
  const symbols = await server.client.sendRequest<{ name: string }[]>('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  });
  deepStrictEqual(
    symbols.map(({ name }) => name),
    ['一、稳增长', '二、促改革', '四、惠民生'],
  );
  doesNotMatch(server.complaints(), /\n\s+at /);
}
