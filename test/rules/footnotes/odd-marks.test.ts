import { deepStrictEqual, ok } from 'node:assert/strict';
import { parse } from '../../../server/src/document/document';
import { footnotesOf } from '../../../server/src/document/footnotes/footnotes';
import { insertFootnoteAt } from '../../../server/src/edits/footnotes-insert';
import { removeFootnoteAt } from '../../../server/src/edits/footnotes-remove';
import { renumberFootnotes } from '../../../server/src/edits/footnotes-renumber';
import { createPolicyService } from '../../../server/src/service';
import { applyEdits } from '../../../server/src/text/span';

const service = createPolicyService();
const TERMS = ['绿廊', '湖链', '云仓', '渔港', '水网', '茶路'];
const LIST = `\n名词解释\n${TERMS.map((term, index) => `${index + 1}.${term}：指一项工程。`).join('\n')}`;
const body = (odd: string): string =>
  `${TERMS.map((term, index) => `建设${term}［${index + 1}］`).join('，')}。\n另建桥梁${odd}，修路。`;

const read = (text: string): string =>
  footnotesOf(parse(text))
    .marks.map(({ number, compound }) => `${number}${compound ? '*' : ''}`)
    .join(' ');
const rulesOf = (text: string): string[] =>
  service
    .diagnose(parse(text))
    .filter(({ rule }) => rule.startsWith('footnotes/'))
    .map(({ rule }) => rule.slice('footnotes/'.length));

/** What is odd, what is read beside the six ordinary marks, and what is reported. */
const ODD: readonly (readonly [odd: string, marks: string, rules: readonly string[]])[] = [
  ['［0］', '', []],
  ['［00］', '', []],
  ['［999999999999］', '', []],
  ['［１２３］', '123', ['undefined']],
  ['［ ］', '', []],
  ['［］', '', []],
  ['［［3］］', '3', ['repeated']],
  ['［3', '', []],
  ['3］', '', []],
  ['［3［4］', '4', ['repeated']],
  ['［3］［4］', '3 4', ['repeated', 'repeated']],
  ['［3-5］', '3* 4* 5*', []],
  ['［3，5］', '3* 5*', []],
  ['[3,5]', '', []],
  ['［5-3］', '', []],
  ['［3-500］', '', []],
  ['［3—］', '', []],
  ['［三］', '', []],
  ['〔2024〕3号', '', []],
  ['［-1］', '', []],
  ['［1.5］', '', []],
  ['［𝟛］', '', []],
];

describe('odd marks', () => {
  for (const [odd, marks, rules] of ODD) {
    it(`${odd} ${marks === '' ? 'is no mark' : `is read as ${marks}`}`, () => {
      const text = body(odd) + LIST;
      deepStrictEqual(read(text), `1 2 3 4 5 6${marks && ` ${marks}`}`);
      deepStrictEqual(rulesOf(text), rules);
    });
  }

  it('in a heading are marks like others', () => {
    const text = `一、建设绿廊［1］\n疏浚湖链［2］。\n二、用好云仓［3］\n新建渔港［4］。${LIST.split('\n').slice(0, 6).join('\n')}`;
    deepStrictEqual(read(text), '1 2 3 4');
    deepStrictEqual(rulesOf(text), []);
    deepStrictEqual(
      service.sections(service.parse(text)).map(({ title }) => title),
      ['建设绿廊［1］', '用好云仓［3］', '名词解释'],
    );
  });

  it('never make a fix or an edit lose anything but numbers, brackets and stops', () => {
    for (const [odd] of ODD) {
      for (const text of [
        body(odd) + LIST,
        body(odd),
        `${odd}${body(odd)}${LIST}`,
        body(odd) + LIST.replace('3.', odd),
      ]) {
        const document = service.parse(text);
        const words = (changed: string): string[] =>
          [...changed.matchAll(/[\p{Script=Han}]/gu)].map(([word]) => word).sort();
        const changes = [
          ...service.diagnose(document).flatMap(({ fixes }) => (fixes?.() ?? []).map(({ edits }) => edits)),
          renumberFootnotes(document) ?? [],
        ];
        for (const offset of [3, text.indexOf('修路'), text.length]) {
          const insertion = insertFootnoteAt(document, offset);
          if (typeof insertion !== 'string') changes.push(insertion.edits);
        }
        for (const edits of changes) {
          const left = words(applyEdits(text, edits));
          // Fixes add definitions to be written; what was there is all there still.
          for (const word of new Set(words(text))) {
            const count = (of: readonly string[]): number => of.filter((other) => other === word).length;
            ok(count(left) >= count(words(text)), `${word} of ${text}`);
          }
        }
        const removal = removeFootnoteAt(document, text.indexOf(odd) + 1);
        ok(typeof removal === 'string' || applyEdits(text, removal).length < text.length);
      }
    }
  });
});
