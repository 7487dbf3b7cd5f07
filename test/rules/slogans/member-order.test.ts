import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { formulations } from '../../../server/src/lexicon/formulations';
import { memberOrder } from '../../../server/src/rules/slogans/member-order';
import { check, findingsOf } from '../../support/check';

const in2026 = '2026年政府工作报告\n';

describe('slogans/member-order', () => {
  it('warns of an order that is known to be wrong, and advises against any other', () => {
    const severities = ['不能腐、不敢腐、不想腐', '不能腐、不想腐、不敢腐'].map(
      (text) => findingsOf(memberOrder, in2026 + text)[0]?.severity ?? memberOrder.severity,
    );
    deepStrictEqual(severities, ['warning', 'information']);
  });

  it('puts the members in order and leaves what joins them', () => {
    check(
      memberOrder,
      `${in2026}增强[|大局意识，看齐意识、政治意识及核心意识|]。`,
      `${in2026}增强政治意识，大局意识、核心意识及看齐意识。`,
    );
    strictEqual(findingsOf(memberOrder, `${in2026}不能腐、不想腐、不敢腐`)[0]?.fixes?.()[0]?.safety, 'unsafe');
  });

  it('is silent before the order was settled, and where the year is unknown', () => {
    const list = '大局意识、看齐意识、政治意识、核心意识';
    check(memberOrder, `2010年政府工作报告\n${list}`);
    check(memberOrder, list);
    check(memberOrder, '[|促改革、把方向、谋大局、定政策|]');
  });

  it('is silent where the record leaves the order to a reader', () => {
    check(memberOrder, `${in2026}法治政府、法治国家、法治社会`);
  });

  it('finds the members of every ordered formulation turned round', () => {
    const missed: string[] = [];
    for (const { members = [], ordered, text, pack, wrong = [] } of formulations()) {
      if (!ordered || members.length < 3 || pack || members.some(({ length }) => length > 20)) continue;
      const turned = [...members.slice(1), members[0]].join('、');
      // Of some orders only a reader can tell.
      if (wrong.some((variant) => variant.level === 'review' && variant.text === turned)) continue;
      if (findingsOf(memberOrder, `${in2026}坚持${turned}。`).length !== 1) missed.push(text);
    }
    deepStrictEqual(missed, []);
  });
});
