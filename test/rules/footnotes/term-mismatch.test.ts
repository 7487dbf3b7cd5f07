import { match, strictEqual } from 'node:assert/strict';
import { termMismatch } from '../../../server/src/rules/footnotes/term-mismatch';
import { check, findingsOf } from '../../support/check';

const TERMS = ['一窗通办', '沿湖绿廊', '八湖成链', '共享云仓', '分湖湖长制', '渔光互补'];
const body = (terms: readonly string[]): string =>
  terms.map((term, index) => `今年全面推行“${term}”［${index + 1}］，各乡镇都要抓好落实。`).join('\n');
const list = (terms: readonly string[]): string =>
  terms
    .map(
      (term, index) =>
        `${term.startsWith('[|') ? `[|${index + 1}.|]` : `${index + 1}.`}“${term.replace('[|', '')}”：指湖区的工作。`,
    )
    .join('\n');
const report = (marks: readonly string[], definitions: readonly string[]): string =>
  `${body(marks)}\n名词解释\n${list(definitions)}`;
const replaced = (place: number, by: string): string[] => TERMS.map((term, index) => (index === place ? by : term));

describe('footnotes/term-mismatch', () => {
  it('exchanges the explanations of two definitions', () => {
    check(
      termMismatch,
      report(TERMS, ['一窗通办', '[|共享云仓', '八湖成链', '沿湖绿廊', '分湖湖长制', '渔光互补']),
      report(TERMS, TERMS),
    );
  });

  it('finds them even where both terms stand side by side', () => {
    const text = '推行“一窗通办”［1］、“沿湖绿廊”［2］，建设“八湖成链”［3］、“共享云仓”［4］。\n名词解释\n';
    check(
      termMismatch,
      `${text}${list(['一窗通办', '沿湖绿廊', '[|共享云仓', '八湖成链'])}`,
      `${text}${list(['一窗通办', '沿湖绿廊', '八湖成链', '共享云仓'])}`,
    );
  });

  it('changes only the characters that differ', () => {
    for (const misspelt of ['八湖连链', '八成湖链', '八湖链成']) {
      const text = report(replaced(2, misspelt), TERMS);
      check(termMismatch, text.replace('［3］', '[|［3］|]'), report(TERMS, TERMS));
    }
    const [finding] = findingsOf(termMismatch, report(replaced(2, '八湖连链'), TERMS));
    strictEqual(finding?.fixes?.()[0]?.edits[0]?.newText, '成');
    match(finding?.message ?? '', /^注码［3］前写作“八湖连链”，释文写作“八湖成链”。请统一写法。$/);
  });

  it('only hints where the definition explains something else', () => {
    const text = report(replaced(2, '水上集市'), TERMS);
    check(termMismatch, text.replace('［3］', '[|［3］|]'));
    strictEqual(findingsOf(termMismatch, text)[0]?.severity, 'hint');
  });

  it('is silent on longer and shorter terms, other punctuation and width', () => {
    check(termMismatch, report(['“一窗通办”改革', '绿廊', '八湖“成链”工程', '云仓', '湖长制', '渔光互补'], TERMS));
    check(termMismatch, report(replaced(2, '八湖·成链'), TERMS));
    check(termMismatch, '推进ＡＩ＋政务［1］，建设“1＋N”体系［2］。\n名词解释\n1.AI+政务：指一。\n2.“1+N”体系：指二。');
  });

  it('is silent where definitions are notes on sentences', () => {
    const terms = ['产值按当年价格计算', '增速按可比价格计算', '人口指常住人口', '降水为平均数', '里程不含村道'];
    check(termMismatch, report(['生产总值', '工业', '居民', '雨水', '公路'], terms));
  });
});
