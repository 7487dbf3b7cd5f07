import { deepStrictEqual } from 'node:assert/strict';
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { importedLines } from '../support/docx';

const level = (index: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: index,
  ...(format && { format }),
  text,
  suffix: LevelSuffix.NOTHING,
  alignment: AlignmentType.START,
});
const LEVELS = [
  level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'),
  level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
  level(2, LevelFormat.DECIMAL, '%3.'),
  level(3, LevelFormat.DECIMAL, '（%4）'),
];

const item = (at: number, text: string, instance = 0, ...more: readonly FootnoteReferenceRun[]): Paragraph =>
  new Paragraph({ children: [new TextRun(text), ...more], numbering: { reference: 'levels', level: at, instance } });

describe('a file written by the package docx', () => {
  it('is imported with its numbers on four levels and its footnotes', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'levels', levels: LEVELS }] },
      footnotes: {
        1: { children: [new Paragraph('链长制：由负责人牵头的机制。')] },
        2: { children: [new Paragraph('一件事：一次办成。')] },
      },
      sections: [
        {
          children: [
            item(0, '去年工作'),
            item(1, '推行“链长制”', 0, new FootnoteReferenceRun(1)),
            item(2, '做大产业'),
            item(3, '钢铁'),
            item(3, '食品'),
            item(1, '办好“一件事”', 0, new FootnoteReferenceRun(2)),
            item(0, '今年安排'),
            item(0, '另起', 1),
            new Paragraph('结束。'),
          ],
        },
      ],
    });
    deepStrictEqual(importedLines(new Uint8Array(await Packer.toBuffer(document))), [
      '一、去年工作',
      '（一）推行“链长制”［1］',
      '1.做大产业',
      '（1）钢铁',
      '（2）食品',
      '（二）办好“一件事”［2］',
      '二、今年安排',
      '一、另起',
      '结束。',
      '',
      '名词解释',
      '［1］链长制：由负责人牵头的机制。',
      '［2］一件事：一次办成。',
    ]);
  });
});
