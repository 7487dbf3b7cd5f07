import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { renderNumber } from '../../server/src/word/number-formats';
import { importedLines, importNotes, inList, level, list, paragraph, series } from '../support/docx';

const FOUR_LEVELS = [
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
];

describe('automatic numbers', () => {
  it('are counted on four levels, each beginning again below a higher one', () => {
    const levels = [0, 1, 2, 3, 3, 2, 1, 2, 0, 1];
    const body = levels.map((at) => paragraph('甲', inList(1, at))).join('');
    deepStrictEqual(importedLines({ body, numbering: series(1, ...FOUR_LEVELS) + list(1, 1) }), [
      '一、甲',
      '（一）甲',
      '1.甲',
      '（1）甲',
      '（2）甲',
      '2.甲',
      '（二）甲',
      '1.甲',
      '二、甲',
      '（一）甲',
    ]);
  });

  it('go on in another list of the same series, and begin again where it says so, once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = series(1, ...FOUR_LEVELS) + list(1, 1) + list(2, 1) + list(3, 1, override);
    const body = [1, 1, 2, 3, 3, 1].map((numId) => paragraph('甲', inList(numId))).join('');
    deepStrictEqual(importedLines({ body, numbering }), ['一、甲', '二、甲', '三、甲', '一、甲', '二、甲', '三、甲']);
  });

  it('run on below a higher level that they do not wait for', () => {
    const never = level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const numbering = series(1, level(0, 'chineseCounting', '%1、'), never) + list(1, 1);
    const body = [0, 1, 0, 1].map((at) => paragraph('甲', inList(1, at))).join('');
    deepStrictEqual(importedLines({ body, numbering }), ['一、甲', '1.甲', '二、甲', '2.甲']);
  });

  it('begin again only below the level that they wait for', () => {
    const third = level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>');
    const numbering = series(1, level(0, 'upperRoman', '%1、'), level(1, 'upperLetter', '%2、'), third) + list(1, 1);
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => paragraph('甲', inList(1, at))).join('');
    deepStrictEqual(
      importedLines({ body, numbering }).map((line) => line.slice(0, -1)),
      ['I、', 'A、', '1.', 'B、', '2.', 'II、', 'A、', '1.'],
    );
  });

  it('show the numbers of higher levels, in digits where the level is legal', () => {
    const numbering =
      series(
        1,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + list(1, 1);
    const body = [0, 0, 1, 2].map((at) => paragraph('甲', inList(1, at))).join('');
    deepStrictEqual(importedLines({ body, numbering }), ['第一章甲', '第二章甲', '二.1甲', '2.1.1甲']);
  });

  it('come from styles, also by way of their base and of a numbering style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>' +
      '</w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="N"/>' +
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>') +
      '</w:abstractNum>' +
      list(1, 1) +
      list(2, 2);
    const body =
      paragraph('甲', '<w:pStyle w:val="H1"/>') +
      paragraph('乙', '<w:pStyle w:val="H2"/>') +
      paragraph('丙', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('丁', '<w:pStyle w:val="H2"/>');
    deepStrictEqual(importedLines({ body, styles, numbering }), ['一、甲', '（一）乙', '丙', '（二）丁']);
  });

  it('that are nowhere defined are told and left out', () => {
    const file = { body: paragraph('甲', inList(7)) + paragraph('乙'), numbering: series(1, ...FOUR_LEVELS) };
    deepStrictEqual(importedLines(file), ['甲', '乙']);
    deepStrictEqual(importNotes(file), ['有 1 段的自动编号在文件里找不到定义，没有序号，请核对']);
  });

  it('in a format that is not known are digits, and told', () => {
    const file = {
      body: paragraph('甲', inList(1)),
      numbering: series(1, level(0, 'hebrew1', '%1、')) + list(1, 1),
    };
    deepStrictEqual(importedLines(file), ['1、甲']);
    deepStrictEqual(importNotes(file), ['有 1 处自动编号的样式无法识别，以阿拉伯数字代替，请核对']);
  });

  it('of a bullet are the bullet', () => {
    const numbering = series(1, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', '—')) + list(1, 1);
    const body = paragraph('甲', inList(1)) + paragraph('乙', inList(1, 1));
    deepStrictEqual(importedLines({ body, numbering }), ['•甲', '—乙']);
  });

  it('keep a blank where no stop or bracket parts them from the text', () => {
    const spaced = (index: number, text: string): string => level(index, 'decimal', text).replace('nothing', 'space');
    const numbering =
      series(1, spaced(0, '第%1条'), spaced(1, '%1.%2'), spaced(2, '%3、'), spaced(3, '（%4）')) + list(1, 1);
    const body = [0, 1, 2, 3].map((at) => paragraph('甲', inList(1, at))).join('');
    deepStrictEqual(importedLines({ body, numbering }), ['第1条　甲', '1.1 甲', '1、甲', '（1）甲']);
  });
});

describe('number formats', () => {
  const written = (format: string, ...values: readonly number[]): string =>
    values.map((value) => renderNumber(value, format)).join(' ');

  it('are those of Chinese documents', () => {
    strictEqual(written('chineseCountingThousand', 1, 10, 11, 20, 101, 110), '一 十 十一 二十 一百零一 一百一十');
    strictEqual(written('chineseCounting', 10, 21, 100), '十 二十一 一〇〇');
    strictEqual(written('japaneseCounting', 10, 15, 101, 210), '十 十五 百一 二百十');
    strictEqual(written('ideographDigital', 9, 10, 26), '九 一〇 二六');
    strictEqual(written('chineseLegalSimplified', 1, 10, 25, 101), '壹 壹拾 贰拾伍 壹佰零壹');
    strictEqual(written('ideographTraditional', 1, 10, 11), '甲 癸 11');
    strictEqual(written('ideographZodiac', 1, 12), '子 亥');
    strictEqual(written('ideographZodiacTraditional', 1, 13, 60), '甲子 丙子 癸亥');
    strictEqual(written('decimalEnclosedCircleChinese', 1, 20, 21, 51), '① ⑳ ㉑ 51');
    strictEqual(written('decimalEnclosedParen', 1, 20, 21), '⑴ ⒇ 21');
    strictEqual(written('decimalEnclosedFullstop', 1, 20), '⒈ ⒛');
    strictEqual(written('decimalFullWidth', 12), '１２');
    strictEqual(written('upperRoman', 4, 9, 40, 1999), 'IV IX XL MCMXCIX');
    strictEqual(written('lowerLetter', 1, 26, 27, 53), 'a z aa aaa');
    strictEqual(written('none', 3), '');
  });
});
