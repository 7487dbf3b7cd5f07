import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { NODE_BACKGROUND } from '../../server/src/node-resources';
import { renderPages } from '../../server/src/page/render';
import { cutText } from '../../server/src/segment/boundaries';
import { jiebaWasm } from '../../server/src/segment/jieba-wasm';
import { remember } from '../../server/src/segment/known-words';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { corpusFiles, describeCorpus, readCorpusFile } from '../support/corpus';
import { startWorkerServer, type WorkerServer } from './worker-server';

const SAMPLE = path.join(import.meta.dirname, '../../samples/样例报告.gw');
const service = createPolicyService(DEFAULT_SETTINGS, { background: NODE_BACKGROUND });

/** What the product says on Node, with words cut by the engine that a browser has. */
async function onNode(uri: string, text: string): Promise<readonly Diagnostic[]> {
  const engine = jiebaWasm(await import('jieba-wasm/node'));
  const document = service.parse(text);
  for (;;) {
    const awaited = service.awaitedWords(document);
    if (awaited.length === 0) return json(service.lspDiagnostics(document, uri));
    for (const line of awaited) remember(line, cutText(engine, line.text));
  }
}

describe('the server in a browser', () => {
  let server: WorkerServer;
  before(async () => {
    server = await startWorkerServer(process.env.CHROMIUM ?? '');
  });
  after(() => server.close());
  afterEach(() => deepStrictEqual(server.errors, []));

  const saysTheSame = async (uri: string, text: string): Promise<readonly Diagnostic[]> => {
    const expected = await onNode(uri, text);
    const isEnough = (found: readonly Diagnostic[]) => JSON.stringify(found) === JSON.stringify(expected);
    deepStrictEqual(await server.diagnosticsOf(uri, text, isEnough), expected);
    return expected;
  };

  it('finds and repairs in the sample what it does on Node', async () => {
    const text = readFileSync(SAMPLE, 'utf8');
    const uri = 'file:///样例报告.gw';
    const found = await saysTheSame(uri, text);
    ok(found.length > 0);
    const document = service.parse(text);
    for (const { range } of found) {
      // Without a place for gongwen.yaml nothing can be written there.
      const expected = service.codeActions(document, uri, range, { invoked: false }).map(repair);
      const actions = (await server.codeActions(uri, range)).map(repair);
      deepStrictEqual(actions.filter(Boolean), json(expected.filter(Boolean)));
    }
  });

  it('sets out pages, writes a Word file and reads it again', async () => {
    const text = readFileSync(SAMPLE, 'utf8');
    const uri = 'file:///导出.gw';
    await server.diagnosticsOf(uri, text, () => true);
    const { pages } = (await server.ask('gongwen/pages', { textDocument: { uri } })) as { pages: string[] };
    deepStrictEqual(pages, renderPages(service.parse(text)));
    const exported = (await server.ask('gongwen/exportWord', { textDocument: { uri } })) as { data: string };
    deepStrictEqual(await server.ask('gongwen/importWord', { data: exported.data }), { text, notes: [] });
  });

  describeCorpus('of real documents', () => {
    const files = corpusFiles();
    // Twenty, from first to last.
    for (let each = 0; each < 20; each++) {
      const file = files[Math.floor((each * files.length) / 20)] as string;
      it(`finds in ${file} what it does on Node`, () => saysTheSame(`file:///${file}`, readCorpusFile(file)));
    }
  });
});

/** What a repair is called and what it changes; undefined for what the protocol's client has to do. */
const repair = ({ title, kind, edit }: CodeAction) =>
  kind?.startsWith('quickfix') && edit?.changes ? { title, edit } : undefined;

/** As it comes through the connection. */
const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
