import { strictEqual } from 'node:assert/strict';
import { memberCount } from '../../../server/src/rules/slogans/member-count';
import { check, findingsOf } from '../../support/check';

const glossary = (definition: string): string => `名词解释\n1.${definition}\n2.“云上办”：指网上办理。`;

describe('slogans/member-count', () => {
  it('holds the number of a defined term against the items of its definition', () => {
    check(memberCount, glossary('“[|三|]大工程”：补链、强链。'));
    check(memberCount, glossary('“[|两|]个责任”：是指主体责任、监督责任、领导责任。'));
    check(memberCount, glossary('[|四|]项清单：包括权力清单；责任清单；负面清单。'));
    check(memberCount, glossary('“三大工程”：补链、强链、延链。'));
    check(memberCount, glossary('“三大工程”：补链、强链和延链。'));
    check(memberCount, glossary('“三大工程”：“补链、强链、延链”。'));
    strictEqual(
      findingsOf(memberCount, glossary('“六大工程”：补链、强链、延链、育链、建链。'))[0]?.message,
      '所列的是5项（补链、强链……建链），与这里的数不符。请核对项数，或补上缺少的一项。',
    );
  });

  it('is silent on heads with two numbers or none, and on lists that are not closed', () => {
    for (const definition of [
      '“三区三线”：城镇空间、农业空间。',
      '“三农”：农业、农村。',
      '“三大工程”：补链、强链等。',
      '“三大工程”：补链，强链。',
      '“三大工程”：推进产业链上下游大中小企业协同创新、强链。',
      '“三大工程”：一项长期任务。',
    ]) {
      check(memberCount, glossary(definition));
    }
  });

  it('holds a number behind a list against it, where it is off by one', () => {
    check(memberCount, '今年，补链、强链、延链、育链[|五|]大工程开工。');
    check(memberCount, '补链、强链、延链、育链、建链[|四|]个专项');
    check(memberCount, '补链、强链、延链、育链四大工程');
    check(memberCount, '补链、强链、延链、育链六大工程');
  });

  it('is silent on tasks, on 和, on figures and on three', () => {
    for (const text of [
      '稳增长、补短板、推进五大工程',
      '补链和强链、延链、育链、建链五大工程',
      '补链、强链、延链等四大工程',
      '补链3条、强链、延链、育链五大工程',
      '补链、强链三大工程',
    ]) {
      check(memberCount, text);
    }
  });

  it('holds a number before a list in brackets against it', () => {
    check(memberCount, '建设[|五|]大基地（云仓、云港、云谷、云溪）。');
    check(memberCount, '建设四大基地（云仓、云港、云谷、云溪）。');
    check(memberCount, '覆盖五个县区（云仓县、云港县、云谷县、云溪区）。');
  });

  it('offers no fix: either the number or the list can be wrong', () => {
    strictEqual(findingsOf(memberCount, glossary('“三大工程”：补链、强链。'))[0]?.fixes, undefined);
  });

  it('walks through a long line in time', () => {
    strictEqual(findingsOf(memberCount, '补链、强链、延链、育链五大工程，'.repeat(5000)).length, 5000);
    strictEqual(findingsOf(memberCount, `${'补链、'.repeat(50_000)}五大工程`).length, 0);
  });
});
