import { deepStrictEqual, doesNotMatch, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver-types';
import { useFolder } from '../cli/folder';
import { gongwen } from '../cli/gongwen';
import { endServersAfterEach, initialize, open, type ServerProcess, startServerProcess } from './server-process';

const WORDINGS = ['坚决反对奢糜之风', '坚决抵制奢糜之风', '坚决整治奢糜之风', '坚决纠正奢糜之风', '坚决防止奢糜之风'];
const reportOf = (opening: string): string => `${WORDINGS.map((wording) => `${opening}${wording}。`).join('\n')}\n`;

/** The clock of a machine that jumps a day forward and back whenever it is looked at. */
const JUMPING = `
  const { now } = Date;
  let asked = 0;
  Date.now = () => now() + (asked++ % 2 ? 86_400_000 : -86_400_000);
`;

describe('a baseline', () => {
  const folder = useFolder();
  endServersAfterEach();
  const uriOf = (name: string): string => pathToFileURL(path.join(folder.path, name)).href;

  async function opened(name: string, text: string, preloaded?: string): Promise<ServerProcess> {
    folder.write(name, text);
    const server = await startServerProcess(preloaded);
    await initialize(server);
    const { diagnostics } = await open(server, uriOf(name), text);
    deepStrictEqual(diagnostics.length, WORDINGS.length);
    return server;
  }

  const accepted = (): readonly { readonly before: string }[] =>
    JSON.parse(readFileSync(path.join(folder.path, 'gongwen.baseline.json'), 'utf8')).accepted;

  it('written by two editors and a command at once keeps what each of them accepts', async () => {
    folder.write('gongwen.baseline.json', '{ "version": 1, "accepted": [] }\n');
    folder.write('丙.gw', reportOf('全县'));
    const servers = [
      { server: await opened('甲.gw', reportOf('全省')), name: '甲.gw' },
      { server: await opened('乙.gw', reportOf('全市')), name: '乙.gw' },
    ];
    const commands = WORDINGS.flatMap((_, line) =>
      servers.map(({ server, name }) => ignoreHere(server, uriOf(name), line)),
    );
    const command = gongwen(['check', '丙.gw', '--update-baseline'], folder.path);
    await Promise.all(commands);
    deepStrictEqual((await command).status, 0);
    const places = accepted().map(({ before }) => before.slice(-6));
    deepStrictEqual(
      places.sort(),
      ['全省', '全市', '全县']
        .flatMap((opening) => WORDINGS.map((wording) => `${opening}${wording.slice(0, 4)}`))
        .sort(),
    );
    deepStrictEqual(readdirSync(folder.path).sort(), ['gongwen.baseline.json', '丙.gw', '乙.gw', '甲.gw']);
    for (const { server } of servers) doesNotMatch(server.complaints(), /\n\s+at /);
  }).timeout(60_000);

  it('keeps all of it, and reports follow every change, where the clocks jump', async () => {
    folder.write('gongwen.baseline.json', '{ "version": 1, "accepted": [] }\n');
    folder.write('clock.cjs', JUMPING);
    const clock = path.join(folder.path, 'clock.cjs');
    const servers = [
      { server: await opened('甲.gw', reportOf('全省'), clock), name: '甲.gw' },
      { server: await opened('乙.gw', reportOf('全市'), clock), name: '乙.gw' },
    ];
    await Promise.all(
      WORDINGS.flatMap((_, line) => servers.map(({ server, name }) => ignoreHere(server, uriOf(name), line))),
    );
    deepStrictEqual(accepted().length, 2 * WORDINGS.length);
    deepStrictEqual(readdirSync(folder.path).sort(), ['clock.cjs', 'gongwen.baseline.json', '乙.gw', '甲.gw']);
    for (const { server, name } of servers) {
      let version = 1;
      for (const [text, count] of [
        ['一切照旧。', 0],
        ['稳，，增长。', 1],
        ['稳，增长。', 0],
      ] as const) {
        version++;
        const published = server.nextDiagnostics(uriOf(name), version);
        await server.client.sendNotification('textDocument/didChange', {
          textDocument: { uri: uriOf(name), version },
          contentChanges: [{ text }],
        });
        deepStrictEqual((await published).diagnostics.length, count);
      }
      doesNotMatch(server.complaints(), /\n\s+at /);
    }
  }).timeout(60_000);
});

async function ignoreHere({ client }: ServerProcess, uri: string, line: number): Promise<void> {
  const range = { start: { line, character: 0 }, end: { line, character: 9 } };
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  const command = actions.find(({ title }) => title === '忽略此处')?.command;
  ok(command);
  await client.sendRequest('workspace/executeCommand', command);
}
