import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { renumberFootnotes } from '../../server/src/edits/footnotes-renumber';
import { applyEdits } from '../../server/src/text/span';

/** Renumbers a text; what comes out is in order, so that renumbering once more does nothing. */
function renumbers(text: string, expected: string): void {
  const edits = renumberFootnotes(parse(text));
  strictEqual(edits && applyEdits(text, edits), expected);
  deepStrictEqual(renumberFootnotes(parse(expected)), []);
}

describe('renumbering footnotes', () => {
  it('numbers marks by their first appearance and sorts the definitions', () => {
    renumbers(
      '建设绿廊［3］，疏浚湖链［1］，用好云仓［2］。\n名词解释\n1.湖链：指湖泊。\n2.云仓：指仓库。\n3.绿廊：指林带。',
      '建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。',
    );
  });

  it('moves definitions with all their paragraphs, the last one too', () => {
    renumbers(
      '建设绿廊［2］，疏浚湖链［1］。\r\n名词解释\r\n\r\n1.湖链：指湖泊。\r\n沿线各镇参与。\r\n\r\n2.绿廊：指林带。\r\n共三处。\r\n',
      '建设绿廊［1］，疏浚湖链［2］。\r\n名词解释\r\n\r\n1.绿廊：指林带。\r\n共三处。\r\n\r\n2.湖链：指湖泊。\r\n沿线各镇参与。\r\n',
    );
  });

  it('leaves what stands behind the list where it is', () => {
    renumbers(
      '建设绿廊［2］，疏浚湖链［1］。\n名词解释\n1.湖链：指湖泊。\n2.绿廊：指林带。\n责任编辑：某某\n附件2\n项目表',
      '建设绿廊［1］，疏浚湖链［2］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n责任编辑：某某\n附件2\n项目表',
    );
  });

  it('lets marks that cite again follow, and definitions that nothing cites stay behind the one before', () => {
    renumbers(
      '建设绿廊［4］，疏浚湖链［1］，再建绿廊［4］，用好云仓［3］。\n名词解释\n1.湖链：指湖泊。\n2.渔港：指港口。\n3.云仓：指仓库。\n4.绿廊：指林带。',
      '建设绿廊［1］，疏浚湖链［2］，再建绿廊［1］，用好云仓［4］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.渔港：指港口。\n4.云仓：指仓库。',
    );
  });

  it('closes gaps and numbers marks without a definition like all others', () => {
    renumbers(
      '建设绿廊［2］，疏浚湖链［5］，用好云仓［7］。\n名词解释\n2.绿廊：指林带。\n7.云仓：指仓库。',
      '建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n3.云仓：指仓库。',
    );
  });

  it('goes by the terms where a number is wrong', () => {
    renumbers(
      '建设绿廊［1］，疏浚湖链［1］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。',
      '建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。',
    );
  });

  it('goes by the term before a mark rather than by its number and place', () => {
    renumbers(
      '建设沿湖路［1］，建设沿湖桥［2］，建设沿湖街［5］，建设沿湖坝［4］。\n名词解释\n4.沿湖坝：指坝。\n2.沿湖桥：指桥。\n3.沿湖街：指街。\n1.沿湖路：指路。\n5.沿湖湾：指湾。\n4.沿湖亭：指亭。',
      '建设沿湖路［1］，建设沿湖桥［4］，建设沿湖街［5］，建设沿湖坝［6］。\n名词解释\n1.沿湖路：指路。\n2.沿湖湾：指湾。\n3.沿湖亭：指亭。\n4.沿湖桥：指桥。\n5.沿湖街：指街。\n6.沿湖坝：指坝。',
    );
  });

  it('finds the definition that has a wrong number though another mark has its place', () => {
    for (const number of [5, 1]) {
      renumbers(
        `建设绿廊［1］，疏浚湖链［2］，建设湖云仓［3］，新建湖渔港［4］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n${number}.湖云仓：指仓库。\n3.湖渔港：指港口。`,
        '建设绿廊［1］，疏浚湖链［2］，建设湖云仓［3］，新建湖渔港［4］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.湖云仓：指仓库。\n4.湖渔港：指港口。',
      );
    }
  });

  it('keeps a mark without a definition apart from one that cites again near it', () => {
    renumbers(
      '建设绿廊［1］，又建茶园［0］，疏浚湖链［3］，用好云仓［4］，再建茶园［2］，新建渔港［5］，建成水网［6］。\n名词解释\n1.绿廊：指林带。\n2.茶园：指园子。\n3.湖链：指湖泊。\n4.云仓：指仓库。\n6.水网：指河湖。',
      '建设绿廊［1］，又建茶园［0］，疏浚湖链［2］，用好云仓［3］，再建茶园［4］，新建渔港［5］，建成水网［6］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。\n4.茶园：指园子。\n6.水网：指河湖。',
    );
  });

  it('keeps forms and widths', () => {
    renumbers(
      '建设绿廊［２］，疏浚湖链【１】，用好云仓［３］。\n名词解释\n［1］湖链：指湖泊。\n［2］绿廊：指林带。\n［3］云仓：指仓库。',
      '建设绿廊［１］，疏浚湖链【２】，用好云仓［３］。\n名词解释\n［1］绿廊：指林带。\n［2］湖链：指湖泊。\n［3］云仓：指仓库。',
    );
    renumbers(
      '建设绿廊②，疏浚湖链①，用好云仓③，新建渔港④，保护水网⑤。\n名词解释\n①湖链：指湖泊。\n②绿廊：指林带。\n③云仓：指仓库。\n④渔港：指港口。\n⑤水网：指河湖。',
      '建设绿廊①，疏浚湖链②，用好云仓③，新建渔港④，保护水网⑤。\n名词解释\n①绿廊：指林带。\n②湖链：指湖泊。\n③云仓：指仓库。\n④渔港：指港口。\n⑤水网：指河湖。',
    );
  });

  it('writes one digit full-width and two half-width where the document does so, and ⑩ before （11）', () => {
    const term = (index: number): string => [...'甲乙丙丁戊己庚辛壬癸子丑'][index - 1] ?? '';
    const all = Array.from({ length: 12 }, (_, index) => index + 1);
    const wide = (number: number): string => (number < 10 ? String.fromCharCode(0xff10 + number) : String(number));
    const circled = (number: number): string => (number <= 10 ? String.fromCharCode(0x245f + number) : `（${number}）`);
    // The last footnote comes to stand first, so that every number changes.
    const write = (order: readonly number[], numberOf: (index: number) => number): string =>
      `${order.map((index) => `落实${term(index)}字工程［${wide(numberOf(index))}］`).join('，')}。\n名词解释\n` +
      [...order]
        .sort((a, b) => numberOf(a) - numberOf(b))
        .map((index) => `${circled(numberOf(index))}${term(index)}字工程：指一项工作。`)
        .join('\n');
    const order = [12, ...all.slice(0, -1)];
    renumbers(
      write(order, (index) => index),
      write(order, (index) => (index === 12 ? 1 : index + 1)),
    );
  });

  it('writes marks that share their brackets anew, ranges as ranges if they still are', () => {
    const list = ['绿廊：指林带。', '湖链：指湖泊。', '云仓：指仓库。', '渔港：指港口。'];
    const defined = (...order: number[]): string => order.map((index, at) => `${at + 1}.${list[index]}`).join('\n');
    renumbers(
      `建设绿廊［4］、湖链［1］，兼顾两处［1、4］，用好云仓［2］、渔港［3］。\n名词解释\n${defined(1, 2, 3, 0)}`,
      `建设绿廊［1］、湖链［2］，兼顾两处［1、2］，用好云仓［3］、渔港［4］。\n名词解释\n${defined(0, 1, 2, 3)}`,
    );
    renumbers(
      `建设绿廊［4］、湖链［1］，用好云仓［2］、渔港［3］，兼顾各处［1-3］。\n名词解释\n${defined(1, 2, 3, 0)}`,
      `建设绿廊［1］、湖链［2］，用好云仓［3］、渔港［4］，兼顾各处［2-4］。\n名词解释\n${defined(0, 1, 2, 3)}`,
    );
    renumbers(
      `建设湖链［2］、绿廊［1］，用好云仓［3］、渔港［4］，兼顾各处［2-4］。\n名词解释\n${defined(0, 1, 2, 3)}`,
      `建设湖链［1］、绿廊［2］，用好云仓［3］、渔港［4］，兼顾各处［1、3-4］。\n名词解释\n${defined(1, 0, 2, 3)}`,
    );
  });

  it('moves a definition out of the line of another, and keeps indents and emphasis', () => {
    renumbers(
      '建设绿廊［2］，疏浚湖链［3］，用好云仓［1］。\n名词解释\n　　**1.云仓**：指仓库。\n　　**2.绿廊**：指林带。\n　　**3.湖链**：指湖泊。',
      '建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n　　**1.绿廊**：指林带。\n　　**2.湖链**：指湖泊。\n　　**3.云仓**：指仓库。',
    );
    renumbers(
      '建设绿廊［2］，疏浚湖链［1］，用好云仓［3］。\n名词解释\n1.湖链：指湖泊。2.绿廊：指林带。\n3.云仓：指仓库。',
      '建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。2.湖链：指湖泊。\n3.云仓：指仓库。',
    );
  });

  it('does nothing where it cannot be told what belongs together', () => {
    const unnumbered = '建设绿廊［2］，疏浚湖链［1］。\n名词解释\n绿廊：指林带。\n湖链：指湖泊。';
    strictEqual(renumberFootnotes(parse(unnumbered)), undefined);
    const ambiguous =
      '建设绿廊［1］，疏浚湖链［2］，又及［2］。\n各地各部门抓好各项工作落实［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n2.渔港：指港口。\n3.云仓：指仓库。';
    strictEqual(renumberFootnotes(parse(ambiguous)), undefined);
  });

  it('does nothing in a text without footnotes', () => {
    deepStrictEqual(renumberFootnotes(parse('一、回顾\n二、任务')), []);
  });

  it('keeps a term apart from a longer one that holds it, in whatever order they have been numbered', () => {
    const terms = ['沿湖绿廊工程', '云仓', '湖链', '绿廊', '湖长制'];
    for (const cited of [
      [0, 1, 0, 2, 3, 4],
      [0, 1, 2, 0, 3, 4],
      [1, 0, 2, 0, 3, 4],
    ]) {
      const first = [...new Set(cited)];
      for (const numbers of permutations([1, 2, 3, 4, 5])) {
        const numberOf = (term: number): number => numbers[term] as number;
        const written = (number: (term: number) => number): string => {
          const sorted = [0, 1, 2, 3, 4].sort((a, b) => number(a) - number(b));
          return (
            `${cited.map((term) => `推进${terms[term]}［${number(term)}］`).join('，')}。\n名词解释\n` +
            sorted.map((term) => `${number(term)}.${terms[term]}：指一项工作。`).join('\n')
          );
        };
        renumbers(
          written(numberOf),
          written((term) => first.indexOf(term) + 1),
        );
      }
    }
  });
});

/** All orders of some numbers. */
function permutations(numbers: readonly number[]): number[][] {
  if (numbers.length < 2) return [[...numbers]];
  return numbers.flatMap((number) =>
    permutations(numbers.filter((other) => other !== number)).map((rest) => [number, ...rest]),
  );
}
