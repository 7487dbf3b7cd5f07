import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { faultOf } from '../../server/src/lexicon/fault';
import { formulations } from '../../server/src/lexicon/formulations';
import { occurrencesIn } from '../../server/src/lexicon/occurrences';
import { packsNamedIn } from '../../server/src/lexicon/packs';

/** The wrong variants found in a text. */
const wrongIn = (text: string): string[] =>
  occurrencesIn(text).flatMap(({ variant }) => (variant ? [variant.text] : []));

describe('the forms of the record in a text', () => {
  it('are right ones and wrong ones, with their place', () => {
    deepStrictEqual(
      occurrencesIn('构建新质生产力，而非新制生产力').map(({ span, formulation, variant }) => [
        span.start,
        formulation.text,
        variant?.text,
      ]),
      [
        [2, '新质生产力', undefined],
        [10, '新质生产力', '新制生产力'],
      ],
    );
  });

  it('are not taken out of other words', () => {
    deepStrictEqual(wrongIn('认真学习总书记重要讲话，学习大大加强'), []);
    deepStrictEqual(wrongIn('习总书记'), ['习总书记']);
    deepStrictEqual(wrongIn('两不愁三保障'), []);
    deepStrictEqual(wrongIn('人民当家做主人'), []);
    deepStrictEqual(wrongIn('煤炭达峰'), []);
    deepStrictEqual(wrongIn('藏粮于地、藏粮于科技'), []);
  });

  it('are not taken out of a longer number', () => {
    deepStrictEqual(wrongIn('92共识'), ['92共识']);
    deepStrictEqual(wrongIn('1992共识'), []);
  });

  it('are not taken out of a longer list, where the list is what counts', () => {
    deepStrictEqual(wrongIn('自治、德治、法治相结合'), ['自治、德治、法治']);
    deepStrictEqual(wrongIn('政治、自治、德治、法治'), []);
    deepStrictEqual(wrongIn('自治、德治、法治、智治'), []);
    deepStrictEqual(wrongIn('幸福感、获得感、安全感和认同感'), []);
  });

  it('are not taken out of a longer clause, where they end one', () => {
    deepStrictEqual(wrongIn('构建新发展阶段，'), ['构建新发展阶段']);
    deepStrictEqual(wrongIn('构建新发展阶段党建格局'), []);
  });
});

describe('the fault of a wording', () => {
  const faultOfText = (wrong: string): string | undefined =>
    formulations()
      .flatMap((formulation) => (formulation.wrong ?? []).map((variant) => ({ formulation, variant })))
      .filter(({ variant }) => variant.text === wrong)
      .map(({ formulation, variant }) => faultOf(formulation, variant))[0];

  it('lies in its quotes, missing or misplaced', () => {
    strictEqual(faultOfText('三农工作'), 'unquoted');
    strictEqual(faultOfText('“四个全面战略布局”'), 'misquoted');
  });

  it('lies in the order of its members, not in that of its characters', () => {
    strictEqual(faultOfText('不能腐、不敢腐、不想腐'), 'order');
    strictEqual(faultOfText('碧水、蓝天、净土保卫战'), 'order');
    strictEqual(faultOfText('国家总体安全观'), 'wording');
    strictEqual(faultOfText('“不忘初心，牢记使命”主题教育'), 'wording');
    strictEqual(faultOfText('坚守真理、坚持理想'), 'wording');
  });

  it('lies in the verb before a slogan', () => {
    strictEqual(faultOfText('坚定“四个意识”'), 'verb');
    strictEqual(faultOfText('增强“四个意识”、做到“四个自信”'), 'verb');
    strictEqual(faultOfText('“二个一百年”'), 'wording');
  });

  it('lies in its having been given up', () => {
    strictEqual(faultOfText('“一带一路”战略'), 'outdated');
  });

  it('lies in its words in all other cases', () => {
    strictEqual(faultOfText('奢糜之风'), 'wording');
    strictEqual(faultOfText('2030年前实现碳中和'), 'wording');
  });
});

describe('a pack', () => {
  it('is named by its province or one of its cities', () => {
    deepStrictEqual(packsNamedIn('广东省2026年政府工作报告'), ['粤']);
    deepStrictEqual(packsNamedIn('在清远市清城区第九届人民代表大会上'), ['粤']);
    deepStrictEqual(packsNamedIn('对接粤港澳大湾区'), []);
    deepStrictEqual(packsNamedIn('大连市中山区'), []);
  });
});
