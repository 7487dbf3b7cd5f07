import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ClientCapabilities, FileChangeType, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CompletionItem, Diagnostic } from 'vscode-languageserver-types';
import { DISK } from '../../server/src/disk';
import { useFolder } from '../cli/folder';
import { type Session, startSession } from '../support/server';

const FAULTY = '（一）稳增长，坚决反对奢糜之风。\n（二）促改革\n（四）惠民生\n';
const BOTH = ['slogans/wrong-wording', 'numbering/missing'];

describe('a project', () => {
  const folder = useFolder();
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  let session: Session;
  const start = async (capabilities: ClientCapabilities = {}) => {
    session = await startSession(capabilities, { files: DISK });
    arrivals = session.publications();
  };
  let arrivals: AsyncIterator<{ uri: string; diagnostics: Diagnostic[] }>;
  afterEach(() => session.end());

  const open = (name: string, text: string, languageId = 'gongwen') =>
    session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId, version: 1, text },
    });
  const replace = (name: string, version: number, text: string) =>
    session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version },
      contentChanges: [{ text }],
    });
  const changedOnDisk = (name: string, type: FileChangeType = FileChangeType.Changed) =>
    session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  /** The rules of the findings that are published next for a file. */
  const next = async (name: string): Promise<(string | undefined)[]> => {
    for (;;) {
      const { value } = await arrivals.next();
      const { uri, diagnostics } = value;
      if (uri === uriOf(name)) return diagnostics.map(({ code, message }: Diagnostic) => code ?? message);
    }
  };
  const actions = (name: string, line: number, character: number): Promise<CodeAction[]> =>
    session.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(name) },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [] },
    });

  it('turns rules off for the documents below its gongwen.yaml', async () => {
    folder.write('gongwen.yaml', 'rules:\n  slogans: off\n');
    await start();
    await open('二〇二六/报告.gw', FAULTY);
    deepStrictEqual(await next('二〇二六/报告.gw'), ['numbering/missing']);
  });

  it('follows its gongwen.yaml on disk and in the editor', async () => {
    await start();
    await open('报告.gw', FAULTY);
    deepStrictEqual(await next('报告.gw'), BOTH);
    folder.write('gongwen.yaml', 'rules:\n  numbering/missing: off\n');
    await changedOnDisk('gongwen.yaml');
    deepStrictEqual(await next('报告.gw'), ['slogans/wrong-wording']);
    await open('gongwen.yaml', 'rules:\n  numbering/missing: off\n', 'yaml');
    await replace('gongwen.yaml', 2, 'rules:\n  slogans: off\n');
    await next('报告.gw');
    deepStrictEqual(await next('报告.gw'), ['numbering/missing']);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('gongwen.yaml') } });
    deepStrictEqual(await next('报告.gw'), ['slogans/wrong-wording']);
  });

  it('forgets a gongwen.yaml that is deleted, though the editor still holds its text', async () => {
    await start();
    await open('gongwen.yaml', 'rules:\n  slogans: off\n', 'yaml');
    await open('报告.gw', FAULTY);
    deepStrictEqual(await next('报告.gw'), ['numbering/missing']);
    await changedOnDisk('gongwen.yaml', FileChangeType.Deleted);
    deepStrictEqual(await next('报告.gw'), BOTH);
  });

  it('has the mistakes of its gongwen.yaml reported there, and withdrawn when they are mended', async () => {
    folder.write('gongwen.yaml', 'rules:\n  slogans: of\n  numbering: off\n');
    await start();
    await open('报告.gw', FAULTY);
    deepStrictEqual(await next('gongwen.yaml'), [
      'slogans 的值不能是“of”，可用的值：error、warning、information、hint、off。',
    ]);
    await open('gongwen.yaml', 'rules:\n  slogans: off\n  numbering: off\n', 'yaml');
    deepStrictEqual(await next('gongwen.yaml'), []);
  });

  it('finds nothing in documents that it ignores, and outlines them all the same', async () => {
    folder.write('gongwen.yaml', 'ignore:\n  - 旧稿/\n');
    await start();
    await open('旧稿/报告.gw', FAULTY);
    deepStrictEqual(await next('旧稿/报告.gw'), []);
    const symbols: unknown[] = await session.client.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: uriOf('旧稿/报告.gw') },
    });
    strictEqual(symbols.length, 3);
  });

  it('has its own terms checked and respected', async () => {
    folder.write('gongwen.yaml', 'terms:\n  - 奢糜之风\n  - term: 稳增长\n    wrong: 促改革\n');
    await start();
    await open('报告.gw', FAULTY);
    deepStrictEqual(await next('报告.gw'), ['slogans/glossary', 'numbering/missing']);
  });

  it('has completion and hover in its gongwen.yaml', async () => {
    await start();
    await open('gongwen.yaml', 'rules:\n  slogans: ', 'yaml');
    const textDocument = { uri: uriOf('gongwen.yaml') };
    const items: CompletionItem[] = await session.client.sendRequest('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 11 },
    });
    deepStrictEqual(
      items.map(({ label }) => label),
      ['error', 'warning', 'information', 'hint', 'off'],
    );
    const hover = await session.client.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 2 },
    });
    match(JSON.stringify(hover), /规则 → 级别/);
    for (const method of ['documentSymbol', 'foldingRange', 'codeAction']) {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument, range, context: { diagnostics: [] } };
      strictEqual(await session.client.sendRequest(`textDocument/${method}`, params), null, method);
    }
  });

  describe('can be told by quick fixes', () => {
    const CREATING: ClientCapabilities = {
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    };

    it('which stand behind the repairs', async () => {
      await start(CREATING);
      await open('报告.gw', FAULTY);
      const offered = await actions('报告.gw', 0, 12);
      deepStrictEqual(
        offered.filter(({ kind }) => kind === 'quickfix').map(({ title, isPreferred }) => [title, isPreferred]),
        [
          ['改为“奢靡之风”', true],
          ['把“奢糜之风”加入术语表', undefined],
          ['忽略此处', undefined],
          ['停用此规则（slogans/wrong-wording）', undefined],
        ],
      );
    });

    it('to create a gongwen.yaml', async () => {
      await start(CREATING);
      await open('报告.gw', FAULTY);
      const off = (await actions('报告.gw', 2, 0)).find(({ title }) => title === '停用此规则（numbering/missing）');
      const start0 = { line: 0, character: 0 };
      deepStrictEqual(off?.edit, {
        documentChanges: [
          { kind: 'create', uri: uriOf('gongwen.yaml'), options: { ignoreIfExists: true } },
          {
            textDocument: { uri: uriOf('gongwen.yaml'), version: null },
            edits: [{ range: { start: start0, end: start0 }, newText: 'rules:\n  numbering/missing: off\n' }],
          },
        ],
      });
    });

    it('to add a term to the gongwen.yaml that there is', async () => {
      const before = '# 云溪市\nterms:\n  - 一桥两岸 # 注\nignore: []\n';
      folder.write('gongwen.yaml', before);
      await start();
      await open('报告.gw', FAULTY);
      const add = (await actions('报告.gw', 0, 12)).find(({ title }) => title === '把“奢糜之风”加入术语表');
      const edits = add?.edit?.changes?.[uriOf('gongwen.yaml')] ?? [];
      strictEqual(
        TextDocument.applyEdits(TextDocument.create('', '', 0, before), edits),
        '# 云溪市\nterms:\n  - 一桥两岸 # 注\n  - term: 奢糜之风\nignore: []\n',
      );
    });

    it('to accept a finding, which is written at once and can be taken back', async () => {
      await start();
      let answer: (choice: object | null) => void = () => undefined;
      session.client.onRequest('window/showMessageRequest', ({ message, actions: [undo] }) => {
        match(message, /已忽略“奢糜之风”/);
        return new Promise((resolve) => {
          answer = () => resolve(undo);
        });
      });
      await open('报告.gw', FAULTY);
      deepStrictEqual(await next('报告.gw'), BOTH);
      const ignore = (await actions('报告.gw', 0, 12)).find(({ title }) => title === '忽略此处');
      ok(ignore?.command);
      await session.client.sendRequest('workspace/executeCommand', {
        command: ignore.command.command,
        arguments: ignore.command.arguments,
      });
      deepStrictEqual(await next('报告.gw'), ['numbering/missing']);
      const file = path.join(folder.path, 'gongwen.baseline.json');
      match(readFileSync(file, 'utf8'), /"text": "奢糜之风"/);
      await replace('报告.gw', 2, `新的一段。\n\n${FAULTY}`);
      deepStrictEqual(await next('报告.gw'), ['numbering/missing'], 'it survives edits elsewhere');
      answer(null);
      deepStrictEqual(await next('报告.gw'), BOTH);
    });

    it('but not to write a baseline somewhere else', async () => {
      await start();
      await session.client.sendRequest('workspace/executeCommand', {
        command: 'gongwen.project.accept',
        arguments: [{ baseline: uriOf('别的.json'), finding: { rule: 'a/b', text: '', before: '', after: '' } }],
      });
      ok(!existsSync(path.join(folder.path, '别的.json')));
    });
  });
});

describe('the settings', () => {
  const URI = 'file:///report.gw';
  let session: Session;
  afterEach(() => session.end());
  const open = () =>
    session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: FAULTY },
    });
  const rulesIn = async (arrivals: AsyncIterator<PublishDiagnosticsParams>) =>
    (await arrivals.next()).value.diagnostics.map(({ code }: Diagnostic) => code);

  it('are asked for by document where the editor answers that, and anew when they change', async () => {
    session = await startSession({ workspace: { configuration: true } });
    const arrivals = session.publications();
    let rules: object = { numbering: 'off' };
    session.client.onRequest('workspace/configuration', ({ items }) => {
      deepStrictEqual(items, [{ scopeUri: URI, section: 'gongwen' }]);
      return [{ rules }];
    });
    await open();
    deepStrictEqual(await rulesIn(arrivals), ['slogans/wrong-wording']);
    rules = { slogans: 'off' };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    deepStrictEqual(await rulesIn(arrivals), ['numbering/missing']);
  });

  it('are taken as they are sent where it does not', async () => {
    session = await startSession();
    const arrivals = session.publications();
    await open();
    deepStrictEqual(await rulesIn(arrivals), BOTH);
    const settings = { gongwen: { rules: { numbering: 'off' } } };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings });
    deepStrictEqual(await rulesIn(arrivals), ['slogans/wrong-wording']);
  });

  it('that are wrong are named, and the others count', async () => {
    session = await startSession();
    const arrivals = session.publications();
    const shown = new Promise<string>((resolve) => {
      session.client.onNotification('window/showMessage', ({ message }) => resolve(message));
    });
    await open();
    await arrivals.next();
    const settings = { gongwen: { rules: { numbring: 'off', slogans: 'off' } } };
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings });
    strictEqual(await shown, '设置 gongwen.rules：没有规则或规则族“numbring”，是不是要写 numbering。');
    deepStrictEqual(await rulesIn(arrivals), ['numbering/missing']);
  });
});
