import { deepStrictEqual, match, rejects, strictEqual } from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  DocumentLink,
  ShowDocumentParams,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { parse } from '../../server/src/document/document';
import { toSpan } from '../../server/src/features/range';
import { createPolicyService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const LIST = '\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。';

describe('footnotes in the editor', () => {
  let session: Session;
  let text = '';
  let shown: ShowDocumentParams | undefined;
  const told: string[] = [];

  beforeEach(async () => {
    told.length = 0;
    shown = undefined;
    session = await startSession({
      workspace: { workspaceEdit: { documentChanges: true } },
      window: { showDocument: { support: true } },
    });
    session.client.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      const [change] = edit.documentChanges as TextDocumentEdit[];
      text = edited((change?.edits ?? []) as TextEdit[]);
      return { applied: true };
    });
    session.client.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown = params;
      return { success: true };
    });
    session.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
    });
  });
  afterEach(() => session.end());

  const edited = (edits: readonly TextEdit[]): string => {
    const document = parse(text);
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({ span: toSpan(document, range), newText })),
    );
  };

  /** Opens a text, and gives the parameters of a request at the cursor in it. */
  async function open(marked: string) {
    const markers = readMarkers(marked);
    ({ text } = markers);
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text },
    });
    const span = markers.spans[0] ?? { start: markers.cursor ?? 0, end: markers.cursor ?? 0 };
    const range = createPolicyService().toRange(parse(text), span);
    return { textDocument: { uri: URI }, position: range.start, range };
  }

  async function run(command: string, marked: string): Promise<void> {
    const { position } = await open(marked);
    await session.client.sendRequest('workspace/executeCommand', {
      command: `gongwen.edit.${command}`,
      arguments: [{ uri: URI, position }],
    });
  }

  it('are renumbered by command, or it says why not', async () => {
    await run('renumberFootnotes', `疏浚湖链［2］，建设绿廊［1］，用好云仓［3］。${LIST}`);
    strictEqual(
      text,
      '疏浚湖链［1］，建设绿廊［2］，用好云仓［3］。\n名词解释\n1.湖链：指湖泊。\n2.绿廊：指林带。\n3.云仓：指仓库。',
    );
    await run('renumberFootnotes', `建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。${LIST}`);
    await run('renumberFootnotes', '建设绿廊');
    await run('renumberFootnotes', '建设绿廊［1］，疏浚湖链［2］。\n名词解释\n绿廊：指林带。\n湖链：指湖泊。');
    deepStrictEqual(told, [
      '注码和释文的次序都对，不用重编。',
      '文中没有注码，也没有释文。',
      '注码与释文对不上，或有编号写不出来，不能自动重编。请先按提示改正注码和释文的编号。',
    ]);
  });

  it('are inserted by command, and the cursor goes where the definition is to be written', async () => {
    await run('insertFootnote', `建设绿廊［1］，新建“渔港”$$，疏浚湖链［2］，用好云仓［3］。${LIST}`);
    strictEqual(
      text,
      '建设绿廊［1］，新建“渔港”［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n1.绿廊：指林带。\n2.“渔港”：\n3.湖链：指湖泊。\n4.云仓：指仓库。',
    );
    deepStrictEqual(shown?.selection?.start, { line: 3, character: 7 });
    await run('insertFootnote', '$$建设绿廊');
    match(told[0] ?? '', /光标前没有要注释的词/);
  });

  it('are removed by command', async () => {
    await run('removeFootnote', `建设绿廊［$$1］，疏浚湖链［2］，用好云仓［3］。${LIST}`);
    strictEqual(text, '建设绿廊，疏浚湖链［1］，用好云仓［2］。\n名词解释\n1.湖链：指湖泊。\n2.云仓：指仓库。');
    await run('removeFootnote', '建设$$绿廊');
    match(told[0] ?? '', /光标不在注释上/);
  });

  it('are offered as code actions where a person asks', async () => {
    const titles = async (marked: string): Promise<string[]> => {
      const at = await open(marked);
      const actions: CodeAction[] = await session.client.sendRequest('textDocument/codeAction', {
        textDocument: at.textDocument,
        range: at.range,
        context: { diagnostics: [], only: ['refactor.rewrite'], triggerKind: 1 },
      });
      return actions.map(({ title }) => title);
    };
    deepStrictEqual(await titles(`疏浚湖链［$$2］，建设绿廊［1］，用好云仓［3］。${LIST}`), [
      '全文重编注码，释文按注码排列',
      '删除这条注释',
    ]);
    deepStrictEqual(await titles(`新建[|渔港|]，建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。${LIST}`), [
      '给选中的词加注释',
    ]);
  });

  it('are completed behind an opening bracket: a new one with its definition, and those there are', async () => {
    const at = await open(`建设绿廊［1］，新建“渔港”［$$］，疏浚湖链［2］，用好云仓［3］。${LIST}`);
    const { items }: CompletionList = await session.client.sendRequest('textDocument/completion', at);
    deepStrictEqual(
      items.map(({ label, labelDetails }) => `${label} ${labelDetails?.description}`),
      ['［2］ 新注释，补写释文', '［1］ 绿廊', '［2］ 湖链', '［3］ 云仓'],
    );
    const [fresh] = items;
    strictEqual(
      edited([fresh?.textEdit as TextEdit, ...(fresh?.additionalTextEdits ?? [])]),
      '建设绿廊［1］，新建“渔港”［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n1.绿廊：指林带。\n2.“渔港”：\n3.湖链：指湖泊。\n4.云仓：指仓库。',
    );
    const typed = await open(`建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，再用云仓[3$$。${LIST}`);
    const again: CompletionList = await session.client.sendRequest('textDocument/completion', typed);
    const third = again.items.find(({ label }) => label === '［3］');
    strictEqual(third?.filterText, '[3');
    strictEqual(
      edited([third?.textEdit as TextEdit]),
      `建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，再用云仓［3］。${LIST}`,
    );
  });

  it('link marks to their definitions', async () => {
    const at = await open(`建设绿廊［1］，疏浚湖链［2］，参见［9］。${LIST}`);
    const links: DocumentLink[] = await session.client.sendRequest('textDocument/documentLink', at);
    deepStrictEqual(
      links.map(({ range, target }) => `${range.start.character} ${target}`),
      [`4 ${URI}#L3,1`, `12 ${URI}#L4,1`],
    );
  });

  it('rename a term in the definition, before its mark and wherever it stands in quotation marks', async () => {
    const at = await open(`建设“绿$$廊”［1］，疏浚湖链［2］，管好“绿廊”，用好云仓［3］，绿廊边植树。${LIST}`);
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', { ...at, newName: '绿带' });
    strictEqual(
      edited(edit.changes?.[URI] ?? []),
      `建设“绿带”［1］，疏浚湖链［2］，管好“绿带”，用好云仓［3］，绿廊边植树。${LIST.replace('绿廊', '绿带')}`,
    );
  });

  it('never become one footnote by a rename', async () => {
    const at = await open(`建设“绿廊”［1］，疏浚湖链［2］，用好云仓［3］。${LIST.replace('绿廊', () => '绿$$廊')}`);
    await rejects(
      session.client.sendRequest('textDocument/rename', { ...at, newName: '湖 链' }),
      /第 2 条释文解释的就是“湖 链”，改名会使两条注释混为一条/,
    );
    await rejects(session.client.sendRequest('textDocument/rename', { ...at, newName: '……' }), /要有文字/);
  });
});
