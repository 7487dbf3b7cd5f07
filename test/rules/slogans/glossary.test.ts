import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createGlossary, type Term } from '../../../server/src/lexicon/glossary';
import { glossary } from '../../../server/src/rules/slogans/glossary';
import { check, findingsOf } from '../../support/check';

const own = (...terms: Term[]) => ({ glossary: createGlossary(terms) });

describe('slogans/glossary', () => {
  it('is silent without terms', () => {
    check(glossary, '建成三库一台。');
    check(glossary, '建成三库一台。', undefined, own());
  });

  it('puts the term in place of its wrong forms', () => {
    const context = own({ text: '云溪大桥', wrong: ['云溪桥', '云溪江大桥'] });
    check(glossary, '[|云溪桥|]和[|云溪江大桥|]，以及云溪大桥。', '云溪大桥和云溪大桥，以及云溪大桥。', context);
  });

  it('says what to write, what not, and on whose authority', () => {
    const [finding] = findingsOf(glossary, '云溪桥通车。', own({ text: '云溪大桥', wrong: ['云溪桥'] }));
    strictEqual(finding?.message, '术语表规定写作“云溪大桥”，不写“云溪桥”。请改为规定的写法。');
    deepStrictEqual(
      finding?.fixes?.().map(({ title, safety }) => [title, safety]),
      [['改为“云溪大桥”', 'safe']],
    );
  });

  it('keeps the quotation marks that are there and adds those that are asked for', () => {
    const context = own({ text: '三库一平台', quoted: true, wrong: ['三库一台'] });
    check(
      glossary,
      '“[|三库一台|]”、[|三库一台|]、[|三库一平台|]',
      '“三库一平台”、“三库一平台”、“三库一平台”',
      context,
    );
    check(glossary, '“云溪三库一平台行动”、《三库一平台办法》', undefined, context);
  });

  it('takes away quotation marks that are not wanted, around the term alone', () => {
    const context = own({ text: '云溪大桥', quoted: false, wrong: ['云溪桥'] });
    check(glossary, '[|“云溪大桥”|]、[|“云溪桥”|]、“云溪大桥两岸”', '云溪大桥、云溪大桥、“云溪大桥两岸”', context);
  });

  it('does not take a part of a longer term for a wrong form', () => {
    const context = own({ text: '一网通办改革' }, { text: '一网统办', wrong: ['一网通办'] });
    check(glossary, '推进一网通办改革，实现[|一网通办|]。', '推进一网通办改革，实现一网统办。', context);
  });

  it('leaves documents alone that are older than the term', () => {
    const context = own({ text: '云溪大桥', since: 2024, wrong: ['云溪桥'] });
    check(glossary, '2020年政府工作报告\n建设云溪桥。', undefined, context);
    check(glossary, '2024年政府工作报告\n建设[|云溪桥|]。', '2024年政府工作报告\n建设云溪大桥。', context);
    check(glossary, '建设[|云溪桥|]。', '建设云溪大桥。', context);
  });
});
