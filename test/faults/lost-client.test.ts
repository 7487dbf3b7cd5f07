import { doesNotMatch, notStrictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { endServersAfterEach, initialize, open, startServerProcess } from './server-process';

const URI = 'file:///草稿/报告.gw';

describe('the server process ends, and leaves no stack trace,', () => {
  endServersAfterEach();

  it('when its editor closes the connection', async () => {
    const server = await startServerProcess();
    await initialize(server);
    await open(server, URI, '一、稳增长\n');
    server.child.stdin.end();
    notStrictEqual(await server.ended, null);
    doesNotMatch(server.complaints(), /\n\s+at /);
  });

  it('when its editor no longer reads', async () => {
    const server = await startServerProcess();
    await initialize(server);
    await open(server, URI, '一、稳增长\n');
    server.child.stdout.destroy();
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    notStrictEqual(await server.ended, null);
    doesNotMatch(server.complaints(), /\n\s+at /);
  });

  it('when its editor has died without a word', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const server = await startServerProcess();
    await initialize(server, editor.pid ?? null);
    await open(server, URI, '一、稳增长\n');
    editor.kill('SIGKILL');
    notStrictEqual(await server.ended, null);
    doesNotMatch(server.complaints(), /\n\s+at /);
  });
});
