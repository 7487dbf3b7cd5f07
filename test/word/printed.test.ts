import { deepStrictEqual, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from '../../server/src/document/document';
import { pagesOf } from '../../server/src/page/pages';
import { exportWord } from '../../server/src/word/export/index';

const isThere = (program: string): boolean => spawnSync(program, ['-v', '--version']).error === undefined;

describe('a Word file printed by LibreOffice', () => {
  it('has 22 lines of 28 characters on a page, and as many pages as the preview', async function () {
    // Several hundred megabytes are not installed for one test.
    if (!isThere('soffice') || !isThere('pdftotext')) return this.skip();
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
    try {
      const sentence = '稳增长促改革调结构惠民生防风险保稳定强基础利长远办实事';
      const text = `${'一'.repeat(26)}${sentence.repeat(100)}`;
      const file = join(folder, 'in.docx');
      writeFileSync(file, (await exportWord(text)).bytes);
      execFileSync('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      ]);
      execFileSync('pdftotext', ['-layout', join(folder, 'in.pdf'), join(folder, 'in.txt')]);
      const pages = readFileSync(join(folder, 'in.txt'), 'utf8')
        .split('\f')
        .map((page) => page.split('\n').map((line) => line.replaceAll(/\s/g, '')))
        .map((lines) => lines.filter((line) => line !== '' && !/^—\d+—$/.test(line)))
        .filter((lines) => lines.length > 0);
      const expected = pagesOf(parse(text)).map((page) => page.map(({ span }) => text.slice(span.start, span.end)));
      deepStrictEqual(pages, expected);
      ok(pages.slice(0, -1).every((page) => page.length === 22));
      ok(pages[0]?.slice(1).every((line) => line.length === 28));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});
