import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportWord } from '../../server/src/word/export/index';
import { importWord } from '../../server/src/word/import';
import { paragraph, wordFile } from '../support/docx';
import { type Session, startSession } from '../support/server';

const URI = 'file:///report.gw';
const textDocument = { uri: URI };
const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/样例报告.gw'), 'utf8');

describe('requests on Word files and pages', () => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession({}, { loadWord: async () => ({ importWord, exportWord }) });
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'gongwen', version: 1, text: SAMPLE },
    });
  });
  afterEach(() => session.end());
  const ask = (method: string, params: object): Promise<Record<string, unknown>> =>
    session.client.sendRequest(method, params);

  it('give the text of a file, or why there is none', async () => {
    const data = Buffer.from(wordFile({ body: paragraph('甲') })).toString('base64');
    deepStrictEqual(await ask('gongwen/importWord', { data }), { text: '甲\n', notes: [] });
    const broken = await ask('gongwen/importWord', { data: Buffer.from('%PDF').toString('base64') });
    match(String(broken.problem), /^这是 PDF 文件/);
  });

  it('give a file that is the same text again, in the fonts of the settings', async () => {
    const page = { fonts: { body: '仿宋', foo: 'x' }, margins: { top: 40 }, footnotes: 'appendix' };
    const exported = await ask('gongwen/exportWord', { textDocument, page });
    const imported = importWord(Buffer.from(String(exported.data), 'base64'));
    ok('text' in imported);
    strictEqual(imported.text, SAMPLE);
    deepStrictEqual(exported.fonts, ['方正小标宋简体', '仿宋', '黑体', '楷体_GB2312', '宋体']);
    match(String(exported.problems), /没有字体设置“foo”/);
  });

  it('give the pages, and a page for the printer', async () => {
    const { pages, style, fonts } = await ask('gongwen/pages', { textDocument, page: null });
    strictEqual((pages as string[]).length, 8);
    match(String(style), /font-family: "仿宋_GB2312"/);
    strictEqual((fonts as string[]).length, 5);
    match(String((await ask('gongwen/printable', { textDocument })).html), /^<!DOCTYPE html>/);
  });

  it('give nothing for a document that is not open, and say where Word files cannot be had', async () => {
    const other = { textDocument: { uri: 'file:///other.gw' } };
    for (const method of ['exportWord', 'pages', 'printable']) strictEqual(await ask(`gongwen/${method}`, other), null);
    const bare = await startSession();
    deepStrictEqual(await bare.client.sendRequest('gongwen/importWord', { data: '' }), {
      problem: '这里不能读写 Word 文件',
    });
    await bare.end();
  });
});
