import { deepStrictEqual, doesNotMatch, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { undefinedMark } from '../../../server/src/rules/footnotes/undefined';
import { applyEdits } from '../../../server/src/text/span';
import { applyFirstFixes, check, findingsOf } from '../../support/check';

const TERMS = ['一窗办', '绿廊', '湖链', '云仓', '湖长制', '渔光互补', '夜湖集', '稻鸭田', '智慧堤', '联湖贷'];

/** A body that cites the terms with these numbers, one paragraph each, in the marks' brackets. */
function body(numbers: readonly (number | string)[], brackets = '［］'): string {
  const [open, close] = brackets;
  return numbers
    .map((number, index) => {
      const mark = typeof number === 'string' ? number : `${open}${number}${close}`;
      return `今年全面推行“${TERMS[index]}”${mark}，各乡镇都要抓好落实。`;
    })
    .join('\n');
}

/** The definitions of the first terms, numbered from 1, without those left out. */
function list(count: number, leftOut: readonly number[] = [], label = (number: number) => `${number}.`): string {
  return TERMS.slice(0, count)
    .map((term, index) => `${label(index + 1)}“${term}”：指湖区的一项工作。`)
    .filter((_, index) => !leftOut.includes(index + 1))
    .join('\n');
}

describe('footnotes/undefined', () => {
  it('gives the number that the neighbours leave free', () => {
    check(
      undefinedMark,
      `${body([1, 2, '[|［9］|]', 4, 5])}\n名词解释\n${list(5)}`,
      `${body([1, 2, 3, 4, 5])}\n名词解释\n${list(5)}`,
    );
    check(
      undefinedMark,
      `${body([1, 2, 3, '[|［４９９］|]'])}\n名词解释\n${list(4)}`,
      `${body([1, 2, 3, '［４］'])}\n名词解释\n${list(4)}`,
    );
  });

  it('inserts the definition where none is left over, in the form of the others', () => {
    for (const label of [
      (number: number) => `［${number}］`,
      (number: number) => `　　[${number}] `,
      (number: number) => `（${number}）`,
      (number: number) => `${number}、`,
      (number: number) => `注${number}：`,
      (number: number) => String.fromCharCode(0x245f + number),
    ]) {
      check(
        undefinedMark,
        `${body([1, 2, '[|［3］|]', 4])}\n名词解释\n${list(4, [3], label)}`,
        `${body([1, 2, 3, 4])}\n名词解释\n${list(4, [3], label).replace(/\n(?=[^\n]*云仓)/, `\n${label(3)}“湖链”：\n`)}`,
      );
    }
  });

  it('inserts it behind the definition in order, not behind one further down whose number is mistyped', () => {
    const definitions = list(10, [2]).replace('9.', '1.');
    const text = `${body([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])}\n名词解释\n${definitions}`;
    strictEqual(
      applyFirstFixes(text, findingsOf(undefinedMark, text)),
      text.replace('\n3.“湖链”', '\n2.“绿廊”：\n3.“湖链”'),
    );
  });

  it('gives a mark the number by which its term is cited again further on', () => {
    const marked = (number: string) =>
      `推进绿廊${number}，疏浚湖链［2］，用好云仓［3］，继续建设绿廊［1］，落实湖长制［4］。\n名词解释\n` +
      '1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。\n4.湖长制：指分湖负责。';
    check(undefinedMark, marked('[|［6］|]'), marked('［1］'));
  });

  it('inserts it behind the whole of the definition before, with the same space between', () => {
    const before = '1.“一窗办”：指一项工作。\r\n\r\n（1）进一扇窗；\r\n\r\n（2）办所有事。\r\n\r\n2.“绿廊”：指林带。';
    check(
      undefinedMark,
      `${body([1, 2, '[|［3］|]'])}\r\n名词解释\r\n\r\n${before}`,
      `${body([1, 2, 3])}\r\n名词解释\r\n\r\n${before}\r\n\r\n3.“湖链”：`,
    );
  });

  it('inserts it before the first one', () => {
    check(
      undefinedMark,
      `${body(['[|［1］|]', 2, 3, 4])}\n名词解释\n${list(4, [1])}`,
      `${body([1, 2, 3, 4])}\n名词解释\n1.“一窗办”：\n${list(4, [1])}`,
    );
  });

  it('makes one finding of a list that was cut short', () => {
    const text = `${body([1, 2, 3, 4, '[|［5］|]', 6, 7, 8, 9])}\n名词解释\n${list(4)}`;
    check(
      undefinedMark,
      text,
      `${body([1, 2, 3, 4, 5, 6, 7, 8, 9])}\n名词解释\n${list(4)}\n${TERMS.slice(4, 9)
        .map((term, index) => `${index + 5}.“${term}”：`)
        .join('\n')}`,
    );
    strictEqual(findingsOf(undefinedMark, text.replaceAll(/\[\||\|\]/g, ''))[0]?.severity, 'warning');
  });

  it('reports the label where the definition has the wrong number', () => {
    check(
      undefinedMark,
      `${body([1, 2, 3, 4])}\n名词解释\n${list(4, [4])}\n[|14.|]“云仓”：指湖区的一项工作。`,
      `${body([1, 2, 3, 4])}\n名词解释\n${list(4)}`,
    );
  });

  it('finds the one definition that was deleted before the list was renumbered', () => {
    const deleted = TERMS.filter((_, index) => index !== 3)
      .map((term, index) => `${index + 1}.“${term}”：指湖区的一项工作。`)
      .join('\n');
    check(
      undefinedMark,
      `${body([1, 2, 3, '[|［4］|]', 5, 6, 7, 8, 9, 10])}\n名词解释\n${deleted}`,
      `${body([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])}\n名词解释\n${list(10).replace('云仓”：指湖区的一项工作。', '云仓”：')}`,
    );
  });

  it('makes a footnote of a mark that was added out of order, and renumbers what comes behind', () => {
    check(
      undefinedMark,
      `${body([1, 2, '[|［6］|]', 3, 4, 5])}\n名词解释\n1.“一窗办”：指一。\n2.“绿廊”：指二。\n3.“云仓”：指三。\n4.“湖长制”：指四。\n5.“渔光互补”：指五。`,
      `${body([1, 2, 3, 4, 5, 6])}\n名词解释\n1.“一窗办”：指一。\n2.“绿廊”：指二。\n3.“湖链”：\n4.“云仓”：指三。\n5.“湖长制”：指四。\n6.“渔光互补”：指五。`,
    );
  });

  it('is silent without definitions, and where the appendix has no numbers', () => {
    check(undefinedMark, body([1, 2, 3, 4]));
    check(undefinedMark, `${body([1, 2, 3])}\n名词解释\n`);
    check(undefinedMark, `${body([1, 2, 3])}\n名词解释\n“一窗办”：指一项工作。\n“绿廊”：指林带。`);
  });

  it('is silent on numbers that are no sequence of this document', () => {
    check(undefinedMark, `${body([318, 12, 97, 205, 33, 18])}\n注释\n[1]“一窗办”：指工作。\n[2]“绿廊”：指林带。`);
  });

  it('is silent on what only looks like a mark', () => {
    for (const other of [
      '〔2024〕1号',
      '〔86〕12号',
      '［2024］',
      '［0］',
      '［999999999999］',
      '［ ］',
      '［9',
      '（9）',
      '[9](https://example.com/)',
    ]) {
      check(undefinedMark, `${body([1, 2, 3])}\n按照湖政办${other}的要求办理。\n名词解释\n${list(3)}`);
    }
  });

  it('is silent on inline lists of circled numbers', () => {
    check(undefinedMark, `${body([1, 2, 3])}\n办好实事：①修路；②架桥；③通水；④种树。\n名词解释\n${list(3)}`);
  });

  it('reads marks in a row, in a heading and several in one bracket', () => {
    check(undefinedMark, `${body([1, 2])}\n# 三、建设“湖链”［3］［4］[|［7］|]\n名词解释\n${list(4)}`);
    check(undefinedMark, `${body([1, 2])}\n一并推进湖链等工作［3-5］。\n名词解释\n${list(5)}`);
    check(undefinedMark, `${body([1, 2])}\n一并推进湖链等工作[|［3-5］|]。\n名词解释\n${list(4)}`);
  });

  it('says what is wrong and what to do', () => {
    const [finding] = findingsOf(undefinedMark, `${body([1, 2, 9])}\n## 名词解释\n${list(2)}`);
    match(finding?.message ?? '', /^注码［9］在“名词解释”中没有释文。请补写释文，或者改正注码。$/);
    deepStrictEqual(
      finding?.fixes?.().map(({ title, safety }) => [title, safety]),
      [['编为第 3 条，补写释文', 'unsafe']],
    );
  });

  it('makes a mark that skips numbers the next footnote, where no other stands behind it', () => {
    const report = (last: string): string => `${body([1, 2])}\n试点“河湖管家”${last}。\n名词解释\n${list(2)}`;
    check(undefinedMark, report('[|［7］|]'), `${report('［3］')}\n3.“河湖管家”：`);
    const offered = (text: string): string[] | undefined =>
      findingsOf(undefinedMark, text)[0]
        ?.fixes?.()
        .map(({ title }) => title);
    deepStrictEqual(offered(report('［3］')), ['补写［3］的释文']);
    deepStrictEqual(offered(`${report('［7］，用好“云仓”［8］')}\n8.“云仓”：指仓库。`), ['补写［7］的释文']);
  });

  it('does not offer a mark the number that it has', () => {
    const text = `${body([1, 2, 2, 4])}\n名词解释\n${list(4).replace('2.', '3.')}`;
    const found = findingsOf(undefinedMark, text);
    ok(found.length > 0);
    for (const { message, fixes } of found) {
      doesNotMatch(message, /此处应为［2］/);
      for (const { edits } of fixes?.() ?? []) notStrictEqual(applyEdits(text, edits), text);
    }
  });

  it('does not take for the definition of a mark one that another cites again', () => {
    const terms = ['绿廊桥', '湖链塘', '云仓岭', '湖长梅', '夜湖野'];
    const defined = terms.map((term, index) => `${[1, 3, 4, 5, 6][index]}.${term}：指一项工作。`).join('\n');
    const cited = terms.slice(1).map((term, index) => `建设${term}［${index + 3}］。`);
    check(
      undefinedMark,
      `建设绿廊桥［0］，建设绿廊湖[|［2］|]，建设绿廊桥［1］。\n${cited.join('\n')}\n名词解释\n${defined}`,
    );
  });
});
