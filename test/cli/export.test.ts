import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fontsIn, USUAL_SETUP } from '../../server/src/page/setup';
import { importedLines } from '../support/docx';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const TEXT = '某市工作报告\n\n各位代表：\n\n一、去年工作\n';

describe('gongwen export', () => {
  const folder = useFolder();
  const fontsHere = mkdtempSync(join(tmpdir(), 'gongwen-'));
  after(() => rmSync(fontsHere, { recursive: true }));
  /** Runs it where fontconfig knows these fonts; by itself all that are asked for. */
  const runWith = (fonts: readonly string[], ...args: string[]) => {
    writeFileSync(join(fontsHere, 'fc-list'), `#!/bin/sh\necho '${fonts.join(',')}'\n`, { mode: 0o755 });
    return gongwen(['export', ...args], folder.path, '', { PATH: `${fontsHere}${delimiter}${process.env.PATH}` });
  };
  const run = (...args: string[]) => runWith([...fontsIn(USUAL_SETUP), '仿宋'], ...args);
  const read = (name: string) => readFileSync(join(folder.path, name));

  it('writes Word files beside the texts, and replaces none unasked', async () => {
    folder.write('稿/甲.gw', TEXT);
    folder.write('稿/乙.docx', 'not a text');
    deepStrictEqual(await run('稿'), { status: 0, output: '稿/甲.gw → 稿/甲.docx\n', problems: '' });
    deepStrictEqual(importedLines(new Uint8Array(read('稿/甲.docx'))), TEXT.trimEnd().split('\n'));
    const again = await run('稿');
    strictEqual(again.status, 2);
    strictEqual(again.problems, 'gongwen：稿/甲.docx：已有这个文件，没有覆盖；要覆盖请加 --force。\n');
    strictEqual((await run('稿', '--force')).status, 0);
    deepStrictEqual(readdirSync(join(folder.path, '稿')).sort(), ['乙.docx', '甲.docx', '甲.gw']);
  });

  it('writes pages for the browser, by the format or by the name of the file', async () => {
    folder.write('甲.gw', TEXT);
    strictEqual((await run('甲.gw', '--format', 'html')).output, '甲.gw → 甲.html\n');
    strictEqual((await run('甲.gw', '-o', '乙.html')).output, '甲.gw → 乙.html\n');
    deepStrictEqual(read('甲.html'), read('乙.html'));
    match(read('甲.html').toString(), /<p class="level1 r3 i4" data-line="4" data-at="0"><b>一、去年工作<\/b><\/p>/);
  });

  it('says what prints PDF where there is nothing that does', async () => {
    folder.write('甲.gw', TEXT);
    const { status, problems } = await gongwen(['export', '甲.gw', '-o', '甲.pdf'], folder.path, '', { PATH: '' });
    // On other systems the programs have their places outside of the PATH.
    if (process.platform !== 'linux') return;
    strictEqual(status, 2);
    match(problems, /导出 PDF 要用本机的 LibreOffice 或 Chrome、Edge 浏览器，都没有找到/);
    deepStrictEqual(readdirSync(folder.path), ['甲.gw']);
  });

  it('says which fonts this computer does not have', async () => {
    folder.write('甲.gw', TEXT);
    const { status, problems } = await runWith(['黑体', '宋体', 'FangSong_GB2312', '仿宋_GB2312'], '甲.gw');
    strictEqual(status, 0);
    if (process.platform === 'win32') return;
    strictEqual(
      problems,
      'gongwen：本机没有字体：方正小标宋简体、楷体_GB2312。没有的字体会由别的字体代替，版面可能略有出入。\n',
    );
  });

  it('says what is wrong with fonts and margins before anything is written', async () => {
    folder.write('甲.gw', TEXT);
    const { status, problems } = await run('甲.gw', '--font', 'foo=仿宋', '--margin', 'top=高');
    strictEqual(status, 2);
    match(problems, /没有字体设置“foo”，可用的有 title、body/);
    match(problems, /页边距 top 应为 5 到 100 之间的毫米数/);
    match((await run('甲.gw', '--format', 'odt')).problems, /“odt”：可用的有 docx、html、pdf。/);
    deepStrictEqual(readdirSync(folder.path), ['甲.gw']);
    strictEqual((await run('甲.gw', '--font', 'body=仿宋', '--margin', 'top=30')).status, 0);
    ok(read('甲.docx').length > 0);
  });
});
