import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { useFolder } from '../cli/folder';
import { gongwen } from '../cli/gongwen';
import { endServersAfterEach, initialize, open, startServerProcess } from './server-process';

const REPORT = '一、稳增长\n二、促改革\n四、惠民生\n';

/** A gongwen.yaml that stands for far more than its length: nine levels of ten aliases each. */
const BOMB = [
  'a0: &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]',
  ...Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]`),
  'terms: *a9',
].join('\n');

describe('a project file', () => {
  const folder = useFolder();
  endServersAfterEach();

  const PROJECTS: Readonly<Record<string, readonly [text: string, problem: RegExp]>> = {
    'with a mistake': ['rules:\n  numbering/mising: off\n', /numbering\/missing/],
    'of aliases of aliases': [BOMB, /terms/],
    'of 10 MB': [`terms:\n${'  - term: 甲\n'.repeat(800_000)}`, /文件太大/],
    'nested 100,000 deep': [`terms: ${'['.repeat(100_000)}`, /嵌套太深/],
    'that is no text': ['\u0000\u0001\u0002', /./],
  };

  for (const [fault, [text, problem]] of Object.entries(PROJECTS)) {
    it(`${fault} is complained of, and the report is checked all the same`, async () => {
      folder.write('gongwen.yaml', text);
      folder.write('报告.gw', REPORT);
      const server = await startServerProcess();
      const said: string[] = [];
      server.client.onNotification('window/showMessage', ({ message }: { message: string }) => void said.push(message));
      const file = pathToFileURL(join(folder.path, 'gongwen.yaml')).href;
      const complained = server.nextDiagnostics(file);
      await initialize(server);
      const { diagnostics } = await open(server, pathToFileURL(join(folder.path, '报告.gw')).href, REPORT);
      deepStrictEqual(
        diagnostics.map(({ code }) => code),
        ['numbering/missing'],
      );
      const { diagnostics: complaints } = await Promise.race([complained, later({ diagnostics: [] })]);
      match([...said, ...complaints.map(({ message }) => message)].join('\n'), problem);
    });
  }
});

/** What is not published within this time is not published. */
const later = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setTimeout(resolve, 1_000, value));

describe('a folder', () => {
  const folder = useFolder();
  endServersAfterEach();

  /** The findings of a folder that is open in an editor, by file, the rule of each. */
  async function checkedInEditor(): Promise<Record<string, unknown>> {
    const server = await startServerProcess();
    const root = pathToFileURL(folder.path).href;
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } };
    await initialize(server, null, capabilities, root);
    const { items } = await server.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return Object.fromEntries(
      items.map((item) => [
        decodeURIComponent(item.uri.slice(root.length + 1)),
        item.kind === 'full' && item.items.map(({ code }) => code).join(),
      ]),
    );
  }

  it('of links that lead in circles is checked once', async () => {
    folder.write('市/报告.gw', REPORT);
    symlinkSync(folder.path, join(folder.path, '市/上级'));
    symlinkSync(join(folder.path, '市'), join(folder.path, '同一个市'));
    const { status, output } = await gongwen(['check', '.', '--format', 'json'], folder.path);
    strictEqual(status, 1);
    deepStrictEqual(
      JSON.parse(output).files.map(({ path }: { path: string }) => path),
      ['市/报告.gw'],
    );
    deepStrictEqual(await checkedInEditor(), { '市/报告.gw': 'numbering/missing' });
  });

  it('of 20,000 files is checked to its end', async () => {
    mkdirSync(join(folder.path, '稿'));
    for (let file = 0; file < 20_000; file++) writeFileSync(join(folder.path, `稿/${file}.gw`), REPORT);
    const { status, output } = await gongwen(['check', '.', '--format', 'ndjson'], folder.path);
    strictEqual(status, 1);
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    strictEqual(lines.filter(({ diagnostics }) => diagnostics?.length === 1).length, 20_000);
    const found = Object.values(await checkedInEditor());
    strictEqual(found.filter((rules) => rules === 'numbering/missing').length, 20_000);
    // On a busy machine this takes longer than what is done after each test may.
    rmSync(join(folder.path, '稿'), { recursive: true });
  }).timeout(300_000);
});
