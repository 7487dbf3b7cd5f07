import { deepStrictEqual } from 'node:assert/strict';
import { readParagraph } from '../../server/src/document/paragraph';
import { quotedTermsOf } from '../../server/src/document/terms';

const termsIn = (text: string): string[] => quotedTermsOf(readParagraph(text)).map((term) => term.text);

describe('the quoted terms of a paragraph', () => {
  it('are what quotation marks enclose, without the stop at the end', () => {
    deepStrictEqual(termsIn('推进“一网通办”“一窗受理、集成通办，”和"双随机"。'), [
      '一网通办',
      '一窗受理、集成通办',
      '双随机',
    ]);
  });

  it('stand at their place, with and without marks', () => {
    deepStrictEqual(quotedTermsOf(readParagraph('做到“应保尽保。”')), [
      { text: '应保尽保', span: { start: 3, end: 7 }, quoted: { start: 2, end: 9 } },
    ]);
  });

  it('are no sentences, no titles, no single characters, and nothing that holds brackets', () => {
    deepStrictEqual(termsIn(`“${'长'.repeat(25)}”“稳”“”《“三农”工作条例》“稳（增长）”“说‘好的’了”`), ['三农', '好的']);
  });
});
