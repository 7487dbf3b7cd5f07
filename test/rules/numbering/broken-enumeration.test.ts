import { check, ruleOf } from '../../support/check';

const brokenEnumeration = ruleOf('numbering/broken-enumeration');

describe('numbering/broken-enumeration', () => {
  it('finds a number that is used again and again, once', () => {
    check(
      brokenEnumeration,
      '一是稳。二是改。[|二是|]惠。二是防。三是保。',
      '一是稳。二是改。三是惠。四是防。五是保。',
    );
    check(
      brokenEnumeration,
      '一是稳。二是改。[|二是|]惠。二是防。五是保。',
      '一是稳。二是改。三是惠。四是防。五是保。',
    );
  });
});
