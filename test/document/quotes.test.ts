import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readParagraph } from '../../server/src/document/paragraph';
import { quotationAt, quotesOf } from '../../server/src/document/quotes';

const quoted = (text: string): string[] =>
  quotesOf(readParagraph(text)).map(({ kind, inner }) => `${kind}:${text.slice(inner.start, inner.end)}`);

describe('quotesOf', () => {
  it('reads quotation marks and book titles, nested ones too', () => {
    deepStrictEqual(quoted('推进“四好”农村路，落实《湖区“十四五”规划》。'), [
      'quote:四好',
      'title:湖区“十四五”规划',
      'quote:十四五',
    ]);
    deepStrictEqual(quoted('“‘一窗’通办”「甲」"乙"和"丙"'), [
      'quote:‘一窗’通办',
      'quote:一窗',
      'quote:甲',
      'quote:乙',
      'quote:丙',
    ]);
  });

  it('lets a mark without its partner quote nothing', () => {
    deepStrictEqual(quoted('“甲，“乙”'), ['quote:乙']);
    deepStrictEqual(quoted('甲”“乙”'), ['quote:乙']);
    deepStrictEqual(quoted('“甲《乙》'), ['title:乙']);
    deepStrictEqual(quoted('《甲“乙》丙”'), ['title:甲“乙']);
    deepStrictEqual(quoted('没有引号'), []);
  });

  it('takes a line of a million stray marks in its stride', () => {
    strictEqual(quotesOf(readParagraph('“'.repeat(500_000) + '》'.repeat(500_000))).length, 0);
  });
});

describe('quotationAt', () => {
  const text = '“甲‘乙’丙”丁';
  const at = (offset: number): string | undefined => {
    const quotation = quotationAt(readParagraph(text), offset);
    return quotation && text.slice(quotation.span.start, quotation.span.end);
  };

  it('gives the innermost quotation around an offset', () => {
    strictEqual(at(1), '“甲‘乙’丙”');
    strictEqual(at(3), '‘乙’');
    strictEqual(at(5), '“甲‘乙’丙”');
    strictEqual(at(0), undefined);
    strictEqual(at(7), undefined);
  });
});
