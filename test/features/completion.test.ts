import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { completions } from '../../server/src/features/completion';
import { createGlossary, type Term } from '../../server/src/lexicon/glossary';
import { initialsOf } from '../../server/src/pinyin';
import { createPositions } from '../../server/src/text/positions';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

/** What is offered at `$$`. */
function offer(marked: string, terms: readonly Term[] = [], letters: 'letters' | 'no letters' = 'letters') {
  const { text, cursor = 0 } = readMarkers(marked);
  const positions = createPositions(text);
  const { items, isIncomplete } = completions(
    parse(text),
    positions.positionAt(cursor),
    createGlossary(terms),
    letters === 'letters' ? initialsOf : undefined,
  );
  ok(isIncomplete);
  const taking = (label: string): string => {
    const item = items.find((one) => one.label === label);
    ok(item?.textEdit && 'range' in item.textEdit, `${label} is not among ${items.map((one) => one.label)}`);
    const { range, newText } = item.textEdit;
    const span = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
    // Else the editor would not show the item.
    strictEqual(item.filterText, text.slice(span.start, cursor));
    return applyEdits(text, [{ span, newText }]);
  };
  return { labels: items.map(({ label }) => label), details: items.map(({ detail }) => detail), taking };
}

const OWN = '建设“一桥两岸”，完善“一桥两岸”，推进“三库一平台”。\n';

describe('completion', () => {
  it('goes on from the first characters of a formulation, with its quotation marks', () => {
    strictEqual(offer('增强四个意$$，').taking('“四个意识”'), '增强“四个意识”，');
    strictEqual(offer('深化放管$$').taking('“放管服”改革'), '深化“放管服”改革');
  });

  it('puts first what goes on from the longest beginning', () => {
    const { labels } = offer('增强“四个意识”。我们要增强四个意$$');
    ok(labels[0]?.startsWith('增强“四个意识”'), labels[0]);
    ok(labels.includes('“四个意识”'));
  });

  it('offers the terms that the document quotes, the most frequent first', () => {
    const { labels, details } = offer(`${OWN}“$$`);
    deepStrictEqual(labels.slice(0, 2), ['“一桥两岸”', '“三库一平台”']);
    deepStrictEqual(details.slice(0, 2), ['文中 2 处', '文中 1 处']);
    ok(labels.every((label) => label.startsWith('“')));
    strictEqual(offer(`${OWN}建设“三$$`).taking('“三库一平台”'), `${OWN}建设“三库一平台”`);
  });

  it('takes over a closing quotation mark that is there already', () => {
    strictEqual(offer(`${OWN}建设“三$$”。`).taking('“三库一平台”'), `${OWN}建设“三库一平台”。`);
  });

  it('offers the terms of the project before all others, quoted as the project wants', () => {
    const terms = [{ text: '云溪大桥' }, { text: '云溪行动', quoted: true }];
    deepStrictEqual(offer('建设云溪$$', terms).labels, ['云溪大桥', '“云溪行动”']);
    strictEqual(offer('建设“云溪$$', terms).taking('“云溪大桥”'), '建设“云溪大桥”');
  });

  it('goes on from the first letters of the pinyin, in either case and behind a quotation mark', () => {
    strictEqual(offer('增强sgys$$').taking('“四个意识”'), '增强“四个意识”');
    strictEqual(offer('深化“FGF$$”').taking('“放管服”改革'), '深化“放管服”改革');
    strictEqual(offer(`${OWN}yql$$`).taking('“一桥两岸”'), `${OWN}“一桥两岸”`);
  });

  it('offers nothing for what leads nowhere', () => {
    deepStrictEqual(offer('嘿嘿$$').labels, []);
    deepStrictEqual(offer('zzzz$$').labels, []);
    deepStrictEqual(offer('sgys$$', [], 'no letters').labels, []);
  });

  it('stays bounded', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `“第${index}号行动”`).join('，');
    ok(offer(`${text}“$$`).labels.length <= 200);
  });
});
