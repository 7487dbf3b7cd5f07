import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { confusables } from '../../../server/src/lexicon/confusables';
import { formulations } from '../../../server/src/lexicon/formulations';
import { confusable } from '../../../server/src/rules/wording/confusable';
import { check, findingsOf } from '../../support/check';

describe('wording/confusable', () => {
  it('puts misspelt words right', () => {
    check(confusable, '[|己经|]清理[|帐户|]，[|再接再励|]。', '已经清理账户，再接再厉。');
  });

  it('tells words apart by what stands beside them', () => {
    check(confusable, '[|截止|]2026年6月，报名截止6月。', '截至2026年6月，报名截止6月。');
    check(confusable, '群众[|反应|]情况，产生化学反应。', '群众反映情况，产生化学反应。');
  });

  it('keeps silent where two words meet by chance', () => {
    for (const text of [
      '人类形成共识，各类形式，分类形状，此类形变，人类形象，同类形势。',
      '一周未完成，本周未到会，上周未及时报告，连续多周未出现，圆周未闭合。',
      '凸显着力点，效果明显着眼长远，彰显着精神，突显着意义。',
      '立足于以解决问题为导向，致力于以创新驱动发展，有助于以案促改，用于以工代赈，对于以上问题，在于以人为本。',
      '参加人大会议，增加人员编制，附加人工费，追加人力投入，外加人防工程。',
      '产业扶贫因村施策，脱贫因户制宜，致贫因病，返贫因灾，攻坚难题，攻坚难度。',
      '生活必需品，发展所必需，生产必需的要素，必需为民。',
      '连锁反应问题不大，群众反应良好，不良反应的监测。',
      '精减人员，精减机构人员，为民办事实行承诺制，查办事实清楚，多种经济形式和经营方式。',
      '第二个，十二个，二件套，二级，做出榜样，佩带枪支，不同于以往。',
    ])
      check(confusable, text);
  });

  it('is milder and asks before it replaces where another form is only recommended', () => {
    const findings = findingsOf(confusable, '帐户，其它，涉及到');
    deepStrictEqual(
      findings.map(({ severity, fixes }) => [severity, fixes?.()[0]?.safety]),
      [
        [undefined, 'safe'],
        ['information', 'unsafe'],
        ['hint', 'unsafe'],
      ],
    );
    deepStrictEqual(
      findings.map(({ message }) => message),
      [
        '“帐户”应为“账户”：与钱财有关的用“账”，“帐”只用于帐篷、蚊帐等。',
        '“其它”宜写作“其他”：公文统一用“其他”。',
        '“涉及到”也可写作“涉及”：“及”就是“到”。',
      ],
    );
  });

  it('only points at a sentence that is turned about', () => {
    const [finding] = findingsOf(confusable, '防止同类事故不再发生。');
    strictEqual(finding?.fixes, undefined);
    match(finding?.message ?? '', /意思正相反/);
  });

  it('cites names in title marks as they are, but not their misspellings', () => {
    check(confusable, '修订《其它收入办法》。');
    check(confusable, '修订《[|帐户|]管理办法》。', '修订《账户管理办法》。');
  });

  it('leaves what the record of formulations knows to its rules', () => check(confusable, '把权利关进制度的笼子里。'));

  it('makes one finding of words that overlap', () => {
    check(confusable, '[|截止目前为止|]，完成投资。', '截至目前，完成投资。');
  });

  it('follows the year of the document', () => {
    check(confusable, '2009年政府工作报告\n运用法制思维。');
    check(confusable, '2026年政府工作报告\n运用[|法制思维|]。', '2026年政府工作报告\n运用法治思维。');
  });

  it('keeps silent on every right form, and on every fixed formulation', () => {
    for (const { right } of confusables()) check(confusable, `2026年政府工作报告\n，${right ?? ''}。`);
    for (const { text, accepted = [] } of formulations()) {
      for (const form of [text, ...accepted]) check(confusable, `2026年政府工作报告\n会议强调，${form}。`);
    }
  });

  it('stands any text', () => {
    for (const text of ['', '《', '\ud800', '帐户'.repeat(2000)]) ok(findingsOf(confusable, text));
  });
});
