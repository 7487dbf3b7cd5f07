import { match, strictEqual } from 'node:assert/strict';
import { unused } from '../../../server/src/rules/footnotes/unused';
import { check, findingsOf } from '../../support/check';

const DEFINITIONS = [
  '1.“一窗办”：指只进一扇窗。',
  '2.绿廊（试行）：指沿湖林带。',
  '3.“湖链”：指相连的湖泊。',
  '4.云仓：指共享仓库。',
  '5.湖长制：指分湖负责。',
  '6.夜湖集：指湖边夜市。',
];
const list = (marked: readonly number[] = []): string =>
  DEFINITIONS.map((line, index) =>
    marked.includes(index + 1) ? `[|${line.slice(0, 2)}|]${line.slice(2)}` : line,
  ).join('\n');

const BODY = [
  '推进“一窗办”［1］，群众少跑腿。',
  '建设绿廊［2］三十里。',
  '疏浚“湖链”［3］，还湖于民。',
  '用好云仓［4］。',
  '落实湖长制［5］。',
  '办好夜湖集［6］。',
];
const body = (...without: number[]): string =>
  BODY.map((line, index) => (without.includes(index + 1) ? line.replace(/［\d］/, '') : line)).join('\n');

describe('footnotes/unused', () => {
  it('puts the mark back behind its term, written like its neighbours', () => {
    for (const number of [1, 2, 3, 5, 6]) {
      check(unused, `${body(number)}\n名词解释\n${list([number])}`, `${body()}\n名词解释\n${list()}`);
    }
    check(
      unused,
      `推进“一窗办”①。\n建设绿廊。\n疏浚“湖链”③。\n用好云仓④。\n落实湖长制⑤。\n办好夜湖集⑥。\n名词解释\n${list([2])}`,
      `推进“一窗办”①。\n建设绿廊②。\n疏浚“湖链”③。\n用好云仓④。\n落实湖长制⑤。\n办好夜湖集⑥。\n名词解释\n${list()}`,
    );
  });

  it('makes one finding of neighbours, as where a paragraph was deleted', () => {
    check(unused, `${BODY.filter((_, index) => index < 2 || index > 3).join('\n')}\n名词解释\n${list([3])}`);
    check(unused, `${BODY.slice(0, 3).join('\n')}\n名词解释\n${list([4])}`);
  });

  it('reports two that are apart one by one', () => check(unused, `${body(2, 5)}\n名词解释\n${list([2, 5])}`));

  it('moves the marks behind on where they were renumbered without it', () => {
    const marks = body(2).replace(/［(\d)］/g, (_, n) => (n === '1' ? '［1］' : `［${Number(n) - 1}］`));
    check(unused, `${marks}\n名词解释\n${list([2])}`, `${body()}\n名词解释\n${list()}`);
  });

  it('is silent where the body has no marks', () => check(unused, `${body(1, 2, 3, 4, 5, 6)}\n名词解释\n${list()}`));

  it('is silent where another slip explains it', () => {
    check(unused, `${body().replace('［4］', '［14］')}\n名词解释\n${list()}`);
    check(unused, `${body().replace('［4］', '［3］')}\n名词解释\n${list()}`);
    check(unused, `${body().replace('［4］', '［5］').replace('湖长制［5］', '湖长制［4］')}\n名词解释\n${list()}`);
  });

  it('makes one mild finding of a document that lost most of its marks', () => {
    const text = `${body(1, 2, 4, 6)}\n名词解释\n${list([1])}`;
    check(unused, text);
    const [finding] = findingsOf(unused, text.replaceAll(/\[\||\|\]/g, ''));
    strictEqual(finding?.severity, 'information');
  });

  it('says what is wrong and what to do', () => {
    const [finding] = findingsOf(unused, `${body(4)}\n名词解释\n${list()}`);
    match(
      finding?.message ?? '',
      /^“名词解释”第 4 条“云仓”在正文没有注码。请在这个词后补上注码，或者删去释文并重新编号。$/,
    );
  });
});
