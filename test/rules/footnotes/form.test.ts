import { match, strictEqual } from 'node:assert/strict';
import { misplaced } from '../../../server/src/rules/footnotes/misplaced';
import { mixedForm } from '../../../server/src/rules/footnotes/mixed-form';
import { noDefinitions } from '../../../server/src/rules/footnotes/no-definitions';
import { check, findingsOf } from '../../support/check';

describe('footnotes/mixed-form', () => {
  it('writes the few like the many', () => {
    for (const odd of ['[3]', '【3】', '［3]', '（注3）', '[^3]', '[３]']) {
      check(
        mixedForm,
        `推进“一窗办”［1］。\n建设绿廊［2］。\n疏浚湖链[|${odd}|]。\n用好云仓［4］。\n种稻鸭田［5］。`,
        '推进“一窗办”［1］。\n建设绿廊［2］。\n疏浚湖链［3］。\n用好云仓［4］。\n种稻鸭田［5］。',
      );
    }
  });

  it('writes circled numbers where they are the habit', () => {
    check(
      mixedForm,
      '推进“一窗办”①。\n建设绿廊②。\n疏浚湖链[|［3］|]。\n用好云仓④。',
      '推进“一窗办”①。\n建设绿廊②。\n疏浚湖链③。\n用好云仓④。',
    );
  });

  it('makes one mild finding where two forms are both common', () => {
    const text =
      '推进“一窗办”［1］，建设绿廊［2］，疏浚湖链[|[3]|]，用好云仓[4]，落实湖长制[5]，种稻鸭田［6］，办夜湖集［7］。';
    check(
      mixedForm,
      text,
      text
        .replaceAll(/\[\||\|\]/g, '')
        .replaceAll('[', '［')
        .replaceAll(']', '］'),
    );
    strictEqual(findingsOf(mixedForm, text.replaceAll(/\[\||\|\]/g, ''))[0]?.severity, 'information');
  });

  it('is silent on brackets behind the last circled number, and on the form of the appendix', () => {
    const circled = Array.from(
      { length: 10 },
      (_, index) => `推进第${index}事${String.fromCharCode(0x2460 + index)}。`,
    );
    check(mixedForm, [...circled, '推进第甲事［11］。', '推进第乙事［12］。'].join('\n'));
    check(mixedForm, '甲事［1］。\n乙事［2］。\n丙事［3］。\n丁事［4］。\n注释\n[1]甲事：指一。\n[2]乙事：指二。');
  });
});

describe('footnotes/misplaced', () => {
  const habit = '推进“一窗办”［1］，建设“绿廊”［2］，疏浚“湖链”［3］。\n';

  it('moves a mark out of the quotes', () => {
    check(misplaced, `${habit}种好“稻鸭田[|［4］|]”百亩。`, `${habit}种好“稻鸭田”［4］百亩。`);
    check(misplaced, `${habit}种好**“稻鸭田[|［4］|]**”百亩。`, `${habit}种好**“稻鸭田**”［4］百亩。`);
  });

  it('leaves a mark in the middle of a quotation alone', () => check(misplaced, `${habit}深化“绿廊［2］提质”行动。`));

  it('moves a mark before the stop', () => {
    const others = `${habit}落实湖长制［4］，办好夜湖集［5］，`;
    check(misplaced, `${others}种好稻鸭田，[|［6］|]百亩连片。`, `${others}种好稻鸭田［6］，百亩连片。`);
    check(misplaced, `${others}种好稻鸭田。[|［6］|]`, `${others}种好稻鸭田［6］。`);
  });

  it('is silent where the document has the habit', () => {
    check(misplaced, '推进“一窗办［1］”，建设“绿廊［2］”，疏浚“湖链［3］”，用好“云仓”［4］。');
    check(misplaced, '甲事，［1］乙事，［2］丙事，［3］丁事［4］，戊事［5］，己事［6］，庚事［7］，辛事［8］。');
    check(misplaced, '甲事［1］，乙事［2］，丙事［3］，丁事［4］，戊事［5］。增长一成。［6］下降一成。［7］');
  });

  it('says what is wrong and what to do', () => {
    const [finding] = findingsOf(misplaced, `${habit}种好“稻鸭田［4］”百亩。`);
    match(finding?.message ?? '', /^注码［4］标在了引号之内，全文的注码都标在后引号之后。请移到引号之后。$/);
  });
});

describe('footnotes/no-definitions', () => {
  const body = '推进“一窗办”[|①|]。\r\n建设绿廊②。\r\n疏浚湖链③，用好云仓④。\r\n种稻鸭田⑤，继续建设绿廊②。\r\n';

  it('lists each mark once, under a heading', () => {
    check(
      noDefinitions,
      body,
      `${body.replaceAll(/\[\||\|\]/g, '').trimEnd()}\r\n\r\n名词解释\r\n\r\n1.“一窗办”：\r\n\r\n2.建设绿廊：\r\n\r\n3.疏浚湖链：\r\n\r\n4.用好云仓：\r\n\r\n5.种稻鸭田：\r\n`,
    );
  });

  it('uses the heading that is there', () => {
    check(
      noDefinitions,
      '甲事[|［1］|]，乙事［2］，“丙事”，［3］丁事。\n\n名词解释\n\n',
      '甲事［1］，乙事［2］，“丙事”，［3］丁事。\n\n名词解释\n\n1.甲事：\n\n2.乙事：\n\n3.“”：\n',
    );
  });

  it('is silent on one or two numbers in brackets, and on documents with any list', () => {
    check(noDefinitions, '甲事［1］，乙事［2］。');
    check(noDefinitions, '甲事［1］，乙事［2］，丙事［3］。\n注释\n甲事：指一。\n乙事：指二。');
  });
});
