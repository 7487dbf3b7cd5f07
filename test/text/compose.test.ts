import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { composeEdits } from '../../server/src/text/compose';
import { applyEdits, type Edit } from '../../server/src/text/span';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('composeEdits', () => {
  it('gives edits of the original that change what the rounds change', () => {
    const original = '零一二三四五六';
    const rounds = [
      [edit(1, 2, '甲乙'), edit(5, 5, '丙')],
      [edit(2, 4, ''), edit(0, 0, '首'), edit(8, 8, '尾')],
      [edit(1, 3, '换')],
    ];
    const text = rounds.reduce((current, round) => applyEdits(current, round), original);
    const composed = composeEdits(original.length, rounds);
    strictEqual(applyEdits(original, composed), text);
    deepStrictEqual(composed, [edit(0, 3, '首换'), edit(5, 5, '丙'), edit(6, 6, '尾')]);
  });

  it('gives nothing for nothing', () => {
    deepStrictEqual(composeEdits(3, []), []);
    deepStrictEqual(composeEdits(0, []), []);
  });

  it('leaves what is between two edits alone', () => {
    deepStrictEqual(composeEdits(9, [[edit(1, 2, '甲'), edit(7, 8, '乙')]]), [edit(1, 2, '甲'), edit(7, 8, '乙')]);
  });
});
