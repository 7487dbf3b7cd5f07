import { deepStrictEqual, match, rejects } from 'node:assert/strict';
import type { DocumentHighlight, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const TEXT = '推进“云上通办”。\n云上通办扩围，增强“四个意识”。';

describe('terms and formulations over the protocol', () => {
  let session: Session;
  const at = (line: number, character: number) => ({ textDocument: { uri: URI }, position: { line, character } });

  beforeEach(async () => {
    session = await startSession();
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: TEXT },
    });
  });
  afterEach(() => session.end());

  const places = (locations: readonly { range: Location['range'] }[]): string[] =>
    locations.map(({ range }) => `${range.start.line}:${range.start.character}-${range.end.character}`);

  it('are shown, listed and lit up', async () => {
    const hover: Hover = await session.client.sendRequest('textDocument/hover', at(1, 12));
    match((hover.contents as { value: string }).value, /规范提法/);
    const references: Location[] = await session.client.sendRequest('textDocument/references', {
      ...at(0, 4),
      context: { includeDeclaration: true },
    });
    deepStrictEqual(places(references), ['0:3-7', '1:0-4']);
    const highlights: DocumentHighlight[] = await session.client.sendRequest(
      'textDocument/documentHighlight',
      at(0, 4),
    );
    deepStrictEqual(places(highlights), ['0:3-7', '1:0-4']);
  });

  it('are renamed in all places, or not at all with the reason', async () => {
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', {
      ...at(0, 4),
      newName: '云端通办',
    });
    deepStrictEqual(places(edit.changes?.[URI] ?? []), ['0:3-7', '1:0-4']);
    await rejects(session.client.sendRequest('textDocument/rename', { ...at(0, 4), newName: '' }), /不能为空/);
  });
});
