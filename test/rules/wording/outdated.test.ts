import { strictEqual } from 'node:assert/strict';
import { outdated } from '../../../server/src/rules/wording/outdated';
import { check, findingsOf } from '../../support/check';

const in2015 = '2015年政府工作报告\n';
const in2026 = '2026年政府工作报告\n';

describe('wording/outdated', () => {
  it('follows the year of the document', () => {
    check(outdated, `${in2026}由[|环境保护部|]公布。`, `${in2026}由生态环境部公布。`);
    check(outdated, `${in2015}由环境保护部公布。`);
    check(outdated, '由环境保护部公布。');
  });

  it('is silent where the old name is meant as such', () => {
    check(outdated, `${in2026}原环境保护部、环境保护部门、《环境保护部公告》。`);
    check(outdated, `${in2026}接管[|银保监会|]的职责，不是原银保监会。`);
  });

  it('leaves the decision to a person', () => {
    const [finding] = findingsOf(outdated, `${in2026}市卫计委。`);
    strictEqual(finding?.fixes?.()[0]?.safety, 'unsafe');
    strictEqual(finding.message, '“卫计委”宜改为“卫生健康委”：2018年机构改革后，职责已由新的机构承担。');
  });
});
