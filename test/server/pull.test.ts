import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'iconv-lite';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { DISK } from '../../server/src/disk';
import { RULES } from '../../server/src/rules/index';
import type { Boundaries } from '../../server/src/segment/segmenter';
import type { Runtime } from '../../server/src/server';
import { useFolder } from '../cli/folder';
import { reportsWords } from '../support/reports-words';
import { type Session, startSession } from '../support/server';

const FAULTY = '（一）稳增长\n（二）促改革\n（四）惠民生\n';
const MENDED = '（一）稳增长\n（二）促改革\n（三）惠民生\n';

const ASKS: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true, codeDescriptionSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

describe('an editor that asks for findings', () => {
  const folder = useFolder();
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;
  let session: Session;
  let refreshed: () => Promise<void>;

  async function start(runtime: Runtime = {}, capabilities = ASKS): Promise<void> {
    session = await startSession(capabilities, { files: DISK, ...runtime }, [{ uri: uriOf(''), name: '工作区' }]);
    let count = 0;
    let notify = (): void => {};
    session.client.onRequest('workspace/diagnostic/refresh', () => {
      count++;
      notify();
      return null;
    });
    refreshed = async () => {
      while (count === 0) await new Promise<void>((resolve) => (notify = resolve));
      count--;
    };
  }
  afterEach(() => session.end());

  const open = (name: string, text: string) =>
    session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'gongwen', version: 1, text },
    });
  const replace = (name: string, version: number, text: string) =>
    session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version },
      contentChanges: [{ text }],
    });
  const ask = (name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    session.client.sendRequest('textDocument/diagnostic', { textDocument: { uri: uriOf(name) }, previousResultId });
  const askWorkspace = (
    previousResultIds: readonly { uri: string; value: string }[] = [],
    more: object = {},
  ): Promise<WorkspaceDiagnosticReport> =>
    session.client.sendRequest('workspace/diagnostic', { previousResultIds, ...more });
  const itemsOf = (report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport): readonly Diagnostic[] => {
    ok(report.kind === 'full');
    return report.items;
  };
  const codesOf = (report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport) =>
    itemsOf(report).map(({ code }) => code);
  const summary = ({ items }: WorkspaceDiagnosticReport) =>
    items.map((item) => [
      decodeURIComponent(path.relative(pathToFileURL(folder.path).href, item.uri)),
      item.kind === 'full' ? codesOf(item) : item.kind,
    ]);

  it('is told so, and only such an editor', async () => {
    await start();
    deepEqual(session.initialized.capabilities.diagnosticProvider, {
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
    await session.end();
    await start({}, {});
    equal(session.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('gets them, and “unchanged” for what it has already', async () => {
    await start();
    await open('报告.gw', FAULTY);
    const first = await ask('报告.gw');
    deepEqual(codesOf(first), ['numbering/missing']);
    const again = await ask('报告.gw', first.resultId);
    deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    // The same findings at other places are others.
    await replace('报告.gw', 2, `\n${FAULTY}`);
    deepEqual(codesOf(await ask('报告.gw', first.resultId)), ['numbering/missing']);
    await replace('报告.gw', 3, MENDED);
    deepEqual(codesOf(await ask('报告.gw', first.resultId)), []);
    deepEqual((await ask('报告.gw', 'never given')).kind, 'full');
  });

  it('finds each rule’s id linked to its page of the manual', async () => {
    await start({ manual: 'file:///docs/rules.md' });
    await open('报告.gw', FAULTY);
    deepEqual(
      itemsOf(await ask('报告.gw')).map(({ codeDescription }) => codeDescription),
      [{ href: 'file:///docs/rules.md#numbering-missing' }],
    );
  });

  it('gets no links that it cannot show', async () => {
    await start({ manual: 'file:///docs/rules.md' }, { textDocument: { diagnostic: {} } });
    await open('报告.gw', FAULTY);
    deepEqual(
      itemsOf(await ask('报告.gw')).map((diagnostic) => 'codeDescription' in diagnostic),
      [false],
    );
  });

  it('is asked to ask again when settings, a project or words bring something new', async () => {
    const boundaries = (text: string): Boundaries => [0, text.length];
    await start({
      rules: [...RULES, reportsWords],
      startSegmenter: () => ({ engine: 'jieba-wasm', cut: async (texts) => texts.map(boundaries), end: () => {} }),
    });
    await open('报告.gw', FAULTY);
    const first = await ask('报告.gw');
    deepEqual(codesOf(first), ['numbering/missing']);
    await refreshed();
    const words = Array(3).fill(reportsWords.id);
    deepEqual(codesOf(await ask('报告.gw', first.resultId)).sort(), ['numbering/missing', ...words]);
    folder.write('gongwen.yaml', 'rules:\n  numbering: off\n');
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('gongwen.yaml'), type: 1 }],
    });
    await refreshed();
    deepEqual(codesOf(await ask('报告.gw')), words);
  });

  it('is asked to ask again for hints and colours too when the settings change', async () => {
    await start({}, { workspace: { inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } } });
    const asked = ['workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'].map(
      (request) =>
        new Promise<null>((resolve) =>
          session.client.onRequest(request, () => {
            resolve(null);
            return null;
          }),
        ),
    );
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: { gongwen: {} } });
    await Promise.all(asked);
  });

  it('gets what is wrong in the files of the workspace, open or not', async () => {
    folder.write('一/甲(1).gw', FAULTY);
    folder.write('一/乙.gongwen', MENDED);
    folder.write('一/丙.txt', FAULTY);
    folder.write('node_modules/丁.gw', FAULTY);
    folder.write('.旧/戊.gw', FAULTY);
    await start();
    const uri = uriOf('一/甲(1).gw').replace('(', '%28').replace(')', '%29');
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gongwen', version: 7, text: MENDED },
    });
    const report = await askWorkspace();
    deepEqual(summary(report), [
      ['一/乙.gongwen', []],
      ['一/甲(1).gw', []],
    ]);
    deepEqual(
      report.items.map(({ version }) => version),
      [null, 7],
    );
    await session.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    deepEqual(summary(await askWorkspace()), [
      ['一/乙.gongwen', []],
      ['一/甲(1).gw', ['numbering/missing']],
    ]);
  });

  it('hears only of files that changed, came or went', async () => {
    folder.write('甲.gw', FAULTY);
    folder.write('乙.gw', FAULTY);
    folder.write('丙.gw', FAULTY);
    await start();
    const { items } = await askWorkspace();
    const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    folder.write('乙.gw', MENDED);
    rmSync(path.join(folder.path, '丙.gw'));
    deepEqual(summary(await askWorkspace(previous)), [
      ['乙.gw', []],
      ['甲.gw', 'unchanged'],
      ['丙.gw', []],
    ]);
  });

  it('reads other encodings, and says what it cannot read', async () => {
    folder.write('国标.gw', encode(FAULTY, 'gb18030'));
    folder.write('坏.gw', Buffer.from([...Buffer.from('（一）稳增长'.repeat(9)), 0xff]));
    await start();
    const [gb, broken] = (await askWorkspace()).items;
    ok(gb && broken);
    deepEqual(codesOf(gb), ['numbering/missing']);
    match(String(itemsOf(broken)[0]?.message), /^没有检查这份文件：.*编码已损坏/);
  });

  it('sees how far the check has come, and gets each report as soon as it is there', async () => {
    for (const name of ['甲', '乙', '丙']) folder.write(`${name}.gw`, FAULTY);
    await start();
    const steps: string[] = [];
    const partial: string[] = [];
    session.client.onNotification('$/progress', ({ token, value }) => {
      if (token === 'work') steps.push([value.kind, value.title, value.message].filter(Boolean).join(' '));
      else partial.push(...value.items.map((item: { uri: string }) => decodeURIComponent(path.basename(item.uri))));
    });
    deepEqual(await askWorkspace([], { workDoneToken: 'work', partialResultToken: 'part' }), { items: [] });
    deepEqual(partial, ['丙.gw', '乙.gw', '甲.gw']);
    deepEqual(steps, [
      'begin 检查工作区中的公文 正在查找',
      'report 1/3 丙.gw',
      'report 2/3 乙.gw',
      'report 3/3 甲.gw',
      'end',
    ]);
  });

  it('can break the check off', async () => {
    for (let at = 0; at < 50; at++) folder.write(`${at}.gw`, FAULTY);
    await start();
    const source = new CancellationTokenSource();
    let told = 0;
    session.client.onNotification('$/progress', () => {
      if (++told === 3) source.cancel();
    });
    await rejects(
      session.client.sendRequest(
        'workspace/diagnostic',
        { previousResultIds: [], partialResultToken: 'part' },
        source.token,
      ),
      { code: LSPErrorCodes.RequestCancelled },
    );
    ok(told < 50, String(told));
    await open('报告.gw', FAULTY);
    deepEqual(codesOf(await ask('报告.gw')), ['numbering/missing']);
  });

  it('gets the findings of a single file that is not open, and none of one that is not there', async () => {
    folder.write('甲.gw', FAULTY);
    await start();
    deepEqual(codesOf(await ask('甲.gw')), ['numbering/missing']);
    deepEqual(codesOf(await ask('乙.gw')), []);
  });
});
