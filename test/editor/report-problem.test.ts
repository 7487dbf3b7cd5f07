import { doesNotMatch, equal, match } from 'node:assert/strict';
import { commands, window } from 'vscode';
import { eventually, findings, openReport } from './report';

describe('a problem report', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('tells versions and settings and the log, and nothing of what was written', async () => {
    const report = await openReport();
    await findings(report, 4);
    await commands.executeCommand('gongwen.reportProblem');
    const shown = await eventually('the report', () => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document;
    });
    equal(shown.isUntitled, true);
    const text = shown.getText();
    match(text, /- 公文：\d+\.\d+\.\d+\n- VS Code：1\.\d+/);
    match(text, /## 改动过的设置\n\n```json\n\{/);
    match(text, /- 打开的公文：\d+ 份/);
    doesNotMatch(text, /（没有日志）/);
    for (const line of report
      .getText()
      .split('\n')
      .filter((one) => one.trim() !== '')) {
      equal(text.includes(line), false, line);
    }
  });
});
