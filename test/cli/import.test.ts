import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inList, level, list, paragraph, series, wordFile } from '../support/docx';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const NUMBERING = series(1, level(0, 'chineseCounting', '%1、')) + list(1, 1);
const CLEAN = wordFile({ body: paragraph('甲。', inList(1)) + paragraph('乙。', inList(1)), numbering: NUMBERING });
const TYPED = wordFile({ body: paragraph('一、稳增长') + paragraph('二、促改革') + paragraph('四、惠民生') });

describe('gongwen import', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['import', ...args], folder.path);
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('writes texts beside the files, and replaces none unasked', async () => {
    folder.write('来稿/甲.docx', CLEAN);
    folder.write('来稿/~$甲.docx', 'lock');
    folder.write('来稿/乙.gw', '乙');
    deepStrictEqual(await run('来稿'), { status: 0, output: '来稿/甲.docx → 来稿/甲.gw\n', problems: '' });
    strictEqual(read('来稿/甲.gw'), '一、甲。\n二、乙。\n');
    folder.write('来稿/甲.gw', '改过');
    deepStrictEqual(await run('来稿'), {
      status: 2,
      output: '',
      problems: 'gongwen：来稿/甲.gw：已有这个文件，没有覆盖；要覆盖请加 --force。\n',
    });
    strictEqual(read('来稿/甲.gw'), '改过');
    strictEqual((await run('来稿', '--force')).status, 0);
    strictEqual(read('来稿/甲.gw'), '一、甲。\n二、乙。\n');
    deepStrictEqual(readdirSync(join(folder.path, '来稿')).sort(), ['~$甲.docx', '乙.gw', '甲.docx', '甲.gw']);
  });

  it('writes to standard output, or to the file that is named', async () => {
    folder.write('甲.docx', CLEAN);
    deepStrictEqual(await run('甲.docx', '--stdout'), { status: 0, output: '一、甲。\n二、乙。\n', problems: '' });
    strictEqual((await gongwen(['import', '-'], folder.path, CLEAN)).output, '一、甲。\n二、乙。\n');
    strictEqual((await run('甲.docx', '-o', '丙.txt')).status, 0);
    strictEqual(read('丙.txt'), '一、甲。\n二、乙。\n');
    match((await run('甲.docx', '-o', '没有/丙.txt')).problems, /没有这个文件夹/);
    deepStrictEqual(readdirSync(folder.path).sort(), ['丙.txt', '甲.docx']);
  });

  it('says what cannot be read, and goes on with the others', async () => {
    folder.write('坏.docx', CLEAN.subarray(0, 300));
    folder.write('甲.docx', CLEAN);
    const { status, output, problems } = await run('坏.docx', '甲.docx');
    strictEqual(status, 2);
    strictEqual(output, '甲.docx → 甲.gw\n');
    match(problems, /^gongwen：坏\.docx：文件已损坏，打不开。请在 Word 或 WPS 里打开并修复，另存为 \.docx 后再试。\n$/);
  });
});

describe('gongwen check --comment', () => {
  const folder = useFolder();
  const run = (...args: string[]) => gongwen(['check', ...args], folder.path);

  it('writes the findings into a copy, and replaces no file unasked', async () => {
    folder.write('甲.docx', TYPED);
    strictEqual((await run('甲.docx', '--comment', '批注.docx')).status, 1);
    const comments = new TextDecoder().decode(
      unzipSync(readFileSync(join(folder.path, '批注.docx')))['word/comments.xml'],
    );
    match(comments, /警告：缺少“三、”.*（numbering\/missing）/);
    deepStrictEqual(readFileSync(join(folder.path, '甲.docx')), Buffer.from(TYPED));
    const again = await run('甲.docx', '--comment', '甲.docx');
    strictEqual(again.status, 2);
    match(again.problems, /已有这个文件，没有覆盖；要覆盖请加 --force/);
    deepStrictEqual(readFileSync(join(folder.path, '甲.docx')), Buffer.from(TYPED));
    strictEqual((await run('甲.docx', '--comment', '批注.docx', '--force')).status, 1);
  });

  it('takes one Word file', async () => {
    folder.write('甲.gw', '一、甲\n');
    folder.write('乙.docx', TYPED);
    match((await run('甲.gw', '--comment', '丙.docx')).problems, /甲\.gw：不是 \.docx 文件，不能加批注/);
    match((await run('.', '--comment', '丙.docx')).problems, /一次只能检查一个 Word 文件/);
    deepStrictEqual(readdirSync(folder.path).sort(), ['乙.docx', '甲.gw']);
  });
});

describe('the other commands', () => {
  const folder = useFolder();

  it('check and outline Word files, alone, in folders and from standard input', async () => {
    folder.write('稿/甲.docx', TYPED);
    folder.write('稿/乙.docx', CLEAN);
    const { status, output } = await gongwen(['check', '稿', '--format', 'json'], folder.path);
    strictEqual(status, 1);
    const found = JSON.parse(output).files.map(
      ({ path, diagnostics }: { path: string; diagnostics: { rule: string; range: object }[] }) => [
        path,
        ...diagnostics.map(({ rule, range }) => [rule, range]),
      ],
    );
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } };
    deepStrictEqual(found, [['稿/乙.docx'], ['稿/甲.docx', ['numbering/missing', range]]]);
    match((await gongwen(['check', '-'], folder.path, TYPED)).output, /缺少“三、”/);
    strictEqual(
      (await gongwen(['outline', '稿/甲.docx'], folder.path)).output,
      '稿/甲.docx\n     1  一、稳增长\n     2  二、促改革\n     3  四、惠民生\n',
    );
  });

  it('do not rewrite Word files', async () => {
    folder.write('甲.docx', TYPED);
    for (const command of ['fix', 'renumber']) {
      const { status, problems } = await gongwen([command, '甲.docx'], folder.path);
      strictEqual(status, 2);
      match(problems, /甲\.docx：这是 Word 文件，不能直接改写，请先用 gongwen import 转成文本。/);
    }
    deepStrictEqual(readFileSync(join(folder.path, '甲.docx')), Buffer.from(TYPED));
  });
});
