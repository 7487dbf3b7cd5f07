import { Disposable, type LanguageStatusItem, languages, Uri, window, workspace } from 'vscode';
import type { ShownReports } from '../report/shown-report';

const REPORTS = { language: 'gongwen' };
const PROJECT_FILE = 'gongwen.yaml';

/** Says in the language's entry of the status bar which configuration holds for the report, and opens it. */
export function showLanguageStatus(reports: ShownReports): Disposable {
  const rules = languages.createLanguageStatusItem('gongwen.configuration', REPORTS);
  rules.name = '公文检查规则';
  const words = languages.createLanguageStatusItem('gongwen.segmenter', REPORTS);
  words.name = '公文分词';

  const update = async (): Promise<void> => {
    const uri = reports.current?.uri;
    if (!uri) return;
    showWords(words, uri);
    await showRules(rules, uri);
  };
  void update();
  const watcher = workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`, false, true, false);
  return Disposable.from(
    rules,
    words,
    watcher,
    watcher.onDidCreate(update),
    watcher.onDidDelete(update),
    reports.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
  );
}

async function showRules(item: LanguageStatusItem, uri: Uri): Promise<void> {
  const file = await nearestProjectFile(uri);
  const changed = Object.keys(workspace.getConfiguration('gongwen', { uri, languageId: 'gongwen' }).get('rules', {}));
  item.text = file ? `规则：${workspace.asRelativePath(file)}` : '规则：默认';
  item.detail = changed.length > 0 ? `设置中另有 ${changed.length} 项调整` : '设置中没有另作调整';
  item.command = file
    ? { command: 'vscode.open', title: '打开', arguments: [file] }
    : { command: 'workbench.action.openSettings', title: '设置', arguments: ['gongwen.rules'] };
}

function showWords(item: LanguageStatusItem, uri: Uri): void {
  const isOff = workspace.getConfiguration('gongwen', { uri, languageId: 'gongwen' }).get('segmenter') === 'off';
  item.text = isOff ? '分词：关闭' : '分词：自动';
  item.detail = isOff ? '需要分词的规则不起作用' : '需要时在后台进行';
  item.command = { command: 'workbench.action.openSettings', title: '设置', arguments: ['gongwen.segmenter'] };
}

/** The gongwen.yaml in the folder of a file or the nearest one above it. */
async function nearestProjectFile(uri: Uri): Promise<Uri | undefined> {
  const start = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  for (let folder = start; folder; folder = folderAbove(folder)) {
    const file = Uri.joinPath(folder, PROJECT_FILE);
    if (await isThere(file)) return file;
  }
  return undefined;
}

function folderAbove(folder: Uri): Uri | undefined {
  const above = Uri.joinPath(folder, '..');
  return above.path === folder.path ? undefined : above;
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
