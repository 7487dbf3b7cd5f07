import { Disposable, MarkdownString, StatusBarAlignment, type TextEditor, window, workspace } from 'vscode';
import type { ShownReport, ShownReports } from '../report/shown-report';
import { countCharacters, formatMinutes, formatNumber, summaryOf } from '../report/words';

/** Shows characters, pages and reading time of the report, and the characters of what is selected in it. */
export function showStatistics(reports: ShownReports): Disposable {
  const item = window.createStatusBarItem('gongwen.statistics', StatusBarAlignment.Right, 100);
  item.name = '公文字数';
  item.command = 'gongwen.report.focus';

  const update = (): void => {
    if (!reports.current) {
      item.hide();
      return;
    }
    const selected = selectedCharacters(reports.editor());
    item.text = summaryOf(reports.current.report, selected);
    item.tooltip = explanation(reports.current, selected);
    item.accessibilityInformation = { label: `公文字数：${item.text.replaceAll('　', '，')}` };
    item.show();
  };
  update();
  return Disposable.from(
    item,
    reports.onDidChange(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === reports.editor() && update()),
  );
}

function selectedCharacters(editor: TextEditor | undefined): number {
  if (!editor) return 0;
  const texts = editor.selections.map((selection) => editor.document.getText(selection));
  return texts.reduce((sum, text) => sum + countCharacters(text), 0);
}

function explanation({ uri, report }: ShownReport, selected: number): MarkdownString {
  const speed = workspace.getConfiguration('gongwen', { uri, languageId: 'gongwen' }).get('readingSpeed', 240);
  const lines = [
    selected > 0 && `选中 ${formatNumber(selected)} 字`,
    `全文 ${formatNumber(report.characters)} 字，空格不计`,
    `约 ${formatNumber(report.pages)} 页，每页 22 行、每行 28 字`,
    `朗读约 ${formatMinutes(report.minutes)}，每分钟 ${speed} 字（设置 gongwen.readingSpeed）`,
    '单击查看各部分的篇幅',
  ];
  return new MarkdownString(lines.filter(Boolean).join('\n\n'));
}
