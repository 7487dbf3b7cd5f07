import { deepStrictEqual } from 'node:assert/strict';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { importedLines, importNotes, paragraph, wordParts } from '../support/docx';

const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const text = (value: string): string => `<w:t xml:space="preserve">${value}</w:t>`;
const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
const lines = (body: string) => importedLines({ body });

describe('the text of a Word file', () => {
  it('keeps quotes, dashes, blanks and characters beyond the basic plane', () => {
    deepStrictEqual(lines(paragraph('　　“真抓实干”——‘一’……𠀀&amp;&lt;  ')), ['　　“真抓实干”——‘一’……𠀀&<  ']);
  });

  it('has no blanks at the ends of runs that do not ask for them', () => {
    deepStrictEqual(lines('<w:p><w:r><w:t> 甲\n乙 </w:t></w:r></w:p>'), ['甲 乙']);
  });

  it('has tabs, line breaks and hyphens, and no page breaks', () => {
    const content = `${text('甲')}<w:tab/>${text('乙')}<w:br/>${text('丙')}<w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/>`;
    deepStrictEqual(lines(`<w:p>${run(content)}</w:p>`), ['甲\t乙', '丙-']);
  });

  it('has the results of fields and not their instructions, one field in the other', () => {
    const body =
      `<w:p>${field('begin')}${run('<w:instrText> IF </w:instrText>')}${field('begin')}` +
      `${run('<w:instrText> DATE </w:instrText>')}${field('separate')}${run(text('里'))}${field('end')}` +
      `${field('separate')}${run(text('外'))}${field('end')}` +
      `<w:fldSimple w:instr=" PAGE ">${run(text('3'))}</w:fldSimple></w:p>`;
    deepStrictEqual(lines(body), ['外3']);
  });

  it('goes on behind a field that has no end', () => {
    const body = `<w:p>${field('begin')}${run('<w:instrText> DATE </w:instrText>')}${run(text('甲'))}</w:p>${paragraph('乙')}`;
    deepStrictEqual(lines(body), ['甲', '乙']);
  });

  it('is the same in the strict variant of the format, and under other prefixes', () => {
    const strict = (content: Uint8Array): Uint8Array =>
      strToU8(
        strFromU8(content)
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      );
    const other = (content: Uint8Array): Uint8Array =>
      strToU8(strFromU8(content).replaceAll(/(<\/?|\s|xmlns:)w(?=[:=])/g, '$1x'));
    const parts = wordParts({ body: paragraph('甲', '<w:pStyle w:val="S"/>'), styles: '<w:style w:styleId="S"/>' });
    for (const change of [strict, other]) {
      const changed = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, change(content)]));
      deepStrictEqual(importedLines(zipSync(changed)), ['甲']);
    }
  });

  it('is that of links, tags and controls, in the line and around paragraphs', () => {
    const body =
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run(text('甲'))}</w:hyperlink><w:smartTag>${run(text('乙'))}</w:smartTag>` +
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(text('丙'))}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`;
    deepStrictEqual(lines(body), ['甲乙丙']);
  });

  it('leaves out what is hidden, by the run or by a style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>';
    const hidden = '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>';
    const body =
      `<w:p>${run(text('甲'))}${run(text('乙'), '<w:vanish/>')}${run(text('丙'), '<w:rStyle w:val="S"/>')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run(text('丁'))}${run(text('戊'), '<w:vanish w:val="0"/>')}</w:p>` +
      `<w:p>${hidden}${run(text('己'), '<w:vanish/>')}</w:p>`;
    deepStrictEqual(importedLines({ body, styles }), ['甲', '戊']);
  });

  it('has alternatives for programs of different age once, text boxes behind their paragraph', () => {
    const box = `<w:txbxContent>${paragraph('框一')}${paragraph('框二')}</w:txbxContent>`;
    const content =
      `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    deepStrictEqual(lines(`<w:p>${run(text('前'))}${run(content)}${run(text('后'))}</w:p>`), ['前后', '框一', '框二']);
  });

  it('has symbols of picture fonts as characters, and says which it has not', () => {
    const symbol = (font: string, char: string): string => `<w:sym w:font="${font}" w:char="${char}"/>`;
    const body = `<w:p>${run(
      symbol('Wingdings', 'F0FE') + symbol('Symbol', 'F0B7') + symbol('Wingdings', 'F081') + symbol('Webdings', 'F021'),
    )}</w:p>`;
    deepStrictEqual(lines(body), ['☑•①□']);
    deepStrictEqual(importNotes({ body }), ['有 1 个特殊符号没有对应的文字，以“□”代替，请核对']);
  });

  it('has the base of ruby and the characters of formulas', () => {
    const ruby = `<w:ruby><w:rt>${run(text('zi'))}</w:rt><w:rubyBase>${run(text('字'))}</w:rubyBase></w:ruby>`;
    const math = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>';
    deepStrictEqual(lines(`<w:p>${run(ruby)}${math}</w:p>`), ['字x=1']);
  });

  it('says that pictures and the table of contents are left out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const body =
      paragraph('一、甲\t1', '<w:pStyle w:val="T1"/>') +
      `<w:p>${run('<w:drawing><a:blip/></w:drawing>')}${run(text('图'))}</w:p>`;
    deepStrictEqual(importedLines({ body, styles }), ['图']);
    deepStrictEqual(importNotes({ body, styles }), [
      '目录（1 行）由 Word 自动生成，没有导入',
      '有 1 处图片或嵌入的对象，没有导入',
    ]);
  });
});

describe('tables', () => {
  const cell = (...texts: readonly string[]): string => `<w:tc>${texts.map((one) => paragraph(one)).join('')}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  it('are a line for each row, one column just its paragraphs', () => {
    deepStrictEqual(lines(`<w:tbl>${row(cell('甲'), cell('乙', '丙'))}${row(cell(''), cell('丁'))}</w:tbl>`), [
      '甲\t乙 丙',
      '\t丁',
    ]);
    deepStrictEqual(lines(`<w:tbl>${row(cell('甲', '乙'))}</w:tbl>`), ['甲', '乙']);
  });

  it('stand in cells of others', () => {
    const inner = `<w:tbl>${row(cell('里一'), cell('里二'))}</w:tbl>`;
    deepStrictEqual(lines(`<w:tbl>${row(`<w:tc>${inner}${paragraph('')}</w:tc>`, cell('外'))}</w:tbl>`), [
      '里一 里二\t外',
    ]);
  });
});

describe('tracked changes', () => {
  const body =
    `<w:p>${run(text('共'))}<w:ins>${run(text('新'))}</w:ins><w:del>${run('<w:delText>旧</w:delText>')}</w:del>` +
    `<w:moveFrom>${run(text('出'))}</w:moveFrom><w:moveTo>${run(text('入'))}</w:moveTo></w:p>`;

  it('are read as accepted, or as they were before', () => {
    deepStrictEqual(importedLines({ body }), ['共新入']);
    deepStrictEqual(importedLines({ body }, 'original'), ['共旧出']);
    deepStrictEqual(importNotes({ body }), ['有 4 处修订，按接受处理']);
  });

  it('leave no line where a paragraph was moved away', () => {
    const moved = (name: string): string =>
      `<w:p><w:pPr><w:rPr><w:${name}/></w:rPr></w:pPr><w:${name}>${run(text('甲'))}</w:${name}></w:p>`;
    const both = `${moved('moveFrom')}${paragraph('乙')}${moved('moveTo')}${paragraph('丙')}`;
    deepStrictEqual(importedLines({ body: both }), ['乙', '甲', '丙']);
    deepStrictEqual(importedLines({ body: both }, 'original'), ['甲', '乙', '丙']);
  });

  it('join paragraphs whose mark is gone, and drop rows that are', () => {
    const mark = (name: string): string => `<w:pPr><w:rPr><w:${name}/></w:rPr></w:pPr>`;
    const joined = `<w:p>${mark('del')}${run(text('甲'))}</w:p>${paragraph('乙')}<w:p>${mark('ins')}${run(text('丙'))}</w:p>${paragraph('丁')}`;
    deepStrictEqual(importedLines({ body: joined }), ['甲乙', '丙', '丁']);
    deepStrictEqual(importedLines({ body: joined }, 'original'), ['甲', '乙', '丙丁']);
    const cells = `<w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cells}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cells}</w:tr></w:tbl>`;
    deepStrictEqual(importedLines({ body: table }), ['甲\t乙']);
  });
});
