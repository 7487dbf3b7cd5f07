import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { CompletionList } from 'vscode-languageserver-types';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';

describe('completion in a document', () => {
  let session: Session;
  let loaded: number;
  const start = async (loadInitials: () => Promise<(text: string) => string>) => {
    loaded = 0;
    session = await startSession(
      {},
      {
        loadInitials: () => {
          loaded++;
          return loadInitials();
        },
      },
    );
  };
  afterEach(() => session.end());

  const completeBehind = async (text: string): Promise<CompletionList> => {
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text },
    });
    return session.client.sendRequest('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 0, character: text.length },
    });
  };

  it('comes by itself behind a quotation mark, and behind no letter and no character', async () => {
    await start(async () => (text) => text);
    const { triggerCharacters = [] } = session.initialized.capabilities.completionProvider ?? {};
    ok(triggerCharacters.includes('“'));
    deepStrictEqual(
      triggerCharacters.filter((character) => !/^\p{P}$/u.test(character)),
      [],
    );
  });

  it('needs no dictionary for characters', async () => {
    await start(async () => (text) => text);
    const { items } = await completeBehind('深化放管');
    deepStrictEqual(items[0]?.label, '“放管服”改革');
    strictEqual(loaded, 0);
  });

  it('loads the dictionary once, for the first letters', async () => {
    await start(async () => (text) => (text === '放管服改革' ? 'fgfgg' : ''));
    deepStrictEqual(
      (await completeBehind('深化fgf')).items.map(({ label }) => label),
      ['“放管服”改革'],
    );
    await completeBehind('深化fgfg');
    strictEqual(loaded, 1);
  });

  it('goes on without a dictionary that cannot be loaded', async () => {
    await start(() => Promise.reject(new Error('no such file')));
    deepStrictEqual((await completeBehind('深化fgf')).items, []);
    ok((await completeBehind('深化放管')).items.length > 0);
  });
});
