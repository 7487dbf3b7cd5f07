import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, TextDocumentEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver-types';
import { DISK } from '../../server/src/disk';
import { useFolder } from '../cli/folder';
import { readMarkers } from '../support/markers';
import { type Session, startSession } from '../support/server';

const CAPABILITIES = { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

describe('a term in all documents of the workspace', () => {
  const folder = useFolder();
  const root = (): string => pathToFileURL(path.join(folder.path, '工作区')).href;
  const uriOf = (name: string): string => `${root()}/${encodeURIComponent(name)}`;
  const write = (name: string, content: string | Uint8Array): void => folder.write(`工作区/${name}`, content);
  let session: Session;

  beforeEach(() => write('去年.gw', '推进“一窗办”改革，一窗办理。\n“一窗通办”\n“一窗办”'));
  afterEach(() => session.end());

  /** Opens a report of the workspace with the cursor in it, and gives the parameters of a request there. */
  async function open(marked: string, capabilities: object = CAPABILITIES) {
    session = await startSession(capabilities, { files: DISK }, [{ uri: root(), name: '工作区' }]);
    return show('今年.gw', marked);
  }

  async function show(name: string, marked: string) {
    const { text, cursor = 0 } = readMarkers(marked);
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'gongwen', version: 7, text },
    });
    const before = text.slice(0, cursor).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri: uriOf(name) }, position };
  }

  /** The references to what is at a place, as the name of the file, line and character. */
  async function references(at: object): Promise<string[]> {
    const found: Location[] = await session.client.sendRequest('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    return found.map(({ uri, range }) => `${nameIn(uri)} ${range.start.line}:${range.start.character}`);
  }

  /** The edits of a rename, each as the name of the file, the version it is meant for, and the places. */
  async function renamed(at: object, newName: string): Promise<string[]> {
    const { documentChanges = [] }: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', {
      ...at,
      newName,
    });
    return (documentChanges as TextDocumentEdit[]).map(({ textDocument: { uri, version }, edits }) =>
      [
        nameIn(uri),
        version,
        ...edits.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.character}`),
      ].join(' '),
    );
  }

  const nameIn = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

  it('is found in files that are not open, in folders too, and in nothing but documents', async () => {
    write('二〇二四/报告.gongwen', '\uFEFF“一窗办”');
    write('笔记.txt', '“一窗办”');
    write('node_modules/a.gw', '“一窗办”');
    write('.archive/a.gw', '“一窗办”');
    deepStrictEqual(await references(await open('推广“一$$窗办”。')), [
      '今年.gw 0:3',
      '报告.gongwen 0:1',
      '去年.gw 0:3',
      '去年.gw 2:1',
    ]);
  });

  it('is found as it stands in the editor, not on disk', async () => {
    const at = await open('推广“一$$窗办”。');
    await show('去年.gw', '“一窗办”');
    deepStrictEqual(await references(at), ['今年.gw 0:3', '去年.gw 0:1']);
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('去年.gw') } });
    deepStrictEqual(await references(at), ['今年.gw 0:3', '去年.gw 0:3', '去年.gw 2:1']);
  });

  it('is found in what a file has become, and no longer where it is gone', async () => {
    const at = await open('推广“一$$窗办”。');
    strictEqual((await references(at)).length, 3);
    write('去年.gw', '见“一窗办”了');
    deepStrictEqual(await references(at), ['今年.gw 0:3', '去年.gw 0:2']);
    rmSync(path.join(folder.path, '工作区/去年.gw'));
    deepStrictEqual(await references(at), ['今年.gw 0:3']);
  });

  it('is not looked for outside the workspace, nor where the project ignores what there is', async () => {
    folder.write('外面/报告.gw', '“一窗办”');
    symlinkSync(path.join(folder.path, '外面'), path.join(folder.path, '工作区/外面'));
    symlinkSync(path.join(folder.path, '外面/报告.gw'), path.join(folder.path, '工作区/报告.gw'));
    write('gongwen.yaml', 'ignore:\n  - 去年.gw\n');
    deepStrictEqual(await references(await open('推广“一$$窗办”。')), ['今年.gw 0:3']);
  });

  it('is renamed everywhere at once, with a preview of the other files', async () => {
    const at = await open('推广“一$$窗办”。又是“一窗办”。');
    deepStrictEqual(await renamed(at, '一窗通'), ['今年.gw 7 0:3-6 0:11-14', '去年.gw  0:3-6 2:1-4']);
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', { ...at, newName: '一窗通' });
    deepStrictEqual(edit.changeAnnotations, {
      others: { label: '改其他文件', needsConfirmation: true, description: '《去年.gw》2处' },
    });
    deepStrictEqual(
      (edit.documentChanges as TextDocumentEdit[]).map(({ edits }) => edits.map((one) => 'annotationId' in one)),
      [
        [false, false],
        [true, true],
      ],
    );
  });

  it('is not renamed where an editor would read another text than there is, or none can be read', async () => {
    write('旧.gw', new Uint8Array([0xa1, 0xb0, 0xd2, 0xbb, 0xb4, 0xb0, 0xb0, 0xec, 0xa1, 0xb1]));
    const at = await open('推广“一$$窗办”。');
    strictEqual((await references(at)).length, 4);
    await rejects(renamed(at, '一窗通'), /《旧.gw》里也有这个词，但该文件不是 UTF-8 编码/);
    rmSync(path.join(folder.path, '工作区/旧.gw'));
    write('坏.gw', new Uint8Array([...Buffer.from('一窗通办'.repeat(20)), 0xff]));
    await rejects(renamed(at, '一窗通'), /《坏.gw》没有读到：.*不能保证全部改到/);
  });

  it('of the project is known without quotation marks, and renamed in gongwen.yaml too', async () => {
    write('gongwen.yaml', '# 术语\nterms:\n  - term: 云溪大桥 # 桥\n    wrong: [云溪桥]\n');
    write('去年.gw', '云溪大桥开工。云溪桥');
    const at = await open('云溪$$大桥通车。');
    deepStrictEqual(await references(at), ['今年.gw 0:0', '去年.gw 0:0', '去年.gw 0:7']);
    deepStrictEqual(await renamed(at, '云溪长桥'), ['今年.gw 7 0:0-4', '去年.gw  0:0-4', 'gongwen.yaml  2:10-14']);
    await rejects(renamed(at, '云溪桥'), /gongwen.yaml 规定不写“云溪桥”/);
    const hover: { contents: { value: string } } = await session.client.sendRequest('textDocument/hover', at);
    strictEqual(hover.contents.value, '**云溪大桥**　gongwen.yaml 的术语\n\n不写：云溪桥');
  });

  it('is a fixed formulation in whatever form, and all of one wording is renamed, its quotation marks kept', async () => {
    write('去年.gw', '增强“四个意识”。四个意识。');
    const at = await open('树牢“四个$$意识”。');
    deepStrictEqual(await references(at), ['今年.gw 0:2', '去年.gw 0:2', '去年.gw 0:9']);
    deepStrictEqual(await renamed(at, '“四个自信”'), ['今年.gw 7 0:3-7', '去年.gw  0:3-7 0:9-13']);
  });

  it('is listed among the symbols of the workspace, where it is defined or else first used', async () => {
    write('去年.gw', '推进“一窗办”［1］改革。\n又是“一窗办”。“绿廊”\n\n名词解释\n1.一窗办：指只进一扇窗。');
    await open('一、窗口\n推广“一窗通办”。');
    const list = async (query: string): Promise<string[]> => {
      const found: WorkspaceSymbol[] = await session.client.sendRequest('workspace/symbol', { query });
      return found.map(
        ({ name, location: { uri, ...rest } }) =>
          `${name} ${nameIn(uri)} ${'range' in rest ? rest.range.start.line : ''}`,
      );
    };
    deepStrictEqual(await list('一窗办'), ['一窗办 去年.gw 4', '一窗通办 今年.gw 1']);
    deepStrictEqual(await list('绿廊'), ['绿廊 去年.gw 1']);
    deepStrictEqual(await list('一、'), ['一、窗口 今年.gw 0']);
  });
});
