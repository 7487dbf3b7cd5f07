import { deepStrictEqual } from 'node:assert/strict';
import { importedLines, importNotes, paragraph } from '../support/docx';

const reference = (id: number, kind = 'footnote', more = ''): string =>
  `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`;
const note = (id: number, content: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
const noteText = (text: string): string =>
  `<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>';

describe('notes', () => {
  it('are marks in the order of their references and an appendix, footnotes and endnotes in one row', () => {
    const footnotes = SEPARATORS + note(5, noteText('甲：一。')) + note(2, noteText('丙：三。') + paragraph('又。'));
    const endnotes = note(1, noteText('乙：二。'), 'endnote');
    const body = `<w:p>${run('甲')}${reference(5)}${run('乙')}${reference(1, 'endnote')}${run('丙')}${reference(2)}</w:p>`;
    deepStrictEqual(importedLines({ body, footnotes, endnotes }), [
      '甲［1］乙［2］丙［3］',
      '',
      '名词解释',
      '［1］甲：一。',
      '［2］乙：二。',
      '［3］丙：三。',
      '又。',
    ]);
  });

  it('have the mark of the author once where there is one', () => {
    const footnotes = note(1, paragraph('［一］甲：一。')) + note(2, noteText('乙：二。'));
    const body = `<w:p>${run('甲')}${reference(1, 'footnote', 'w:customMarkFollows="1"')}${run('［一］乙')}${reference(2)}</w:p>`;
    deepStrictEqual(importedLines({ body, footnotes }), [
      '甲［一］乙［1］',
      '',
      '名词解释',
      '［一］甲：一。',
      '［1］乙：二。',
    ]);
  });

  it('have the brackets of the author once', () => {
    const footnotes = note(1, noteText('甲')) + note(2, noteText('乙')) + note(3, noteText('丙'));
    const body = `<w:p>${run('甲［')}${reference(1)}${run('］乙[')}${reference(2)}${run(']丙')}${reference(3)}</w:p>`;
    deepStrictEqual(importedLines({ body, footnotes })[0], '甲［1］乙[2]丙［3］');
  });

  it('stand under another heading where the text has its own 名词解释', () => {
    const body = `<w:p>${run('甲')}${reference(1)}</w:p>${paragraph('名词解释')}${paragraph('1.乙：二。')}`;
    deepStrictEqual(importedLines({ body, footnotes: note(1, noteText('甲：一。')) }).slice(-2), [
      '注释',
      '［1］甲：一。',
    ]);
  });

  it('that are not in the file keep their mark, and are told', () => {
    const file = { body: `<w:p>${run('甲')}${reference(9)}</w:p>`, footnotes: SEPARATORS };
    deepStrictEqual(importedLines(file), ['甲［1］', '', '名词解释', '［1］']);
    deepStrictEqual(importNotes(file), ['有 1 处脚注或尾注找不到内容，只留下注码，请核对']);
  });
});
