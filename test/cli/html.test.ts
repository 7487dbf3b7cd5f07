import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { useFolder } from './folder';
import { gongwen } from './gongwen';

const REPORT = `一、过去一年工作<script>alert(1)</script>
（一）推动<b>“一网通办”</b>［1］
（三）落实供给侧结构改革［3］
二、今年工作"&'
深化“一网通办”。

名词解释
［1］一网通办：一处办理。
［2］链长制：由领导牵头。
`;

describe('gongwen check --format html', () => {
  const folder = useFolder();
  const page = async (...args: string[]): Promise<string> => {
    const { output } = await gongwen(['check', '--format', 'html', ...args], folder.path);
    return output;
  };

  it('is one page that loads nothing and runs nothing, whatever the text', async () => {
    folder.write("甲<img src=x onerror='a'>.gw", REPORT);
    const output = await page();
    match(output, /^<!doctype html>\n/);
    match(output, /<\/html>\n$/);
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(output) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    ok(output.includes(`content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'"`));
    ok(!/<script|onerror='|<b>|https?:/.test(output));
    const tags = new Set([...output.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
    const known = 'html head meta title style body article h1 p h2 div span mark ul li img table thead tbody tr th td';
    deepStrictEqual(
      [...tags].filter((tag) => !known.split(' ').includes(tag ?? '')),
      [],
    );
    const [, picture = ''] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(output) ?? [];
    const drawn = Buffer.from(picture, 'base64').toString();
    ok(!/<script/i.test(drawn));
    // Browsers show no picture at all that is not well-formed.
    match(drawn, /^<svg /);
    const rest = drawn.replace(/<!\[CDATA\[.*?\]\]>/gs, '').replace(/<\/?[\w:-]+(?:\s+[\w:-]+="[^"<>]*")*\s*\/?>/g, '');
    strictEqual(/[<>].*/.exec(rest), null);
  });

  it('shows every problem below its section, lengths, wordings and footnotes', async () => {
    folder.write('报告.gw', REPORT);
    const output = await page();
    const place = (words: string): number => {
      ok(output.includes(words), words);
      return output.indexOf(words);
    };
    const section = place('（三）落实供给侧结构改革');
    ok(section < place('numbering/missing') && place('numbering/missing') < place('二、今年工作'));
    ok(section < place('slogans/wrong-wording') && place('slogans/wrong-wording') < place('二、今年工作'));
    match(output, /<mark>供给侧结构改革<\/mark>/);
    match(output, /约 2 页，朗读约 1 分钟/);
    match(output, /<tr><td>“一网通办”<\/td><td>规范提法<\/td><td>2<\/td><td>2、5<\/td><\/tr>/);
    match(output, /<tr><td>供给侧结构改革<\/td><td>误写<\/td><td>1<\/td><td>3<\/td><\/tr>/);
    match(output, /<tr><td>1<\/td><td>2<\/td><td>一网通办（第 8 行）<\/td><\/tr>/);
    match(output, /<tr><td>2<\/td><td>正文没有<\/td><td>链长制（第 9 行）<\/td><\/tr>/);
    match(output, /<tr><td>3<\/td><td>3<\/td><td>没有释文<\/td><\/tr>/);
    match(output, /alt="一、过去一年工作[^"]*：\d+ 字；二、/);
  });

  it('says that the text around a problem goes on', async () => {
    folder.write('报告.gw', `${'甲'.repeat(50)}供给侧结构改革${'乙'.repeat(50)}\n`);
    match(await page(), />…甲{40}<mark>供给侧结构改革<\/mark>乙{40}…</);
    folder.write('报告.gw', `${'甲'.repeat(40)}供给侧结构改革。\n`);
    match(await page(), />甲{40}<mark>供给侧结构改革<\/mark>。</);
  });

  it('keeps apart the notes of pages that all begin with 1', async () => {
    const pageOf = (first: string, second: string): string =>
      `推动“${first}”［1］和“${second}”［2］落地见效，取得新的进展。\n［1］${first}：由一处办理。\n［2］${second}：由领导牵头。\n`;
    folder.write('报告.gw', pageOf('一网通办', '链长制') + pageOf('河长制', '林长制') + pageOf('田长制', '路长制'));
    const output = await page();
    const rows = [...output.matchAll(/<tr><td>(\d)<\/td><td>([\d、]+)<\/td><td>([^<]+)<\/td><\/tr>/g)];
    deepStrictEqual(
      rows.map((row) => row.slice(1).join(' ')),
      [
        '1 1 一网通办（第 2 行）',
        '2 1 链长制（第 3 行）',
        '1 4 河长制（第 5 行）',
        '2 4 林长制（第 6 行）',
        '1 7 田长制（第 8 行）',
        '2 7 路长制（第 9 行）',
      ],
    );
  });

  it('has an article for each file, and tells what could not be checked', async () => {
    folder.write('甲.gw', '');
    folder.write('乙.gw', REPORT);
    const output = await page('甲.gw', '乙.gw', '没有.gw');
    strictEqual(output.match(/<article>/g)?.length, 2);
    match(output, /没有完成的<\/h2>\n<ul class="outline"><li class="problem error">没有\.gw：没有这个文件/);
  });
});
