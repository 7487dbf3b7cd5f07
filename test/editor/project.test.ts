import { deepEqual, ok } from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually, findingOf, findings, openReport, rulesShown } from './report';

const RULE = 'slogans/wrong-wording';

describe('the project of a report', () => {
  let report: TextDocument;
  let file: Uri;

  before(async () => {
    report = await openReport();
    file = Uri.joinPath(report.uri, '../gongwen.yaml');
  });

  afterEach(async () => {
    // Not by the command that saves all: for a document without a name it asks for one.
    for (const document of workspace.textDocuments) if (document.isDirty && !document.isUntitled) await document.save();
    await Promise.allSettled(
      [file, Uri.joinPath(file, '../gongwen.baseline.json')].map((uri) => workspace.fs.delete(uri)),
    );
    await workspace.getConfiguration('gongwen').update('rules', undefined, ConfigurationTarget.Global);
    // The server has heard of all this when it says again what it said at first.
    await eventually('the end of the mistakes', () => languages.getDiagnostics(file).length === 0);
    await findingOf(RULE, report);
  });

  const gone = () => eventually(`the end of ${RULE}`, () => !rulesShown(report).includes(RULE));
  const actionsAt = async (rule: string): Promise<CodeAction[]> => {
    const finding = await findingOf(rule, report);
    return commands.executeCommand(
      'vscode.executeCodeActionProvider',
      report.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
    );
  };
  const apply = async (beginning: string): Promise<void> => {
    const actions = await actionsAt(RULE);
    const action = actions.find(({ title }) => title.startsWith(beginning));
    ok(action, `no ${beginning} among: ${actions.map(({ title }) => title)}`);
    if (action.edit) ok(await workspace.applyEdit(action.edit));
    if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  };

  it('turns a rule off as soon as its gongwen.yaml is saved', async () => {
    await findingOf(RULE, report);
    await workspace.fs.writeFile(file, new TextEncoder().encode('# 云溪市\n'));
    const editor = await window.showTextDocument(await workspace.openTextDocument(file));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(1e6), `rules:\n  ${RULE}: off\n`));
    ok(await editor.document.save());
    await gone();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    ok(!rulesShown(report).includes(RULE));
  });

  it('follows a gongwen.yaml that another program writes', async () => {
    await findingOf(RULE, report);
    await workspace.fs.writeFile(file, new TextEncoder().encode('rules:\n  slogans: off\n'));
    await gone();
  });

  it('has the mistakes of its gongwen.yaml shown in it', async () => {
    await workspace.fs.writeFile(file, new TextEncoder().encode('rules:\n  slogan: off\n'));
    const [mistake] = await eventually('a mistake', () => {
      const found = languages.getDiagnostics(file).filter(({ source }) => source === '公文');
      return found.length > 0 && found;
    });
    deepEqual(mistake?.message, '没有规则或规则族“slogan”，是不是要写 slogans。');
  });

  it('takes a term from a quick fix, in a gongwen.yaml that is made for it', async () => {
    await apply('把“供给侧结构改革”加入术语表');
    await gone();
    const made = await workspace.openTextDocument(file);
    deepEqual(made.getText(), 'terms:\n  - term: 供给侧结构改革\n');
  });

  it('takes a term into the gongwen.yaml that there is, and keeps its comments and its order', async () => {
    const before =
      '# 云溪市\nrules: # 试行\n  numbering/repeated: off\nterms:\n  - 一桥两岸 # 新桥\nignore:\n  - 旧稿/\n';
    await workspace.fs.writeFile(file, new TextEncoder().encode(before));
    await eventually('the end of numbering/repeated', () => !rulesShown(report).includes('numbering/repeated'));
    await apply('把“供给侧结构改革”加入术语表');
    await gone();
    const added = '  - 一桥两岸 # 新桥\n  - term: 供给侧结构改革\n';
    deepEqual((await workspace.openTextDocument(file)).getText(), before.replace('  - 一桥两岸 # 新桥\n', added));
  });

  it('takes a finding that is right as it is', async () => {
    const watcher = workspace.createFileSystemWatcher('**/gongwen.baseline.json');
    const seen = new Promise((resolve) => watcher.onDidCreate(resolve));
    await apply('忽略此处');
    await gone();
    // A file that came and went before the editor looked never was: what follows deletes it.
    await seen;
    watcher.dispose();
  });

  it('turns a rule off from a quick fix', async () => {
    await apply('停用此规则');
    await gone();
    ok((await workspace.openTextDocument(file)).getText().includes(`${RULE}: off`));
  });

  it('obeys the settings of the editor where it says nothing', async () => {
    await workspace.getConfiguration('gongwen').update('rules', { [RULE]: 'off' }, ConfigurationTarget.Global);
    await gone();
  });

  it('puts one form of a slogan in all its places at once', async () => {
    const lines = ['推行“微改革、微创新”', '深化“微改革·微创新”', '“微改革、微创新”见效', '“微改革·微创新”扩面'];
    const content = `${[...lines, '再推“微改革、微创新”'].join('。\n')}。\n`;
    const text = await workspace.openTextDocument({ language: 'gongwen', content });
    const [finding] = await findings(text, 2);
    ok(finding);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      text.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
    );
    const everywhere = actions.find(({ title }) => title.startsWith('全文统一为“微改革、微创新”'));
    ok(everywhere?.edit, `not among: ${actions.map(({ title }) => title)}`);
    ok(await workspace.applyEdit(everywhere.edit));
    deepEqual(text.getText(), content.replaceAll('·', '、'));
    await eventually('the end of the findings', () => rulesShown(text).length === 0);
  });

  it('completes formulations by the first letters of their pinyin', async () => {
    const text = await workspace.openTextDocument({ language: 'gongwen', content: '增强sgys' });
    const list = await eventually('completions', async () => {
      const found = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        text.uri,
        text.positionAt(6),
      );
      return found.items.length > 0 && found;
    });
    deepEqual(
      list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      ['“四个意识”'],
    );
  });
});
