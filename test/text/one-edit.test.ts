import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { oneEditOf } from '../../server/src/text/one-edit';

describe('oneEditOf', () => {
  it('finds a unit that was replaced, dropped, added, or swapped with its neighbour', () => {
    deepStrictEqual(oneEditOf('先证后罩', '先证后照'), { at: 3, now: '罩', was: '照' });
    deepStrictEqual(oneEditOf('先后照', '先证后照'), { at: 1, now: '', was: '证' });
    deepStrictEqual(oneEditOf('先证的后照', '先证后照'), { at: 2, now: '的', was: '' });
    deepStrictEqual(oneEditOf('证先后照', '先证后照'), { at: 0, now: '证先', was: '先证' });
    deepStrictEqual(oneEditOf('先证证后照', '先证后照'), { at: 2, now: '证', was: '' });
    deepStrictEqual(oneEditOf('', '先'), { at: 0, now: '', was: '先' });
  });

  it('finds nothing in equal texts and in those further apart', () => {
    for (const [text, model] of [
      ['先证后照', '先证后照'],
      ['先照后证', '先证后照'],
      ['先证', '先证后照'],
      ['后照先证', '先证后照'],
      ['证先照后', '先证后照'],
      ['', ''],
    ] as const) {
      strictEqual(oneEditOf(text, model), undefined);
    }
  });
});
