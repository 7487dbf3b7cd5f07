import { deepStrictEqual } from 'node:assert/strict';
import { lineEnd, lineStarts } from '../../server/src/text/lines';

describe('lineStarts', () => {
  it('knows all three terminators, and no other', () => {
    deepStrictEqual(lineStarts('甲\n乙\r\n丙\r丁\u2028戊'), [0, 2, 5, 7]);
    deepStrictEqual(lineStarts(''), [0]);
    deepStrictEqual(lineStarts('\n'), [0, 1]);
    deepStrictEqual(lineStarts('\r\r\n'), [0, 1, 3]);
  });
});

describe('lineEnd', () => {
  it('leaves the terminator out', () => {
    deepStrictEqual(
      [lineEnd('甲\n', 0, 2), lineEnd('甲\r\n', 0, 3), lineEnd('甲\r', 0, 2), lineEnd('甲', 0, 1)],
      [1, 1, 1, 1],
    );
    deepStrictEqual(lineEnd('\n', 0, 1), 0);
  });
});
