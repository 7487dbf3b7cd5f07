import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { partsOf } from '../../../server/src/document/footnotes/parts';
import { insertFootnoteAt } from '../../../server/src/edits/footnotes-insert';
import { renumberFootnotes } from '../../../server/src/edits/footnotes-renumber';
import { documentLinks } from '../../../server/src/features/document-link';

const page = (mark: (n: number) => string, label: (n: number) => string, terms: readonly string[], from = 1): string =>
  [
    `推进${terms.map((term, index) => `“${term}”${mark(index + from)}`).join('，建设')}。`,
    ...terms.map((term, index) => `${label(index + from)}${term}：指一项工作。`),
  ].join('\n');

const square = (n: number): string => `［${n}］`;
const PAGES = [
  ['绿廊', '湖链'],
  ['云仓', '夜湖集', '稻鸭田'],
  ['渔光互补', '智慧堤'],
];
const numbersOf = (text: string): string =>
  partsOf(parse(text))
    .map(({ marks, definitions }) =>
      [marks, definitions].map((side) => side.map(({ number }) => number).join('')).join('='),
    )
    .join(' ');

describe('the parts of a document', () => {
  it('are its pages where the numbers begin again on each', () => {
    for (const [mark, label] of [
      [square, square],
      [square, (n: number) => `${n}.`],
      [(n: number) => '①②③'[n - 1] ?? '', (n: number) => '①②③'[n - 1] ?? ''],
    ] as const) {
      strictEqual(numbersOf(PAGES.map((terms) => page(mark, label, terms)).join('\n')), '12=12 123=123 12=12');
    }
  });

  it('are one where the numbers go on, or the definitions stand behind the body', () => {
    strictEqual(
      numbersOf([page(square, square, ['绿廊', '湖链']), page(square, square, ['云仓', '夜湖集'], 3)].join('\n')),
      '1234=1234',
    );
    strictEqual(numbersOf('推进绿廊［1］，建设湖链［2］。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。'), '12=12');
    strictEqual(numbersOf(''), '=');
  });

  it('keep their links to themselves, and are not numbered through', () => {
    const document = parse(PAGES.map((terms) => page(square, square, terms)).join('\n'));
    const targets = documentLinks(document, 'file:///a').map(({ target }) => /#L(\d+)/.exec(target ?? '')?.[1]);
    deepStrictEqual(targets, ['2', '3', '5', '6', '7', '9', '10']);
    strictEqual(renumberFootnotes(document), undefined);
    strictEqual(insertFootnoteAt(document, document.text.indexOf('，建设“夜湖集”') - 3), 'mark');
    strictEqual(insertFootnoteAt(document, 2), 'pages');
  });
});
