import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, type FoldingRange, TabInputCustom, type TextDocument, window } from 'vscode';
import { eventually, findingOf, findings, openReport, outline, ruleOf } from './report';

const SLIPS = [
  ['footnotes/undefined', '［7］', '公文'],
  ['numbering/missing', '（四）', '公文'],
  ['numbering/repeated', '（二）', '公文'],
  ['slogans/wrong-wording', '供给侧结构改革', '公文'],
];

describe('an open report', () => {
  let report: TextDocument;

  before(async () => {
    report = await openReport();
  });

  it('has its slips underlined, each under the name of its rule', async () => {
    const found = await findings(report, SLIPS.length);
    deepEqual(found.map((finding) => [ruleOf(finding), report.getText(finding.range), finding.source]).sort(), SLIPS);
    for (const { message } of found) match(message, /\p{Script=Han}.*[。！？]$/u);
  });

  it('has each rule’s id linked to its page of the manual, which opens without a question', async () => {
    const { code } = await findingOf('numbering/missing', report);
    ok(typeof code === 'object');
    await commands.executeCommand('vscode.open', code.target);
    const page = await eventually('the page', () => window.tabGroups.activeTabGroup.activeTab ?? undefined);
    ok(page.input instanceof TabInputCustom);
    equal(page.label, '规则 numbering-missing');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('has an outline as deep as its numbering', async () => {
    const [past, plan] = (await outline(report)).filter(({ name }) => /^[一二]、/.test(name));
    deepEqual(
      past?.children.map(({ name }) => name.slice(0, 3)),
      ['（一）', '（二）', '（四）'],
    );
    deepEqual(
      plan?.children.map(({ name }) => name.slice(0, 3)),
      ['（一）', '（二）', '（二）'],
    );
    const [specific] = past?.children[0]?.children ?? [];
    match(specific?.name ?? '', /^1\.壮大特色产业/);
    match(specific?.children[0]?.name ?? '', /^（1）培育品牌/);
  });

  it('folds by section', async () => {
    const ranges = await eventually('folding ranges', async () => {
      const found = await commands.executeCommand<FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        report.uri,
      );
      return found !== undefined && found.length > 0 && found;
    });
    const past = lineOf(report, '一、过去一年工作回顾');
    const fold = ranges.find(({ start }) => start === past);
    deepEqual(fold && report.lineAt(fold.end).text.slice(0, 3), '（四）');
  });
});

function lineOf(document: TextDocument, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}
