import { ok } from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { eventually, findingOf, openReport, revertReport, rulesShown } from './report';

const SLIPS = ['numbering/missing', 'numbering/repeated', 'footnotes/undefined', 'slogans/wrong-wording'];

describe('a quick fix', () => {
  let report: TextDocument;

  beforeEach(async () => {
    report = await openReport();
  });

  afterEach(revertReport);

  for (const rule of SLIPS) {
    it(`repairs ${rule}`, async () => {
      const finding = await findingOf(rule, report);
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        report.uri,
        finding.range,
        CodeActionKind.QuickFix.value,
      );
      const preferred = actions.find(({ isPreferred }) => isPreferred);
      ok(preferred?.edit, `no preferred fix among: ${actions.map(({ title }) => title)}`);
      ok(await workspace.applyEdit(preferred.edit));
      await eventually('the end of the finding', () => !rulesShown(report).includes(rule));
    });
  }
});
