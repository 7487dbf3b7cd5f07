import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import iconv from 'iconv-lite';
import { decode, encodingNamed } from '../../server/src/cli/decode';

/** The text that bytes are read as. */
function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  ok('text' in decoded);
  return decoded.text;
}

const TEXT = '（一）稳增长\r\n㐀𠀀“三农”';

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    deepStrictEqual(decode(Buffer.from(TEXT)), { text: TEXT, encoding: 'utf-8', hasMark: false });
    deepStrictEqual(decode(Buffer.from(`\uFEFF${TEXT}`)), { text: TEXT, encoding: 'utf-8', hasMark: true });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    const littleEndian = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    deepStrictEqual(decode(littleEndian), { text: TEXT, encoding: 'utf-16le', hasMark: true });
    const bigEndian = Buffer.from(littleEndian).swap16();
    deepStrictEqual(decode(bigEndian), { text: TEXT, encoding: 'utf-16be', hasMark: true });
  });

  it('reads GB18030 with characters of two and of four bytes', () => {
    const bytes = Uint8Array.of(0xb9, 0xab, 0xce, 0xc4, 0x81, 0x39, 0xee, 0x39, 0x95, 0x32, 0x82, 0x36, 0x31);
    strictEqual(textOf(bytes), '公文㐀𠀀1');
  });

  it('keeps the offsets where UTF-16 holds lone surrogates', () => {
    strictEqual(textOf(Buffer.from('\uFEFF稳\uD800增\uDC00长', 'utf16le')), '稳\uFFFD增\uFFFD长');
  });

  it('reads an empty file, a lone byte order mark and NUL bytes', () => {
    strictEqual(textOf(new Uint8Array()), '');
    strictEqual(textOf(Uint8Array.of(0xef, 0xbb, 0xbf)), '');
    strictEqual(textOf(Buffer.from('稳\0增长')), '稳\0增长');
  });

  it('names the line of a damaged UTF-8 character instead of guessing another encoding', () => {
    const sound = Buffer.from('稳增长促改革调结构惠民生防风险保稳定\n'.repeat(5));
    const damaged = Buffer.concat([sound.subarray(0, 60), Uint8Array.of(0xe7, 0xa8), sound.subarray(60)]);
    const decoded = decode(damaged);
    ok('problem' in decoded);
    match(decoded.problem, /^第 2 行的 UTF-8 编码已损坏/);
  });

  it('says what it can read when nothing fits', () => {
    const decoded = decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x80, 0x80));
    ok('problem' in decoded);
    match(decoded.problem, /^无法识别编码，支持 UTF-8、UTF-16 和 GB18030/);
  });

  it('tells GB18030 from Big5 by the frequency of the characters', () => {
    const simplified = iconv.encode('各位代表，现在我代表市人民政府向大会报告工作，请予审议。'.repeat(3), 'gb18030');
    deepStrictEqual(decode(simplified), {
      text: '各位代表，现在我代表市人民政府向大会报告工作，请予审议。'.repeat(3),
      encoding: 'gb18030',
      hasMark: false,
    });
    const traditional = decode(
      iconv.encode('各位代表，現在我代表市人民政府向大會報告工作，請予審議。'.repeat(3), 'big5'),
    );
    ok('text' in traditional);
    match(traditional.text, /^各位代表，現在/);
    match(traditional.doubt ?? '', /^不能确定编码，按 Big5 读取/);
  });

  it('says so when there is too little to tell', () => {
    const decoded = decode(iconv.encode('公文', 'gb18030'));
    ok('text' in decoded);
    strictEqual(decoded.text, '公文');
    match(decoded.doubt ?? '', /^不能确定编码，按 GB18030 读取/);
  });

  it('takes the encoding that it is told, and says if it cannot be', () => {
    const bytes = iconv.encode('穩增長', 'big5');
    deepStrictEqual(decode(bytes, 'big5'), { text: '穩增長', encoding: 'big5', hasMark: false });
    deepStrictEqual(decode(bytes, 'utf-8'), { problem: '内容不是 UTF-8 编码，请改写或去掉 --encoding' });
    const withoutMark = Buffer.from('稳增长', 'utf16le');
    deepStrictEqual(decode(withoutMark, 'utf-16le'), { text: '稳增长', encoding: 'utf-16le', hasMark: false });
  });
});

describe('encodingNamed', () => {
  it('knows the usual spellings', () => {
    const names = ['UTF8', 'utf-8', 'GBK', 'gb2312', 'GB-18030', 'cp936', 'Big5', 'UTF-16', 'utf_16be', 'latin1'];
    deepStrictEqual(names.map(encodingNamed), [
      ...['utf-8', 'utf-8', 'gb18030', 'gb18030', 'gb18030', 'gb18030', 'big5', 'utf-16le', 'utf-16be', undefined],
    ]);
  });
});
