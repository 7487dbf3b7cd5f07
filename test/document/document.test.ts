import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { offsetAt, parse, positionAt } from '../../server/src/document/document';

const texts = (text: string): string[] => parse(text).paragraphs.map((paragraph) => paragraph.text);

describe('parse', () => {
  it('splits at LF, CRLF and CR alike', () => {
    deepStrictEqual(texts('甲\n乙\r\n丙\r丁'), ['甲', '乙', '丙', '丁']);
    deepStrictEqual(texts('甲\r\r\n\n乙'), ['甲', '', '', '乙']);
  });

  it('gives one empty paragraph for an empty text', () => deepStrictEqual(texts(''), ['']));

  it('keeps the paragraphs that did not change as the same objects', () => {
    const before = parse('甲\n乙\n丙\n丁');
    const after = parse('甲\n乙二\n新\n丙\n丁', before);
    deepStrictEqual(
      after.paragraphs.map((paragraph) => before.paragraphs.indexOf(paragraph)),
      [0, -1, -1, 2, 3],
    );
    strictEqual(parse('甲\n乙\n丙\n丁', before), before);
  });

  it('shares nothing twice when a line is repeated', () => {
    const before = parse('甲\n甲');
    deepStrictEqual(
      parse('甲\n甲\n甲', before).paragraphs.map((paragraph) => paragraph.text),
      ['甲', '甲', '甲'],
    );
    deepStrictEqual(
      parse('甲', before).paragraphs.map((paragraph) => paragraph.text),
      ['甲'],
    );
  });
});

describe('positions', () => {
  const document = parse('甲乙\r\n丙\n');

  it('are the inverse of offsets', () => {
    for (const offset of [0, 1, 2, 4, 5, 6]) strictEqual(offsetAt(document, positionAt(document, offset)), offset);
  });

  it('stay inside the text', () => {
    deepStrictEqual(positionAt(document, 3), { line: 0, character: 2 });
    deepStrictEqual(positionAt(document, 99), { line: 2, character: 0 });
    deepStrictEqual(positionAt(document, -1), { line: 0, character: 0 });
    strictEqual(offsetAt(document, { line: 0, character: 99 }), 2);
    strictEqual(offsetAt(document, { line: 9, character: 0 }), 6);
  });
});
