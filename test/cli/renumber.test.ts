import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const WRONG =
  '一、回顾\n疏浚湖链［2］，建设绿廊［1］，用好云仓［3］。\n三、任务\n落实责任。\n名词解释\n1.绿廊：指林带。\n2.湖链：指湖泊。\n3.云仓：指仓库。\n';
const SECTIONS = WRONG.replace('三、', '二、');
const FOOTNOTES = WRONG.replace('湖链［2］', '湖链［1］')
  .replace('绿廊［1］', '绿廊［2］')
  .replace('1.绿廊：指林带。\n2.湖链：指湖泊。', '1.湖链：指湖泊。\n2.绿廊：指林带。');
const BOTH = FOOTNOTES.replace('三、', '二、');

describe('gongwen renumber', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['renumber', ...args], folder.path);
  const read = (name: string) => readFileSync(join(folder.path, name));

  it('numbers sections and footnotes anew, or one of them', async () => {
    const expected = { 全文: BOTH, 章节: SECTIONS, 注码: FOOTNOTES };
    for (const name of Object.keys(expected)) folder.write(`${name}.gw`, WRONG);
    deepStrictEqual(await run('全文.gw'), { status: 0, output: '重编 1 个文件，共 5 处。\n', problems: '' });
    await run('--sections', '章节.gw');
    await run('--footnotes', '注码.gw');
    for (const [name, text] of Object.entries(expected)) strictEqual(read(`${name}.gw`).toString(), text);
    strictEqual((await run('全文.gw')).output, '不用重编。\n');
  });

  it('keeps encoding, byte order mark and line ends', async () => {
    const lines = (text: string): string => text.replaceAll('\n', '\r\n');
    folder.write('国标.gw', iconv.encode(lines(WRONG), 'gb18030'));
    folder.write('宽.gw', Buffer.from(`\uFEFF${WRONG}`, 'utf16le'));
    strictEqual((await run()).status, 0);
    deepStrictEqual(read('国标.gw'), iconv.encode(lines(BOTH), 'gb18030'));
    deepStrictEqual(read('宽.gw'), Buffer.from(`\uFEFF${BOTH}`, 'utf16le'));
  });

  it('shows with --diff what it would do, and passes standard input through', async () => {
    folder.write('报告.gw', WRONG);
    const { status, output } = await run('--diff', '报告.gw');
    strictEqual(status, 1);
    strictEqual(applyPatch(WRONG, output), BOTH);
    strictEqual(read('报告.gw').toString(), WRONG);
    strictEqual((await gongwen(['renumber', '-'], folder.path, WRONG)).output, BOTH);
    strictEqual((await gongwen(['renumber', '-'], folder.path, BOTH)).output, BOTH);
  });

  it('leaves footnotes alone that it cannot tell apart, and says so', async () => {
    const unclear = '三、回顾\n建设绿廊［2］，疏浚湖链［1］。\n名词解释\n绿廊：指林带。\n湖链：指湖泊。\n';
    folder.write('报告.gw', unclear);
    const { status, problems } = await run('--footnotes', '报告.gw');
    strictEqual(status, 1);
    match(problems, /报告\.gw：注码与释文对不上，没有重编注码。/);
    strictEqual(read('报告.gw').toString(), unclear);
    strictEqual((await run('没有.gw')).status, 2);
  });
});
