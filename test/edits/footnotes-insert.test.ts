import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { insertFootnoteAt } from '../../server/src/edits/footnotes-insert';
import { removeFootnoteAt } from '../../server/src/edits/footnotes-remove';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

/** The text after an insertion at the cursor, with the cursor where it goes on; or the reason against it. */
function inserted(marked: string): string {
  const { text, cursor = 0 } = readMarkers(marked);
  const result = insertFootnoteAt(parse(text), cursor);
  if (typeof result === 'string') return result;
  const changed = applyEdits(text, result.edits);
  return `${changed.slice(0, result.cursor)}$$${changed.slice(result.cursor)}`;
}

/** The text after the footnote at the cursor was removed; or the reason against it. */
function removed(marked: string): string {
  const { text, cursor = 0 } = readMarkers(marked);
  const result = removeFootnoteAt(parse(text), cursor);
  return typeof result === 'string' ? result : applyEdits(text, result);
}

const LIST = '\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。';

describe('inserting a footnote', () => {
  it('gives it the number due, moves the later ones up and leaves its definition to be written', () => {
    strictEqual(
      inserted(`建设“绿廊”［1］，疏浚“湖链”［2］，新建“渔港”$$，用好“云仓”［3］。${LIST}`),
      '建设“绿廊”［1］，疏浚“湖链”［2］，新建“渔港”［3］，用好“云仓”［4］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.“渔港”：$$\n4.云仓：指仓库。',
    );
  });

  it('does so before the first and behind the last', () => {
    strictEqual(
      inserted(`新建“渔港”$$，建设绿廊［1］，疏浚湖链［2］，用好云仓［3］。${LIST}`),
      '新建“渔港”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］。\n名词解释\n1.“渔港”：$$\n2.绿廊：指林带。\n3.湖链：指湖泊。\n4.云仓：指仓库。',
    );
    strictEqual(
      inserted(
        '建设绿廊［1］，疏浚湖链［2］，新建“渔港”$$。\r\n\r\n名词解释\r\n\r\n［1］绿廊：指林带。\r\n\r\n［2］湖链：指湖泊。\r\n共有三处。\r\n',
      ),
      '建设绿廊［1］，疏浚湖链［2］，新建“渔港”［3］。\r\n\r\n名词解释\r\n\r\n［1］绿廊：指林带。\r\n\r\n［2］湖链：指湖泊。\r\n共有三处。\r\n\r\n［3］“渔港”：$$\r\n',
    );
  });

  it('puts the mark behind the closing quote, and fills a gap without moving anything', () => {
    strictEqual(
      inserted('建设“绿廊”［1］，新建“渔港$$”，用好“云仓”［3］。\n名词解释\n1.绿廊：指林带。\n3.云仓：指仓库。'),
      '建设“绿廊”［1］，新建“渔港”［2］，用好“云仓”［3］。\n名词解释\n1.绿廊：指林带。\n2.“渔港”：$$\n3.云仓：指仓库。',
    );
  });

  it('cites a definition again where the words are defined already', () => {
    strictEqual(
      inserted(`建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，再建绿廊$$。${LIST}`),
      `建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，再建绿廊［1］$$。${LIST}`,
    );
  });

  it('makes the appendix where there is none', () => {
    strictEqual(
      inserted('各位代表：\n建设“绿廊”$$。\n谢谢大家！\n'),
      '各位代表：\n建设“绿廊”［1］。\n谢谢大家！\n\n名词解释\n\n1.“绿廊”：$$\n',
    );
    strictEqual(
      inserted('建设“绿廊”[1]，新建“渔港”$$，疏浚“湖链”[2]。'),
      '建设“绿廊”[1]，新建“渔港”[2]，疏浚“湖链”[3]。\n\n名词解释\n\n1.“绿廊”：\n\n2.“渔港”：$$\n\n3.“湖链”：\n',
    );
  });

  it('moves marks that share brackets too', () => {
    strictEqual(
      inserted(`新建“渔港”$$，建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，兼顾两处［1、3］。${LIST}`).split('\n')[0],
      '新建“渔港”［1］，建设绿廊［2］，疏浚湖链［3］，用好云仓［4］，兼顾两处［2、4］。',
    );
  });

  it('says why it cannot be', () => {
    strictEqual(
      inserted(`建设绿廊［1］，疏浚湖链［2］。\n名词解释\n1.绿廊：指$$林带。\n2.湖链：指湖泊。`),
      'definitions',
    );
    strictEqual(inserted('建设绿廊［1$$］，疏浚湖链［2］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。'), 'mark');
    strictEqual(inserted('$$建设绿廊'), 'no words');
    strictEqual(inserted('建设绿廊，新建“渔港”$$。\n名词解释\n绿廊：指林带。\n湖链：指湖泊。'), 'unnumbered');
  });
});

describe('removing a footnote', () => {
  it('takes mark and definition away and closes the gap', () => {
    const text = '建设绿廊［1］，疏浚湖链［2$$］，用好云仓［3］，再建云仓［3］。';
    const expected =
      '建设绿廊［1］，疏浚湖链，用好云仓［2］，再建云仓［2］。\n名词解释\n1.绿廊：指林带。\n2.云仓：指仓库。';
    strictEqual(removed(text + LIST), expected);
    strictEqual(removed(text.replace('$$', '') + LIST.replace('湖链', () => '湖$$链')), expected);
  });

  it('takes the further paragraphs of a definition along, and the heading with the last one', () => {
    strictEqual(
      removed('建设绿廊［1］，疏浚湖链［2$$］。\n\n名词解释\n\n1.绿廊：指林带。\n\n2.湖链：指湖泊。\n\n共有三处。\n'),
      '建设绿廊［1］，疏浚湖链。\n\n名词解释\n\n1.绿廊：指林带。\n',
    );
    strictEqual(removed('建设绿廊［1$$］。\n\n名词解释\n1.绿廊：指林带。\n'), '建设绿廊。\n');
  });

  it('leaves the definition that other marks cite', () => {
    strictEqual(
      removed(`建设绿廊［1］，疏浚湖链［2］，再建绿廊［1$$］，用好云仓［3］。${LIST}`),
      `建设绿廊［1］，疏浚湖链［2］，再建绿廊，用好云仓［3］。${LIST}`,
    );
    strictEqual(
      removed(`建设绿廊［1］，疏浚湖链［2］，再建绿廊［1］，用好云仓［3］。${LIST.replace('1.', () => '1$$.')}`),
      'cited',
    );
  });

  it('takes a definition out of the line of others', () => {
    strictEqual(
      removed(
        '建设绿廊［1］，疏浚湖链［2$$］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。2.湖链：指湖泊。\n3.云仓：指仓库。',
      ),
      '建设绿廊［1］，疏浚湖链，用好云仓［2］。\n名词解释\n1.绿廊：指林带。\n2.云仓：指仓库。',
    );
    strictEqual(
      removed(
        '建设绿廊［1$$］，疏浚湖链［2］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。2.湖链：指湖泊。\n3.云仓：指仓库。',
      ),
      '建设绿廊，疏浚湖链［1］，用好云仓［2］。\n名词解释\n1.湖链：指湖泊。\n2.云仓：指仓库。',
    );
  });

  it('says why it cannot be', () => {
    strictEqual(removed('建设$$绿廊'), 'nothing');
    strictEqual(removed(`建设绿廊［1］，疏浚湖链［2］，用好云仓［3］，兼顾两处［1、$$3］。${LIST}`), 'compound');
    strictEqual(
      removed(
        '建设绿廊［1］，疏浚湖链［22$$］，用好云仓［3］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。',
      ),
      'different numbers',
    );
    deepStrictEqual(removed('建设绿廊［2$$］，疏浚湖链［1］。\n名词解释\n绿廊：指林带。\n湖链：指湖泊。'), 'unclear');
  });
});
