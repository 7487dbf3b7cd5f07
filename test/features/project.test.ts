import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { projectCompletions } from '../../server/src/features/project/completion';
import { projectHover } from '../../server/src/features/project/hover';
import { RULES } from '../../server/src/rules/index';
import { createPositions } from '../../server/src/text/positions';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

/** The labels offered at `$$`. */
function offered(marked: string): string[] {
  const { text, cursor = 0 } = readMarkers(marked);
  return projectCompletions(text, createPositions(text).positionAt(cursor)).map(({ label }) => label);
}

/** The text after the offer of that name was taken at `$$`. */
function taking(marked: string, label: string): string {
  const { text, cursor = 0 } = readMarkers(marked);
  const positions = createPositions(text);
  const item = projectCompletions(text, positions.positionAt(cursor)).find((one) => one.label === label);
  ok(item?.textEdit && 'range' in item.textEdit);
  const { range, newText } = item.textEdit;
  return applyEdits(text, [
    { span: { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) }, newText },
  ]);
}

/** What hovering at `$$` tells. */
function told(marked: string): string | undefined {
  const { text, cursor = 0 } = readMarkers(marked);
  const contents = projectHover(text, createPositions(text).positionAt(cursor))?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

describe('completion in gongwen.yaml', () => {
  it('offers the parts of the file', () => {
    deepStrictEqual(offered('$$'), ['rules', 'terms', 'ignore']);
    deepStrictEqual(offered('rules:\n  slogans: off\nte$$'), ['rules', 'terms', 'ignore']);
    strictEqual(taking('te$$', 'terms'), 'terms:\n  - term: $0');
  });

  it('offers every rule and family under rules, and the levels behind the colon', () => {
    const names = offered('rules:\n  $$');
    deepStrictEqual(names.slice(0, 3), ['numbering', 'footnotes', 'slogans']);
    strictEqual(names.length, new Set(RULES.map(({ id }) => id.split('/')[0])).size + RULES.length);
    strictEqual(taking('rules:\n  numbering/mi$$ss\n', 'numbering/missing'), 'rules:\n  numbering/missing: $0\n');
    deepStrictEqual(offered('rules:\n  slogans: $$'), ['error', 'warning', 'information', 'hint', 'off']);
    strictEqual(taking('rules:\n  slogans: o$$\n', 'off'), 'rules:\n  slogans: off\n');
  });

  it('offers the keys of a term, and true and false where they belong', () => {
    const keys = ['term', 'full', 'quoted', 'wrong', 'since'];
    for (const text of ['terms:\n  - $$', 'terms:\n- $$', 'terms:\n  - term: 云溪\n\n    q$$']) {
      deepStrictEqual(offered(text), keys, text);
    }
    deepStrictEqual(offered('terms:\n  - quoted: $$'), ['true', 'false']);
    deepStrictEqual(offered('terms:\n  - term: $$'), []);
  });

  it('offers nothing in comments, among paths and beside the text', () => {
    for (const text of ['# $$', 'rules:\n  slogans: off # $$', 'ignore:\n  - $$', 'rules: $$']) {
      deepStrictEqual(offered(text), [], text);
    }
    deepStrictEqual(projectCompletions('', { line: 3, character: 0 }), []);
  });
});

describe('hover in gongwen.yaml', () => {
  it('explains parts, keys, rules and levels', () => {
    match(told('ru$$les:\n') ?? '', /规则的编号/);
    match(told('terms:\n  - te$$rm: 云溪\n') ?? '', /规定的写法/);
    match(told('rules:\n  numbering/mis$$sing: off\n') ?? '', /numbering\/missing.*缺号/);
    strictEqual(told('rules:\n  numb$$ering: off\n'), '章节序号的全部规则');
    strictEqual(told('rules:\n  numbering: o$$ff\n'), '关闭，不检查');
  });

  it('says nothing of other words', () => {
    for (const text of ['terms:\n  - term: te$$rm\n', '# ru$$les\n', 'x$$: 1\n', 'rules:\n  a$$: off\n', '$$']) {
      strictEqual(told(text), undefined, text);
    }
  });
});
