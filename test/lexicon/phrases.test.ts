import { deepStrictEqual } from 'node:assert/strict';
import { confusionsIn } from '../../server/src/lexicon/confusables-finder';
import { coresIn } from '../../server/src/lexicon/cores';
import { figuresNamedIn } from '../../server/src/lexicon/figures';
import { memberRunsIn } from '../../server/src/lexicon/members';
import { occurrencesIn } from '../../server/src/lexicon/occurrences';
import { phrasesIn } from '../../server/src/lexicon/phrases';

describe('the phrases of the lexicon', () => {
  const text =
    '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识，坚定“四个意识”，清理帐户，地区生产总值增长6%。';
  const shown = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
    text.slice(span.start, span.end);

  it('are found in one pass, of which each list tells what it knows', () => {
    const phrases = phrasesIn(text);
    const all = [occurrencesIn, coresIn, memberRunsIn, confusionsIn, figuresNamedIn].map((read) =>
      read(text, phrases).map(shown),
    );
    deepStrictEqual(all, [
      ['“四个意识”', '坚定“四个意识”', '“四个意识”', '地区生产总值'],
      ['四个意识', '四个意识'],
      ['政治意识、大局意识、核心意识、看齐意识'],
      ['帐户'],
      ['地区生产总值'],
    ]);
  });

  it('are none in an empty text', () => {
    deepStrictEqual([...phrasesIn('')], []);
    deepStrictEqual(occurrencesIn(''), []);
  });
});
