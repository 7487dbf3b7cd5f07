import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  extensions,
  UIKind,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';

/** The name of the log and, with `.log` behind it, of the file that VS Code keeps it in. */
const LOG = '公文';

const LAST_LINES = 100;

/**
 * 公文：报告问题 puts together what whoever looks into a problem has to know: versions, changed settings, the end of the
 * log. It opens as a text that has not been saved or sent anywhere; nothing of any document is in it.
 */
export function registerReportProblem(context: ExtensionContext): Disposable {
  return commands.registerCommand('gongwen.reportProblem', async () => {
    const content = [
      '# 问题报告',
      '',
      '请写明：做了什么，希望怎样，实际怎样。下面的内容只有版本、设置和日志，没有文稿的文字；发出之前请看一遍。',
      '',
      '',
      '## 版本',
      '',
      ...versions(context).map(([name, value]) => `- ${name}：${value}`),
      '',
      '## 改动过的设置',
      '',
      '```json',
      JSON.stringify(changedSettings(), undefined, 2),
      '```',
      '',
      `## 日志的最后 ${LAST_LINES} 行`,
      '',
      '```',
      await lastLines(Uri.joinPath(context.logUri, `${LOG}.log`)),
      '```',
      '',
    ].join('\n');
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  });
}

function versions({ extension }: ExtensionContext): [name: string, value: string][] {
  const open = workspace.textDocuments.filter(({ languageId }) => languageId === 'gongwen');
  return [
    ['公文', String(extension.packageJSON.version)],
    ['VS Code', `${version}（${env.appName}，${env.uiKind === UIKind.Web ? '浏览器' : '桌面'}）`],
    ['远程', env.remoteName ?? '无'],
    ['系统', typeof process === 'undefined' ? '浏览器' : `${process.platform} ${process.arch}`],
    ['界面语言', env.language],
    ['受信任的工作区', workspace.isTrusted ? '是' : '否'],
    ['其他启用的扩展', `${extensions.all.filter(({ isActive }) => isActive).length - 1} 个`],
    ['打开的公文', `${open.length} 份，最长 ${Math.max(0, ...open.map(({ lineCount }) => lineCount))} 行`],
  ];
}

/** The settings of the extension that somebody has changed, wherever. */
function changedSettings(): Record<string, unknown> {
  const settings = workspace.getConfiguration('gongwen');
  const changed: Record<string, unknown> = {};
  for (const name of Object.keys(settings)) {
    const found = settings.inspect(name);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    if (value !== undefined) changed[`gongwen.${name}`] = value;
  }
  return changed;
}

async function lastLines(file: Uri): Promise<string> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return text.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  } catch {
    return '（没有日志）';
  }
}
