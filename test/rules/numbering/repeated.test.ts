import { deepStrictEqual } from 'node:assert/strict';
import { check, findingsOf, ruleOf } from '../../support/check';

const repeated = ruleOf('numbering/repeated');

describe('numbering/repeated', () => {
  it('corrects one number where the rest is right', () => {
    check(repeated, '（一）稳\n（二）改\n[|（二）|]惠\n（四）防', '（一）稳\n（二）改\n（三）惠\n（四）防');
  });

  it('moves the rest where it counts on from the repeated number', () => {
    check(repeated, '1.稳\n2.改\n[|2.|]惠\n3.防\n4.保', '1.稳\n2.改\n3.惠\n4.防\n5.保');
  });

  it('is told from a mistyped number by a damaged label that fits', () => {
    check(
      repeated,
      '（一）稳增长\n（二）促改革\n[|（二）|]惠民生\n（四防风险',
      '（一）稳增长\n（二）促改革\n（三）惠民生\n（四防风险',
    );
  });

  it('finds a number that is used again and again, once', () => {
    check(
      repeated,
      '（一）稳\n（二）改\n[|（二）|]惠\n（二）防\n（二）保\n（三）强',
      '（一）稳\n（二）改\n（三）惠\n（四）防\n（五）保\n（六）强',
    );
    check(repeated, '1.稳\n2.改\n[|2.|]惠\n2.防\n5.保', '1.稳\n2.改\n3.惠\n4.防\n5.保');
    check(repeated, '一、稳\n[|一、|]改\n一、惠\n一、防', '一、稳\n二、改\n三、惠\n四、防');
  });

  it('offers no repair where there are more equal numbers than labels can count', () => {
    const findings = findingsOf(repeated, '一、稳增长\n'.repeat(20_000));
    deepStrictEqual(
      findings.map(({ span, fixes }) => [span.start, fixes]),
      [[6, undefined]],
    );
  });

  it('is silent on lists that begin anew', () => {
    check(repeated, '一、回顾\n（一）稳\n（二）改\n二、任务\n（一）惠\n（二）防');
    check(repeated, '（一）稳\n（二）改\n附件1\n（一）惠\n（二）防');
  });

  it('is silent on an article that an amendment has put behind another', () => {
    check(repeated, '第一条　稳。\n第一条之一　改。\n第二条　惠。\n第二条之一　防。\n第二条之二　保。\n第三条　强。');
  });

  it('is silent on an outer list that an inner one interrupts', () => {
    check(repeated, '（一）稳\n（二）改。抓好以下两项：\n（一）甲\n（二）乙\n（三）惠\n（四）防');
  });
});
