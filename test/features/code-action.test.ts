import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { createPolicyService } from '../../server/src/service';
import { DEFAULT_SETTINGS } from '../../server/src/settings';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

const service = createPolicyService();
const URI = 'file:///report.gw';

/** The titles of the actions at the cursor, the preferred ones with a star. */
function actionsAt(marked: string, only?: readonly string[]): string[] {
  const { text, cursor = 0 } = readMarkers(marked);
  const document = service.parse(text);
  const range = service.toRange(document, { start: cursor, end: cursor });
  return service
    .codeActions(document, URI, range, { only, invoked: false })
    .map(({ title, isPreferred }) => (isPreferred ? '* ' : '') + title);
}

/** The text after an action at the cursor. */
function chosen(marked: string, title: string): string {
  const { text, cursor = 0 } = readMarkers(marked);
  const document = service.parse(text);
  const range = service.toRange(document, { start: cursor, end: cursor });
  const action = service.codeActions(document, URI, range).find((candidate) => candidate.title === title);
  return TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, text), action?.edit?.changes?.[URI] ?? []);
}

const repaired = (text: string): string => {
  const document = service.parse(text);
  return applyEdits(text, service.fixAll(document));
};

describe('quick fixes', () => {
  it('are offered at the finding, its edges included, and nowhere else', () => {
    deepStrictEqual(actionsAt('（一）稳\n$$（三）惠\n（四）防'), [
      '* 从“（三）”起重新编号',
      '在前面加一行“（二）”，标题待写',
    ]);
    deepStrictEqual(actionsAt('（一）稳\n（三）$$惠\n（四）防'), [
      '* 从“（三）”起重新编号',
      '在前面加一行“（二）”，标题待写',
    ]);
    deepStrictEqual(actionsAt('（一）稳\n（三）惠$$\n（四）防'), []);
  });

  it('change the document as they say', () => {
    const document = service.parse('（一）稳\n（三）惠\n（四）防');
    const [action] = service.codeActions(document, URI, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 0 },
    });
    deepStrictEqual(action?.edit?.changes?.[URI], [
      { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } }, newText: '二' },
      { range: { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } }, newText: '三' },
    ]);
  });

  it('are followed by the repair of all of the same rule, where there are several', () => {
    const text = '一、回顾\n（一）稳\n（三）改\n（四）惠\n二、任务\n（一）甲\n$$（三）乙\n（四）丙\n（四）丁\n（五）戊';
    deepStrictEqual(actionsAt(text), [
      '* 从“（三）”起重新编号',
      '在前面加一行“（二）”，标题待写',
      '修正全文此类问题（2 处）',
    ]);
    strictEqual(
      chosen(text, '修正全文此类问题（2 处）'),
      '一、回顾\n（一）稳\n（二）改\n（三）惠\n二、任务\n（一）甲\n（二）乙\n（三）丙\n（三）丁\n（四）戊',
    );
  });

  it('come in the order of their weight, of several alike the narrowest first', () => {
    const finds = (id: string, severity: Rule['severity'], end: number): Rule => ({
      ...(RULES[0] as Rule),
      id,
      severity,
      check: ({ text }) =>
        text.length < 3
          ? []
          : [
              {
                span: { start: 0, end },
                message: '试验。',
                fixes: () => [{ title: id, safety: 'unsafe', edits: [{ span: { start: 0, end }, newText: '' }] }],
              },
            ],
    });
    const rules = [finds('t/hint', 'hint', 1), finds('t/wide', 'error', 3), finds('t/narrow', 'error', 2)];
    const own = createPolicyService(DEFAULT_SETTINGS, {}, rules);
    const start = { line: 0, character: 0 };
    deepStrictEqual(
      own.codeActions(own.parse('一二三'), URI, { start, end: start }).map(({ title }) => title),
      ['t/narrow', 't/wide', 't/hint'],
    );
  });

  it('are left out where other kinds are asked for', () => {
    deepStrictEqual(actionsAt('（一）稳\n$$（三）惠\n（四）防', ['refactor']), []);
    deepStrictEqual(actionsAt('（一）稳\n（三）惠\n（四）防$$', ['source.fixAll']), ['修复全部可自动修复的问题']);
    deepStrictEqual(actionsAt('（一）稳\n（二）惠$$', ['source.fixAll.gongwen']), []);
  });
});

describe('fix all', () => {
  it('repairs several slips, each in its list', () => {
    strictEqual(
      repaired('一、回顾\n（一）稳\n（三）改\n（四）惠\n二、任务\n（一）甲\n（二）乙\n（二）丙\n（四）丁'),
      '一、回顾\n（一）稳\n（二）改\n（三）惠\n二、任务\n（一）甲\n（二）乙\n（三）丙\n（四）丁',
    );
  });

  it('goes on until nothing is left to repair', () => {
    strictEqual(
      repaired('1.稳\n2.改\n4.惠\n5.防\n5.保\n6.治\n9.建\n10.管'),
      '1.稳\n2.改\n3.惠\n4.防\n5.保\n6.治\n7.建\n8.管',
    );
  });

  it('leaves a sound text as it is', () => deepStrictEqual(service.fixAll(service.parse('（一）稳\n（二）改')), []));
});
