import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { hasMarksInOrder, pairedMarksOf } from '../../server/src/document/paired-marks';
import { readParagraph } from '../../server/src/document/paragraph';

describe('marks in order', () => {
  const isInOrder = (text: string): boolean => hasMarksInOrder(readParagraph(text));

  it('have their partners, one pair within another', () => {
    ok(isInOrder('实施“清河”行动（含《治水条例》第3条），治理河道。'));
    ok(isInOrder('没有标点'));
  });

  it('are not those without a partner, crossed, of two widths, or within a pair of their kind', () => {
    for (const text of ['实施“清河行动', '实施清河”行动', '（甲“乙）丙”', '（甲)', '“甲“乙”丙”', '“甲”乙”'])
      strictEqual(isInOrder(text), false, text);
  });

  it('are not single and straight quotes, which can be something else', () => {
    for (const text of ['‘甲’', '"甲"', "'甲'"]) strictEqual(isInOrder(text), false, text);
  });

  it('are what a closer look finds nothing wrong with', () => {
    const part = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '《',
      '》',
      '（',
      '）',
      '(',
      ')',
      '［',
      '］',
      '〔',
      '〕',
      '甲',
      '乙',
      '2',
      '号',
      '，',
    );
    let inOrder = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const paragraph = readParagraph(parts.join(''));
        if (!hasMarksInOrder(paragraph)) return;
        inOrder++;
        const { pairs, strays, reversed } = pairedMarksOf(paragraph);
        deepStrictEqual(
          { strays, reversed, nested: pairs.filter(({ nested }) => nested) },
          { strays: [], reversed: [], nested: [] },
        );
      }),
      { numRuns: 5000, seed: 7 },
    );
    ok(inOrder > 100, `${inOrder} of 5000`);
  });
});
