import { ok, strictEqual } from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { eventually, findingOf, openReport, revertReport, rulesShown } from './report';

/** With whether the first repair is one to be made without asking: what a new definition says, a person has to write. */
const SLIPS = {
  'numbering/missing': true,
  'numbering/repeated': true,
  'footnotes/undefined': false,
  'slogans/wrong-wording': true,
};

describe('a quick fix', () => {
  let report: TextDocument;

  beforeEach(async () => {
    report = await openReport();
  });

  afterEach(revertReport);

  for (const [rule, isCertain] of Object.entries(SLIPS)) {
    it(`repairs ${rule}`, async () => {
      const finding = await findingOf(rule, report);
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        report.uri,
        finding.range,
        CodeActionKind.QuickFix.value,
      );
      const [first] = actions;
      ok(first?.edit, `no fix first among: ${actions.map(({ title }) => title)}`);
      strictEqual(first.isPreferred ?? false, isCertain);
      ok(await workspace.applyEdit(first.edit));
      await eventually('the end of the finding', () => !rulesShown(report).includes(rule));
    });
  }
});
