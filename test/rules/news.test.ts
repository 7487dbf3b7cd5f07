import { deepStrictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { newsAfter, type Reported } from '../../server/src/rules/news';
import { applyEdits, type Edit } from '../../server/src/text/span';

/** Every letter is reported, in upper case by the same rule as in lower case; a sign tells where it stands. */
const reportOf = (text: string) => ({
  document: parse(text),
  found: [...text.matchAll(/[a-z]/gi)].map(
    ({ 0: letter, index }): Reported => ({
      rule: letter.toLowerCase(),
      message: letter,
      span: { start: index, end: index + 1 },
    }),
  ),
});

/** The letters that are news. */
const news = (text: string, ...edits: readonly Edit[]): string =>
  newsAfter(reportOf(text), edits, reportOf(applyEdits(text, edits)))
    .map(({ message }) => message)
    .join('');

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('what is reported after edits and was not before', () => {
  it('is what comes', () => {
    deepStrictEqual(news('一a二', edit(0, 1, 'b')), 'b');
    deepStrictEqual(news('一a二', edit(3, 3, 'a')), 'a');
  });

  it('is nothing that stays, whatever is put in or out before it, or that is told in other words', () => {
    deepStrictEqual(news('一\n二a三b', edit(0, 1, '一二三\n四')), '');
    deepStrictEqual(news('a一b', edit(0, 1, 'A')), '');
  });

  it('is nothing that moves within its line, but what comes on another', () => {
    deepStrictEqual(news('a一二\n三', edit(0, 1, ''), edit(3, 3, 'a')), '');
    deepStrictEqual(news('a一\n二b三', edit(0, 1, ''), edit(4, 5, 'a。')), 'a');
  });

  it('is nothing that moves with its text to other lines, but what comes beside it', () => {
    const [one, other] = ['甲乙丙丁戊a己庚', '子丑寅卯辰巳b午未'];
    const text = `${one}\n${other}`;
    deepStrictEqual(news(text, edit(0, 8, other), edit(9, 18, one)), '');
    deepStrictEqual(news(text, edit(0, 9, ''), edit(18, 18, `\n${one}`)), 'a');
    deepStrictEqual(news(text, edit(0, 8, ''), edit(18, 18, one)), '');
    deepStrictEqual(news(text, edit(0, 8, ''), edit(18, 18, one), edit(9, 9, 'a')), 'a');
  });

  it('is what comes where the text that moves is a number, as others are', () => {
    deepStrictEqual(news('a一\n二b三', edit(0, 1, 'b'), edit(4, 5, 'a')), 'ba');
  });
});
