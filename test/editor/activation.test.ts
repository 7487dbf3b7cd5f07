import { equal, ok } from 'node:assert/strict';
import { extensions, type TextDocument, workspace } from 'vscode';
import { eventually, openReport } from './report';

describe('the extension', () => {
  let report: TextDocument;

  before(async () => {
    report = await openReport();
  });

  it('knows a .gw file as 公文', () => {
    equal(report.languageId, 'gongwen');
  });

  it('is started by the opening of a report alone', async () => {
    // Not by activate(): that would hide a missing activation event.
    const extension = extensions.getExtension('gongwen.gongwen');
    ok(extension);
    await eventually('activation', () => extension.isActive);
  });

  it('ships editor settings that suit Chinese prose', () => {
    const editor = workspace.getConfiguration('editor', { languageId: 'gongwen', uri: report.uri });
    equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    equal(editor.get('unicodeHighlight.invisibleCharacters'), true);
    equal(editor.get('wordWrap'), 'bounded');
    equal(editor.get('wordWrapColumn'), 56);
    equal(editor.get('wrappingStrategy'), 'advanced');
    equal(editor.get('wordBasedSuggestions'), 'off');
    equal(editor.get('autoClosingQuotes'), 'never');
  });
});
