import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commentWord } from '../../server/src/word/comments';
import { importWord } from '../../server/src/word/import';
import { element, elements, isElement, readXml, type XmlElement } from '../../server/src/word/xml';
import { inList, level, list, paragraph, series, type WordParts, wordFile, wordParts } from '../support/docx';

const DATE = '2026-01-31T08:00:00Z';
const REPORT = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/report.docx')));

function commented(file: Uint8Array, spans: readonly (readonly [start: number, end: number])[]): Uint8Array {
  const result = commentWord(
    file,
    spans.map(([start, end], index) => ({ start, end, text: `第${index + 1}条 <&` })),
    DATE,
  );
  if ('problem' in result) throw new Error(result.problem);
  return result.bytes;
}

function textOf(file: Uint8Array): string {
  const imported = importWord(file);
  if ('problem' in imported) throw new Error(imported.problem);
  return imported.text;
}

/** What each comment of a file stands around, by its number, and what it says. */
function rangesIn(file: Uint8Array): Record<string, string> {
  const parts = unzipSync(file);
  const xml = (name: string): XmlElement => readXml(new TextDecoder().decode(parts[name]));
  const open = new Set<string>();
  const ranges: Record<string, string> = {};
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const id = child.attributes['w:id'] ?? '';
      if (child.name === 'w:commentRangeStart') {
        open.add(id);
        ranges[id] = '';
      } else if (child.name === 'w:commentRangeEnd') open.delete(id);
      else if (child.name === 'w:t') for (const one of open) ranges[one] += child.children.join('');
      else walk(child);
    }
  };
  walk(xml('word/document.xml'));
  strictEqual(open.size, 0);
  const known = elements(xml('word/comments.xml')).map(({ attributes }) => attributes['w:id']);
  for (const id of Object.keys(ranges)) ok(known.includes(id), `comment ${id} has a text`);
  return ranges;
}

const around = (parts: WordParts, spans: readonly (readonly [number, number])[]): string[] =>
  Object.values(rangesIn(commented(wordFile(parts), spans)));

describe('comments in a Word file', () => {
  it('stand around the very words, in cut runs that keep what they look like', () => {
    const body =
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>稳增长 促改革</w:t></w:r><w:r><w:t xml:space="preserve">&amp;&#x20000;惠民生</w:t></w:r></w:p>';
    const file = commented(wordFile({ body }), [
      [1, 3],
      [4, 10],
      [5, 6],
      [0, 7],
    ]);
    deepStrictEqual(Object.values(rangesIn(file)), ['增长', '促改革&𠀀', '改', '稳增长 促改革']);
    strictEqual(textOf(file), '稳增长 促改革&𠀀惠民生\n');
    const [first] = elements(
      element(readXml(new TextDecoder().decode(unzipSync(file)['word/document.xml'])), 'w:body'),
    );
    const bold = elements(first, 'w:r').filter((run) => element(run, 'w:rPr', 'w:b'));
    strictEqual(bold.map((run) => element(run, 'w:t')?.children.join('') ?? '').join(''), '稳增长 促改革');
  });

  it('about a number that Word puts in stand around the text behind it', () => {
    const numbering = series(1, level(0, 'decimal', '%1.')) + list(1, 1);
    deepStrictEqual(around({ body: paragraph('甲', inList(1)) + paragraph('乙', inList(1)), numbering }, [[4, 6]]), [
      '乙',
    ]);
  });

  it('about a definition stand at its mark', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>乙</w:t></w:r></w:p>';
    const footnotes = `<w:footnote w:id="1">${paragraph('甲：解释。')}</w:footnote>`;
    const file = commented(wordFile({ body, footnotes }), [[15, 18]]);
    match(
      new TextDecoder().decode(unzipSync(file)['word/document.xml']),
      /commentRangeStart [^>]*\/><w:r><w:footnoteReference w:id="1"\/><\/w:r><w:commentRangeEnd/,
    );
  });

  it('leave every other part and the text as they are, in a file of LibreOffice', () => {
    const text = textOf(REPORT);
    const spans = Array.from({ length: 60 }, (_, index): [number, number] => [index * 6, index * 6 + 1 + (index % 9)]);
    const file = commented(REPORT, spans);
    strictEqual(textOf(file), text);
    strictEqual(Object.keys(rangesIn(file)).length, 60);
    const before = unzipSync(REPORT);
    const after = unzipSync(file);
    const changed = Object.keys(after).filter(
      (name) => !before[name] || Buffer.compare(before[name], after[name]!) !== 0,
    );
    deepStrictEqual(changed.sort(), [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    deepStrictEqual(
      Object.keys(before).filter((name) => !after[name]),
      [],
    );
  });

  it('are written under other prefixes too', () => {
    const parts = wordParts({ body: paragraph('稳增长') });
    const renamed = strFromU8(parts['word/document.xml'] as Uint8Array).replaceAll(/(<\/?|\s|xmlns:)w(?=[:=])/g, '$1x');
    const file = commented(zipSync({ ...parts, 'word/document.xml': strToU8(renamed) }), [[1, 2]]);
    deepStrictEqual(rangesIn(file), { 0: '增' });
    strictEqual(textOf(file), '稳增长\n');
  });

  it('come behind those that are there', () => {
    const once = commented(wordFile({ body: paragraph('稳增长') }), [[0, 1]]);
    const twice = commented(once, [[1, 2]]);
    deepStrictEqual(rangesIn(twice), { 0: '稳', 1: '增' });
    strictEqual(new TextDecoder().decode(unzipSync(twice)['[Content_Types].xml']).match(/comments\+xml/g)?.length, 1);
  });

  it('come into a file that has no relationships yet', () => {
    const { 'word/_rels/document.xml.rels': _, ...parts } = wordParts({ body: paragraph('稳增长') });
    deepStrictEqual(rangesIn(commented(zipSync(parts), [[0, 3]])), { 0: '稳增长' });
  });

  it('escape what they say, and cannot be written into what is no Word file', () => {
    const xml = new TextDecoder().decode(unzipSync(commented(REPORT, [[0, 1]]))['word/comments.xml']);
    match(xml, /第1条 &#60;&#38;<\/w:t>/);
    match(JSON.stringify(commentWord(new Uint8Array([0x50, 0x4b, 3, 4]), [], DATE)), /文件已损坏/);
  });
});
