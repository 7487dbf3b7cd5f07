import { strictEqual } from 'node:assert/strict';
import { createGlossary, type Term } from '../../../server/src/lexicon/glossary';
import { undefinedAbbreviation } from '../../../server/src/rules/slogans/undefined-abbreviation';
import { check, findingsOf } from '../../support/check';

const own = (...terms: Term[]) => ({ glossary: createGlossary(terms) });
const zone = own({ text: '云溪新区', full: '云溪国家级产城融合示范区' });

describe('slogans/undefined-abbreviation', () => {
  it('needs a full form in the glossary', () => {
    check(undefinedAbbreviation, '云溪新区扩区。');
    check(undefinedAbbreviation, '云溪新区扩区。', undefined, own({ text: '云溪新区' }));
  });

  it('reports the first short form alone, and where the full form comes', () => {
    check(undefinedAbbreviation, '建设[|云溪新区|]。\n云溪新区扩区。', undefined, zone);
    const late = '建设云溪新区。\n云溪国家级产城融合示范区获批。';
    strictEqual(
      findingsOf(undefinedAbbreviation, late, zone)[0]?.message,
      '简称“云溪新区”在这里第一次出现，它的全称“云溪国家级产城融合示范区”到第 2 行才出现。请在这里写全称并注明简称。',
    );
  });

  it('is silent where the text or the glossary of the document explains the short form', () => {
    check(undefinedAbbreviation, '云溪国家级产城融合示范区获批，云溪新区扩区。', undefined, zone);
    check(undefinedAbbreviation, '产城融合示范区（以下简称“云溪新区”）获批。\n云溪新区扩区。', undefined, zone);
    check(
      undefinedAbbreviation,
      '建设“云溪新区”［1］，发展“飞地经济”［2］。\n名词解释\n［1］“云溪新区”：指示范区。\n［2］“飞地经济”：指园区。',
      undefined,
      zone,
    );
  });

  it('does not count the short form inside the full form', () => {
    const context = own({ text: '云溪新区', full: '云溪新区管理委员会' });
    check(undefinedAbbreviation, '云溪新区管理委员会成立。云溪新区扩区。', undefined, context);
  });
});
