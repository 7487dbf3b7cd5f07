import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver-types';
import { useFolder } from '../cli/folder';
import { ended, gongwen, start } from '../cli/gongwen';
import { endServersAfterEach, initialize, open, startServerProcess } from './server-process';

const REPORT = '一、稳增长\n二、促改革\n四、惠民生\n';
const REPAIRED = '一、稳增长\n二、促改革\n三、惠民生\n';

/** Opens a pipe for writing once somebody reads it. */
async function openForReader(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENXIO')) throw error;
      await setTimeout(10);
    }
  }
}

describe('a file that vanishes', () => {
  const folder = useFolder();
  endServersAfterEach();
  const fileOf = (name: string): string => path.join(folder.path, name);
  const uriOf = (name: string): string => pathToFileURL(fileOf(name)).href;

  for (const command of ['check', 'fix']) {
    it(`after the folder was listed is told, and the others go on: ${command} (skipped on Windows: it waits at a pipe)`, async function () {
      if (process.platform === 'win32') this.skip();
      folder.write('甲.gw', REPORT);
      folder.write('乙.gw', REPORT);
      // The command waits at a pipe for its text: by then it knows what it is to read, and has read one file ahead.
      execFileSync('mkfifo', [fileOf('先.gw')]);
      const running = gongwen([command, '先.gw', '乙.gw', '甲.gw'], folder.path);
      const pipe = await openForReader(fileOf('先.gw'));
      rmSync(fileOf('甲.gw'));
      writeSync(pipe, '一、稳增长\n');
      closeSync(pipe);
      const { status, output, problems } = await running;
      strictEqual(status, 2);
      match(problems, /^gongwen：甲\.gw：没有这个文件或文件夹。$/m);
      if (command === 'fix') strictEqual(readFileSync(fileOf('乙.gw'), 'utf8'), REPAIRED);
      else match(output, /乙\.gw/);
      doesNotMatch(problems, /\n\s+at /);
    });
  }

  it('at any moment of its repair stays away, and leaves no draft', async () => {
    for (const delay of [0, 200, 300, 400, 500, 700]) {
      folder.write('报告.gw', '稳，，增长。\n'.repeat(5_000));
      const child = await start(['fix', '报告.gw'], folder.path);
      let problems = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        problems += text;
      });
      child.stdout?.resume();
      const status = ended(child);
      await setTimeout(delay);
      rmSync(fileOf('报告.gw'));
      // Gone before or after; in the end it is gone, unless it was put in its place at that very moment.
      if ((await status) === 2) match(problems, /^gongwen：报告\.gw：(?:没有这个文件或文件夹|文件已被删除)。$/m);
      doesNotMatch(problems, /\n\s+at /);
      rmSync(fileOf('报告.gw'), { force: true });
      deepStrictEqual(readdirSync(folder.path), []);
    }
  }).timeout(60_000);

  it('while it is open is checked as the editor holds it', async () => {
    folder.write('市/报告.gw', REPORT);
    folder.write('市/gongwen.yaml', 'rules:\n  numbering: off\n');
    const server = await startServerProcess();
    await initialize(server);
    deepStrictEqual((await open(server, uriOf('市/报告.gw'), REPORT)).diagnostics, []);
    const again = server.nextDiagnostics(uriOf('市/报告.gw'));
    rmSync(fileOf('市'), { recursive: true });
    const changes = ['市/报告.gw', '市/gongwen.yaml'].map((name) => ({ uri: uriOf(name), type: 3 }));
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    deepStrictEqual(
      (await again).diagnostics.map(({ code }) => code),
      ['numbering/missing'],
    );
    strictEqual(existsSync(fileOf('市')), false);
    doesNotMatch(server.complaints(), /\n\s+at /);
  });

  it('while the workspace is searched is left out', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${index}.gw`);
    for (const name of names) folder.write(name, '“一窗办”');
    const server = await startServerProcess();
    const root = pathToFileURL(folder.path).href;
    await server.client.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      capabilities: {},
      workspaceFolders: [{ uri: root, name: '市' }],
    });
    await server.client.sendNotification('initialized', {});
    await open(server, uriOf('今年.gw'), '推广“一窗办”。');
    const search = (): Promise<Location[]> =>
      server.client.sendRequest('textDocument/references', {
        textDocument: { uri: uriOf('今年.gw') },
        position: { line: 0, character: 4 },
        context: { includeDeclaration: true },
      });
    strictEqual((await search()).length, 401);
    for (const name of names) folder.write(name, '见“一窗办”');
    const searching = search();
    for (const name of names.slice(1)) {
      rmSync(fileOf(name));
      if (name.endsWith('0.gw')) await setTimeout(1);
    }
    await searching;
    deepStrictEqual((await search()).map(({ uri }) => uri).sort(), [uriOf('0.gw'), uriOf('今年.gw')].sort());
    doesNotMatch(server.complaints(), /\n\s+at /);
  });
});
