import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { acceptanceOf, changeBaseline, createBaseline, readBaseline } from '../../server/src/project/baseline';
import { readMarkers } from '../support/markers';

const entry = (marked: string, rule = 'slogans/wrong-wording') => {
  const { text, spans } = readMarkers(marked);
  return acceptanceOf(parse(text), rule, spans[0] ?? { start: 0, end: 0 });
};
const one = entry('（一）坚决反对[|奢糜之风|]，厉行节约。');

describe('an accepted finding', () => {
  it('is known by rule, text and the words around it', () => {
    deepStrictEqual(one, {
      rule: 'slogans/wrong-wording',
      text: '奢糜之风',
      before: '坚决反对',
      after: '，厉行节约。',
    });
  });

  it('survives edits elsewhere, new numbers of the section and of footnotes, and other blanks', () => {
    for (const text of [
      '新的一段。\n（一）坚决反对[|奢糜之风|]，厉行节约。\n又一段。',
      '（二）坚决反对[|奢糜之风|]，厉行节约。',
      '（一）坚决反对［12］[|奢糜之风|]，厉行节约。',
      '　　（一）坚决 反对[|奢糜之风|]，厉行节约。\r\n',
    ]) {
      ok(createBaseline([one]).has(entry(text)), text);
    }
  });

  it('is not another finding', () => {
    for (const other of [
      entry('（一）坚决反对[|奢靡之风|]，厉行节约。'),
      entry('（一）坚决抵制[|奢糜之风|]，厉行节约。'),
      entry('（一）坚决反对[|奢糜之风|]，厉行节约。', 'slogans/glossary'),
    ]) {
      ok(!createBaseline([one]).has(other), JSON.stringify(other));
    }
  });

  it('keeps the number where the number is what was found', () => {
    const label = entry('[|（四）|]惠民生', 'numbering/missing');
    deepStrictEqual(label, { rule: 'numbering/missing', text: '（四）', before: '', after: '惠民生' });
  });

  it('stays short however long the finding is', () => {
    ok(entry(`[|${'长'.repeat(1000)}|]`).text.length < 100);
  });
});

describe('a baseline file', () => {
  it('is sorted, with a line for each finding, and reads as it was written', () => {
    const two = entry('[|（四）|]惠民生“', 'numbering/missing');
    const written = changeBaseline(undefined, { add: [one, two, one] });
    ok('text' in written);
    strictEqual(
      written.text,
      `{
  "version": 1,
  "accepted": [
    { "rule": "numbering/missing", "text": "（四）", "before": "", "after": "惠民生“" },
    { "rule": "slogans/wrong-wording", "text": "奢糜之风", "before": "坚决反对", "after": "，厉行节约。" }
  ]
}
`,
    );
    deepStrictEqual(readBaseline(written.text), { acceptances: [two, one] });
    deepStrictEqual(changeBaseline(written.text, { add: [one] }), written);
    deepStrictEqual(changeBaseline(written.text, { remove: [one, two] }), {
      text: '{\n  "version": 1,\n  "accepted": []\n}\n',
    });
  });

  it('is not overwritten where it cannot be read', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"version": 2, "accepted": []}',
      '{"version": 1, "accepted": [{"rule": 1}]}',
      'null',
    ]) {
      const changed = changeBaseline(text, { add: [one] });
      ok('problem' in changed, text);
      match(changed.problem, /。$/);
    }
  });
});
