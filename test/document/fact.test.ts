import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { factByTool } from '../../server/src/document/fact';
import { type Paragraph, readParagraph } from '../../server/src/document/paragraph';

describe('factByTool', () => {
  const looked: string[] = [];
  const lengthsOver = factByTool(({ text }, least: number) => {
    looked.push(text);
    return text.length >= least;
  });
  const [one, two, three] = [readParagraph('改'), readParagraph('改革'), readParagraph('开放')];
  let made = 0;
  const ask = (objects: readonly Paragraph[], least: number): readonly boolean[] => {
    looked.length = 0;
    const isLong = lengthsOver(objects, `${least}`, () => {
      made++;
      return least;
    });
    return objects.map(isLong);
  };

  it('looks only at what is new as long as the tool goes by the same name', () => {
    deepStrictEqual(ask([one, two], 2), [false, true]);
    deepStrictEqual(ask([one, three, two], 2), [false, true, true]);
    deepStrictEqual(looked, ['开放']);
    strictEqual(made, 1);
  });

  it('looks at everything anew with another tool', () => {
    deepStrictEqual(ask([one, two], 1), [true, true]);
    deepStrictEqual(looked, ['改', '改革']);
    deepStrictEqual(ask([three, one], 1), [true, true]);
    deepStrictEqual(looked, ['开放']);
    strictEqual(made, 2);
  });
});
