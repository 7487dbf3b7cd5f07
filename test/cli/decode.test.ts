import { deepStrictEqual, match, ok } from 'node:assert/strict';
import { decode } from '../../server/src/cli/decode';

const TEXT = '（一）稳增长\r\n㐀𠀀“三农”';

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    deepStrictEqual(decode(Buffer.from(TEXT)), { text: TEXT });
    deepStrictEqual(decode(Buffer.from(`\uFEFF${TEXT}`)), { text: TEXT });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    const littleEndian = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    deepStrictEqual(decode(littleEndian), { text: TEXT });
    deepStrictEqual(decode(Buffer.from(littleEndian).swap16()), { text: TEXT });
  });

  it('reads GB18030 with characters of two and of four bytes', () => {
    const bytes = Uint8Array.of(0xb9, 0xab, 0xce, 0xc4, 0x81, 0x39, 0xee, 0x39, 0x95, 0x32, 0x82, 0x36, 0x31);
    deepStrictEqual(decode(bytes), { text: '公文㐀𠀀1' });
  });

  it('keeps the offsets where UTF-16 holds lone surrogates', () => {
    deepStrictEqual(decode(Buffer.from('\uFEFF稳\uD800增\uDC00长', 'utf16le')), { text: '稳\uFFFD增\uFFFD长' });
  });

  it('reads an empty file, a lone byte order mark and NUL bytes', () => {
    deepStrictEqual(decode(new Uint8Array()), { text: '' });
    deepStrictEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf)), { text: '' });
    deepStrictEqual(decode(Buffer.from('稳\0增长')), { text: '稳\0增长' });
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
});
