import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/document/document';
import { footnotesOf } from '../../server/src/document/footnotes/footnotes';
import { exportWord } from '../../server/src/word/export/index';
import { importWord } from '../../server/src/word/import';
import { footnoted, renderInOrder } from '../property/footnoted';
import { fewer, PATIENCE } from '../property/limits';

async function thereAndBack(text: string, footnotes: 'appendix' | 'page' = 'appendix'): Promise<string> {
  const imported = importWord((await exportWord(text, { footnotes })).bytes);
  if ('problem' in imported) throw new Error(imported.problem);
  return imported.text;
}

const words = fc.string({
  unit: fc.constantFrom(
    ...'稳增长促改革惠民生，。；：、？！（）《》“”‘’——……①％·～',
    ...'a1B2 .,%&<>"\'\t　',
    '𠀀',
    '\u00a0',
    '\u200b',
    '\u2028',
    '［1］',
  ),
  maxLength: 60,
});
const heads = fc.constantFrom(
  '',
  '　　',
  '　',
  '　　　',
  '  ',
  '\t',
  '一、',
  '（一）',
  '　　（二）',
  '1.',
  '（1）',
  '第一条　',
  '- ',
  '# ',
);
const fixed = fc.constantFrom(
  '',
  '',
  '　　',
  ' ',
  '某市人民政府工作报告',
  '——2026年1月8日在某市第三届人民代表大会第二次会议上',
  '　　　　市长　李明',
  '各位代表：',
  '附件：1.任务分工表',
  '附件1',
  '名词解释',
  '某市人民政府办公室',
  '2026年1月5日',
  '　　　　　　2026年1月5日　',
  '（此件公开发布）',
  '［1］链长制：由负责人牵头的机制。',
);
const line = fc.oneof(
  { weight: 2, arbitrary: fixed },
  { weight: 3, arbitrary: fc.tuple(heads, words).map(([head, text]) => head + text) },
);
const report = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 40 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom(0, 1, 2, 40),
    fc.boolean(),
  )
  .map(
    ([lines, lineBreak, blanks, isEnded]) =>
      lines.map((text) => text + lineBreak.repeat(blanks)).join(lineBreak) + (isEnded ? lineBreak : ''),
  );

describe('a text exported and imported again', () => {
  it('is the same to the last character: 500 reports of every shape', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (text) => strictEqual(await thereAndBack(text), text)),
      fewer(2),
    );
  }).timeout(PATIENCE);

  it('is the same where it has footnotes', async () => {
    await fc.assert(
      fc.asyncProperty(footnoted, async (report) => {
        const text = renderInOrder(report);
        strictEqual(await thereAndBack(text), text);
      }),
      fewer(20),
    );
  }).timeout(PATIENCE);

  it('has the same footnotes where these go to the foot of the page', async () => {
    await fc.assert(
      fc.asyncProperty(footnoted, async (report) => {
        const text = renderInOrder(report);
        const before = footnotesOf(parse(text));
        fc.pre(new Set(before.marks.map(({ number }) => number)).size === before.marks.length);
        fc.pre(before.definitions.length === before.marks.length && before.definitions.length > 0);
        const after = await thereAndBack(text, 'page');
        const { marks, definitions } = footnotesOf(parse(after));
        strictEqual(marks.length, before.marks.length);
        const said = (all: typeof definitions, from: string): string[] =>
          all.map((definition) => from.slice(definition.text.start, definition.text.end).replaceAll(/\s+/g, '\n'));
        const byMark = before.marks.map(({ number }) => before.definitions.find((one) => one.number === number)!);
        deepStrictEqual(said(definitions, after), said(byMark, text));
      }),
      fewer(20),
    );
  }).timeout(PATIENCE);

  it('has U+FFFD for what a Word file cannot hold, and this is told', async () => {
    const text = '甲\u0000乙\u001f丙\ud800丁\ufffe戊𠀀\u007f\u0085';
    const exported = await exportWord(text);
    deepStrictEqual(exported.notes, ['有 4 个字符 Word 文件不能保存（控制字符等），以“\ufffd”代替']);
    strictEqual(await thereAndBack(text), '甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊𠀀\u007f\u0085');
  });

  it('has the first of unlike line breaks everywhere', async () => {
    strictEqual(await thereAndBack('甲\r\n乙\n丙\r丁'), '甲\r\n乙\r\n丙\r\n丁');
  });

  it('keeps the appendix where marks and definitions do not go together', async () => {
    const text = '甲“乙”［1］丙［1］。\n\n名词解释\n［1］乙：好。\n';
    const { notes } = await exportWord(text, { footnotes: 'page' });
    ok(notes[0]?.includes('不是一一对应'));
    strictEqual(await thereAndBack(text, 'page'), text);
  });
});
