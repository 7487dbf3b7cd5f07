import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { importWord } from '../../server/src/word/import';
import { importedLines, importNotes, paragraph, wordFile, wordParts } from '../support/docx';

const GOOD = wordParts({ body: paragraph('甲') });

/** Why bytes are not imported. */
function problemOf(bytes: Uint8Array): string {
  const imported = importWord(bytes);
  return 'problem' in imported ? imported.problem : `imported: ${imported.text}`;
}

const withDocument = (xml: string): Uint8Array => zipSync({ ...GOOD, 'word/document.xml': strToU8(xml) });

/** The beginning of a container of OLE, with a name in its directory. */
function container(name: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1500), Buffer.from(name, 'utf16le')]);
}

describe('what is no Word file', () => {
  it('is called what it is', () => {
    match(problemOf(container('WordDocument')), /^这是旧版的 \.doc 或 \.wps 文件/);
    match(problemOf(container('EncryptedPackage')), /^文件加了密码。/);
    match(problemOf(Buffer.from('{\\rtf1 甲}')), /^这是 RTF 文件/);
    match(problemOf(Buffer.from('%PDF-1.7')), /^这是 PDF 文件/);
    match(problemOf(Buffer.from('一、甲')), /^这不是 \.docx 文件/);
    strictEqual(problemOf(Buffer.alloc(0)), '文件是空的');
    strictEqual(problemOf(zipSync({ 'a.txt': strToU8('甲') })), '这是压缩包，不是 .docx 文件');
    const sheet = '<Types xmlns="x"><Override ContentType="application/vnd.x.spreadsheetml.sheet.main+xml"/></Types>';
    strictEqual(problemOf(zipSync({ '[Content_Types].xml': strToU8(sheet) })), '这是 Excel 表格，不是 .docx 文件');
  });
});

describe('a damaged file', () => {
  const file = wordFile({ body: paragraph('甲'.repeat(5000)) });

  it('is refused wherever it is cut off', () => {
    for (let length = 4; length < file.length; length += 97) match(problemOf(file.subarray(0, length)), /^文件已损坏/);
  });

  it('never throws, whatever byte is changed', () => {
    for (let at = 0; at < file.length; at += 7) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      ok(importWord(changed));
    }
  });

  it('is refused where its XML is broken', () => {
    for (const xml of ['', '<w:document', '<w:document xmlns:w="x"><a></b></w:document>', '\u0000', '<x/>']) {
      match(problemOf(withDocument(xml)), /^文件已损坏/);
    }
    match(problemOf(zipSync({ ...GOOD, 'word/document.xml': new Uint8Array([0x3c, 0xff, 0x3e]) })), /^文件已损坏/);
  });
});

describe('a file made to do harm', () => {
  it('with entities that blow up or lie outside is refused', () => {
    const entities = '<!DOCTYPE d [<!ENTITY a "甲甲"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const document = (entity: string): string =>
      new TextDecoder().decode(GOOD['word/document.xml']).replace('甲', `&${entity};`).replace('?>', `?>${entities}`);
    for (const entity of ['a', 'b', 'c']) match(problemOf(withDocument(document(entity))), /^文件已损坏/);
  });

  it('that unpacks to gigabytes is refused before it is unpacked', () => {
    const bomb = zipSync({ ...GOOD, 'word/document.xml': new Uint8Array(100_000_000) });
    ok(bomb.length < 200_000);
    const before = process.memoryUsage().arrayBuffers;
    match(problemOf(bomb), /解开后超过 32 MB/);
    ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
  });

  it('that unpacks to more than it says gets no more memory than that', () => {
    const bomb = zipSync({ ...GOOD, 'word/document.xml': new Uint8Array(20_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 28 < bomb.length; at++) {
      // The size stands in the directory, and before the data.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    match(problemOf(bomb), /^文件已损坏/);
  });

  it('that is nested too deep or has too many elements is refused', () => {
    const root = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
    const nested = `${root}${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}</w:document>`;
    strictEqual(problemOf(withDocument(nested)), '文件的结构过于庞杂，没有打开');
    const many = `${root}${'<w:p/>'.repeat(2_000_001)}</w:document>`;
    strictEqual(problemOf(withDocument(many)), '文件的结构过于庞杂，没有打开');
  });

  it('with parts outside is read without them', () => {
    const external = new TextDecoder()
      .decode(GOOD['word/_rels/document.xml.rels'])
      .replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://x/styles" Target="http://example.invalid/s.xml" TargetMode="External"/>' +
          '<Relationship Id="rId8" Type="http://x/numbering" Target="../../../etc/passwd"/></Relationships>',
      );
    const file = zipSync({ ...GOOD, 'word/_rels/document.xml.rels': strToU8(external) });
    deepStrictEqual(importedLines(file), ['甲']);
  });

  it('with macros is read without them, and they are told', () => {
    const macros = new TextDecoder()
      .decode(GOOD['word/_rels/document.xml.rels'])
      .replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" ' +
          'Target="vbaProject.bin"/></Relationships>',
      );
    const parts = {
      ...GOOD,
      'word/_rels/document.xml.rels': strToU8(macros),
      'word/vbaProject.bin': new Uint8Array(9),
    };
    deepStrictEqual(importedLines(zipSync(parts)), ['甲']);
    deepStrictEqual(importNotes(zipSync(parts)), ['文件里有宏，没有运行，也没有导入']);
  });

  it('with styles that are based on each other comes to an end', () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    deepStrictEqual(importedLines({ body: paragraph('甲', '<w:pStyle w:val="A"/>'), styles }), ['甲']);
  });
});

describe('a file with 50 MB of pictures', () => {
  it('is read without unpacking them', () => {
    const picture = randomBytes(50_000_000);
    const file = zipSync({ ...GOOD, 'word/media/image1.png': [new Uint8Array(picture), { level: 0 }] });
    const before = process.memoryUsage().arrayBuffers;
    deepStrictEqual(importedLines(file), ['甲']);
    ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
  });
});
