import { deepStrictEqual } from 'node:assert/strict';
import { repeatedCharacter } from '../../../server/src/rules/wording/repeated-character';
import { check, findingsOf } from '../../support/check';

describe('wording/repeated-character', () => {
  it('takes one of two equal words away', () => {
    check(repeatedCharacter, '修好[|了了|]百姓[|的的|]路。', '修好了百姓的路。');
    check(repeatedCharacter, '[|以及以及|]全市要[|加快加快|]建设。', '以及全市要加快建设。');
  });

  it('only asks where two words may meet', () => {
    deepStrictEqual(
      findingsOf(repeatedCharacter, '教育和和医疗，立足立足了了').map(({ severity, fixes }) => [
        severity,
        fixes?.()[0]?.safety,
      ]),
      [
        ['information', 'unsafe'],
        [undefined, 'safe'],
      ],
    );
  });

  it('is silent on words that have the character twice, and where one ends as the next begins', () => {
    for (const text of [
      ...['为了了解民情', '不了了之', '一目了了然', '以富民为目的的改革', '的的确确', '打的的士'],
      ...[
        '实实在在',
        '现在在建',
        '存在在建',
        '和和气气',
        '人民共和和谐',
        '参与与监督',
        '普及及时',
        '一把把伞',
        '即将将到',
      ],
    ]) {
      check(repeatedCharacter, text);
    }
  });
});
