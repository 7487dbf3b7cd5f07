import { deepStrictEqual } from 'node:assert/strict';
import { memberRunsIn } from '../../server/src/lexicon/members';

/** The lists in a text, each as the text it covers and the order of its members. */
const runsIn = (text: string): [string, number[]][] =>
  memberRunsIn(text).map(({ span, order }) => [text.slice(span.start, span.end), [...order]]);

describe('the members of a formulation in a text', () => {
  it('are found in a row, in any order, whatever joins them', () => {
    deepStrictEqual(runsIn('增强政治意识、大局意识、核心意识、看齐意识。'), [
      ['政治意识、大局意识、核心意识、看齐意识', [0, 1, 2, 3]],
    ]);
    deepStrictEqual(runsIn('看齐意识，政治意识、大局意识和核心意识'), [
      ['看齐意识，政治意识、大局意识和核心意识', [3, 0, 1, 2]],
    ]);
  });

  it('are not found where one is missing, doubled or far from the others', () => {
    deepStrictEqual(runsIn('政治意识、大局意识、核心意识'), []);
    deepStrictEqual(runsIn('政治意识、大局意识、核心意识、政治意识'), []);
    deepStrictEqual(runsIn('政治意识、大局意识、核心意识，牢固树立看齐意识'), []);
  });

  it('are not found in a longer list', () => {
    deepStrictEqual(runsIn('责任意识、政治意识、大局意识、看齐意识、核心意识'), []);
    deepStrictEqual(runsIn('政治意识、大局意识、看齐意识、核心意识、责任意识'), []);
    deepStrictEqual(runsIn('政治意识、大局意识、看齐意识、核心意识和责任意识'), []);
  });
});
