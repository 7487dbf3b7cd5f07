import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver-types';
import { gongwen } from '../cli/gongwen';
import { useDisk } from './disk';
import { endServersAfterEach, initialize, open, type ServerProcess, startServerProcess } from './server-process';

const REPORT = '一、稳增长\n二、促改革\n四、惠民生\n';
const BASELINE = '{ "version": 1, "accepted": [] }\n';

const CASES = {
  'without room': { need: 'room', problem: /磁盘空间不足/ },
  'for reading alone': { need: 'permission', problem: /没有权限读写|没有写入权限|是只读的/ },
} as const;

for (const [kind, { need, problem }] of Object.entries(CASES)) {
  describe(`a disk ${kind}`, () => {
    const disk = useDisk(need);
    endServersAfterEach();
    /** All is as it was: no file half written, no draft, no lock left. */
    const isUntouched = (complaints: string): void => {
      const names = readdirSync(disk.path).filter((name) => name !== 'rest');
      deepStrictEqual(
        Object.fromEntries(names.map((name) => [name, readFileSync(path.join(disk.path, name), 'utf8')])),
        { 'gongwen.baseline.json': BASELINE, '报告.gw': REPORT },
      );
      doesNotMatch(complaints, /\n\s+at /);
    };
    const uriOf = (name: string): string => pathToFileURL(path.join(disk.path, name)).href;

    beforeEach(() => {
      writeFileSync(path.join(disk.path, '报告.gw'), REPORT);
      writeFileSync(path.join(disk.path, 'gongwen.baseline.json'), BASELINE);
      if (need === 'room') disk.fill();
      else disk.forbidWriting();
    });

    it('leaves a report unrepaired', async () => {
      const { status, problems } = await gongwen(['fix', '报告.gw'], disk.path);
      strictEqual(status, 2);
      match(problems, problem);
      isUntouched(problems);
    });

    it('lets no findings be accepted by the command', async () => {
      const { status, problems } = await gongwen(['check', '报告.gw', '--update-baseline'], disk.path);
      strictEqual(status, 2);
      match(problems, /gongwen\.baseline\.json：/);
      match(problems, problem);
      isUntouched(problems);
    });

    it('lets no finding be accepted in the editor, which still sees it', async () => {
      const server = await startServerProcess();
      await initialize(server);
      await open(server, uriOf('报告.gw'), REPORT);
      const said = nextMessage(server);
      const published = server.nextDiagnostics(uriOf('报告.gw'));
      await ignoreHere(server, uriOf('报告.gw'));
      match(await said, /没有写成 gongwen\.baseline\.json/);
      match(await said, problem);
      deepStrictEqual(
        (await published).diagnostics.map(({ code }) => code),
        ['numbering/missing'],
      );
      isUntouched(server.complaints());
    });

    it('has a term for gongwen.yaml handed to the editor, which is the one to write it', async () => {
      const server = await startServerProcess();
      await initialize(server, null, {
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      });
      await open(server, uriOf('报告.gw'), '坚决反对奢糜之风。\n');
      const actions = await actionsOn(server, uriOf('报告.gw'), 0);
      const add = actions.find(({ title }) => title === '把“奢糜之风”加入术语表');
      match(JSON.stringify(add?.edit), /gongwen\.yaml.*奢糜之风/);
      isUntouched(server.complaints());
    });
  });
}

const nextMessage = ({ client }: ServerProcess): Promise<string> =>
  new Promise((resolve) => {
    client.onNotification('window/showMessage', ({ message }: { message: string }) => resolve(message));
  });

function actionsOn({ client }: ServerProcess, uri: string, line: number): Promise<CodeAction[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 9 } };
  return client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
}

async function ignoreHere(server: ServerProcess, uri: string): Promise<void> {
  const command = (await actionsOn(server, uri, 2)).find(({ title }) => title === '忽略此处')?.command;
  ok(command);
  await server.client.sendRequest('workspace/executeCommand', command);
}
