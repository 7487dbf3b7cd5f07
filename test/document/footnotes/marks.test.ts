import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { footnotesOf } from '../../../server/src/document/footnotes/footnotes';
import { RULES } from '../../../server/src/rules/index';
import { readMarkers, renderMarkers } from '../../support/markers';

/** The marks read are exactly those written `[|…|]`. */
function marks(marked: string): void {
  const { text } = readMarkers(marked);
  const spans = footnotesOf(parse(text)).marks.map(({ span }) => span);
  strictEqual(renderMarkers(text, spans), marked);
}

const numbersIn = (text: string): number[] => footnotesOf(parse(text)).marks.map(({ number }) => number);

describe('footnote marks', () => {
  it('are read in every kind of bracket and in both widths', () => {
    marks('推进“一窗办”[|［1］|]、“智慧湖”[|[2]|]、绿廊[|【3】|]、湖链[|〔4〕|]、云仓[|﹝ 5 ﹞|]');
    marks('推进“一窗办”[|[^1]|]、“智慧湖”[|（注2）|]、绿廊[|［注3］|]、湖链[|(注释4)|]');
    marks('推进“一窗办”[|［１２３］|]，建设绿廊[|［ 7 ］|]。');
    deepStrictEqual(numbersIn('推进“一窗办”［１２３］，建设绿廊［ 7 ］。'), [123, 7]);
  });

  it('stand in headings and one behind the other', () => {
    marks('## 二、推进“一窗办”[|［3］|][|［4］|]\n**（一）建设绿廊[|［5］|]**');
  });

  it('are no numbers of documents, years, figures or links', () => {
    marks('落实湖政发〔2024〕1号、湖政办〔86〕12 号文件，见[2024]年度公报');
    marks('占地［0］亩，编号［999999999999］，空着［ ］［］，没有收口［3，没有开口3］');
    marks('详见[1](https://example.com/a)和（3）（三）');
  });

  it('are read inside brackets that nest', () => marks('推进绿廊［[|［3］|]］、湖链【注[|【4】|]】'));

  it('cite several definitions where single ones have the same brackets', () => {
    const text = '甲事［1］、乙事［2］、丙事［3-5］、丁事［6、８］、戊事［9—7］。';
    deepStrictEqual(numbersIn(text), [1, 2, 3, 4, 5, 6, 8]);
    deepStrictEqual(numbersIn('区间［3-5］内'), []);
    const compound = footnotesOf(parse(text)).marks.filter((mark) => mark.compound);
    deepStrictEqual(
      compound.map(({ span, digits }) => [text.slice(span.start, span.end), text.slice(digits.start, digits.end)]),
      [
        ['［3-5］', '3'],
        ['［3-5］', '5'],
        ['［3-5］', '5'],
        ['［6、８］', '6'],
        ['［6、８］', '８'],
      ],
    );
  });

  it('are not at the start of a line, where definitions have their labels', () => marks('［1］\n**[2]**'));

  it('keep how they are written', () => {
    const forms = footnotesOf(parse('甲[^1]乙［注 2］丙【3]丁(注4)')).marks.map(({ form }) => form);
    deepStrictEqual(forms, ['[^n]', '［注n］', '【n]', '(注n)']);
  });
});

describe('circled numbers', () => {
  it('are marks where they run through the document behind words', () => {
    marks('推进“一窗办”[|①|]工作。\n建设绿廊[|②|]和湖链[|③|]。\n培育“智慧湖”[|④|]。');
  });

  it('are no marks in inline lists', () => {
    marks('抓好三件事：①修路；②架桥；③通水。');
    marks('甲类：①修路②架桥。\n乙类：①种树②治水。\n丙类：①建校②办园。');
    marks('甲事[|［1］|]、乙事[|［2］|]、丙事[|［3］|]。\n办好实事①修路②架桥③通水。');
  });

  it('fill the hole between two others behind a stop', () => {
    marks('推进“一窗办”[|①|]。\n建设绿廊[|②|]，[|③|]和湖链[|④|]。\n培育“智慧湖”[|⑤|]。');
  });

  it('besides bracketed ones count only where they fit', () => {
    marks('甲事[|［1］|]，乙事[|②|]，丙事[|［3］|]，丁事[|［4］|]，戊事[|［5］|]。');
    marks('甲事[|［1］|]，乙事⑨，丙事[|［3］|]，丁事[|［4］|]，戊事[|［5］|]。');
  });
});

describe('a line of a hundred thousand marks', () => {
  for (const [name, line] of Object.entries({
    bracketed: '词［3］'.repeat(100_000),
    circled: '词①词②'.repeat(50_000),
    'unclosed brackets': '［3'.repeat(200_000),
    'separators in brackets': `［${'1、'.repeat(300_000)}`,
  })) {
    it(`is read in time: ${name}`, () => {
      footnotesOf(parse(line));
    });
  }
});

describe('a document of a hundred thousand marks', () => {
  const rules = RULES.filter(({ id }) => id.startsWith('footnotes/'));
  const definitions = Array.from({ length: 900 }, (_, index) => `${index + 1}.词${index}：指一项工程。`).join('\n');
  const mark = (index: number): string => `建设词${index % 900}［${(index % 900) + 1}］`;
  const all = Array.from({ length: 100_000 }, (_, index) => mark(index));
  for (const [name, text] of Object.entries({
    'each on its line': all.join('\n'),
    'each on its line, defined': `${all.join('\n')}\n名词解释\n${definitions}`,
    'as many as are read, defined': `${all.slice(0, 20_000).join('\n')}\n名词解释\n${definitions}`,
    'six times on one line': all.join('，').repeat(6),
    'with as many definitions': all.map((line, index) => `${line}\n［${(index % 900) + 1}］词：指。`).join('\n'),
    'that lost their brackets': `${all.join('\n').replace(/词(\d+)［(\d+)］/g, '“词$1”$2，')}\n名词解释\n${definitions}`,
  })) {
    it(`is read and checked in time: ${name}`, () => {
      const document = parse(text);
      const started = performance.now();
      for (const rule of rules) [...rule.check(document, {})];
      ok(performance.now() - started < 5000);
    });
  }
});
