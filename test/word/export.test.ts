import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fontsIn, readSetup } from '../../server/src/page/setup';
import { type ExportOptions, exportWord } from '../../server/src/word/export/index';
import { element, elements, readXml, type XmlElement } from '../../server/src/word/xml';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../samples/样例报告.gw'), 'utf8');

async function exported(text: string, options?: ExportOptions): Promise<(name: string) => XmlElement> {
  const parts = unzipSync((await exportWord(text, options)).bytes);
  return (name) => readXml(new TextDecoder().decode(parts[`word/${name}.xml`]));
}

const attributesOf = (parent: XmlElement | undefined, ...path: readonly string[]) =>
  element(parent, ...path)?.attributes;

/** Every element of a name inside another. */
function* all(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}

describe('an exported Word file', () => {
  it('has the paper, the margins and the lines of the standard', async () => {
    const document = (await exported(SAMPLE))('document');
    const section = element(document, 'w:body', 'w:sectPr');
    const size = attributesOf(section, 'w:pgSz');
    deepStrictEqual([size?.['w:w'], size?.['w:h']], ['11906', '16838']);
    const margins = attributesOf(section, 'w:pgMar') ?? {};
    const side = (name: string): number => Math.round((Number(margins[`w:${name}`]) / 1440) * 254) / 10;
    deepStrictEqual(['top', 'bottom', 'left', 'right'].map(side), [37, 35, 28, 26]);
    const line = Number(attributesOf(section, 'w:docGrid')?.['w:linePitch']);
    strictEqual(Math.floor((16838 - 2098 - 1984) / line), 22);
  });

  it('has exact lines of 28 characters, and no page cut short to keep lines together', async () => {
    const word = await exported(SAMPLE);
    const styles = elements(word('styles'), 'w:style').filter(({ attributes }) =>
      /^Gongwen/.test(attributes['w:styleId'] ?? ''),
    );
    const body = styles.find(({ attributes }) => attributes['w:styleId'] === 'GongwenBody');
    const line = attributesOf(word('document'), 'w:body', 'w:sectPr', 'w:docGrid')?.['w:linePitch'];
    deepStrictEqual(
      [attributesOf(body, 'w:pPr', 'w:spacing')?.['w:line'], attributesOf(body, 'w:pPr', 'w:spacing')?.['w:lineRule']],
      [line, 'exact'],
    );
    const size = Number(attributesOf(body, 'w:rPr', 'w:sz')?.['w:val']) * 10;
    const spacing = Number(attributesOf(body, 'w:rPr', 'w:spacing')?.['w:val']);
    strictEqual(size, 320);
    strictEqual(Math.floor((11906 - 1587 - 1474) / (size + spacing)), 28);
    strictEqual(attributesOf(body, 'w:pPr', 'w:ind')?.['w:firstLineChars'], '200');
    const paragraphs = [...all(word('document'), 'w:p')];
    ok(paragraphs.every((one) => attributesOf(one, 'w:pPr', 'w:widowControl')?.['w:val'] === 'false'));
  });

  it('asks for Chinese fonts everywhere, also for what Latin fonts have too', async () => {
    const word = await exported(SAMPLE);
    for (const run of all(word('document'), 'w:r')) {
      strictEqual(attributesOf(run, 'w:rPr', 'w:rFonts')?.['w:hint'], 'eastAsia');
    }
    const fontOf = (id: string): unknown =>
      attributesOf(
        elements(word('styles'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id),
        'w:rPr',
        'w:rFonts',
      )?.['w:eastAsia'];
    deepStrictEqual(
      ['Title', 'Subtitle', 'Body', 'Level1Text', 'Level2Text', 'PageNumber'].map((name) => fontOf(`Gongwen${name}`)),
      ['方正小标宋简体', '楷体_GB2312', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'],
    );
  });

  it('has the fonts that are set, Latin ones beside them', async () => {
    const { setup } = readSetup({ fonts: { body: '仿宋', latin: 'Times New Roman' } });
    const word = await exported(SAMPLE, { setup });
    const body = elements(word('styles'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'GongwenBody',
    );
    const fonts = attributesOf(body, 'w:rPr', 'w:rFonts');
    deepStrictEqual(
      [fonts?.['w:ascii'], fonts?.['w:eastAsia'], fonts?.['w:hint']],
      ['Times New Roman', '仿宋', 'eastAsia'],
    );
    ok(fontsIn(setup).includes('Times New Roman'));
  });

  it('has page numbers on the outer side', async () => {
    const word = await exported(SAMPLE);
    ok(element(word('settings'), 'w:evenAndOddHeaders'));
    const sides = ['footer1', 'footer2'].map((name) => attributesOf(word(name), 'w:p', 'w:pPr', 'w:jc')?.['w:val']);
    deepStrictEqual(sides.sort(), ['left', 'right']);
    match([...all(word('footer1'), 'w:t')].map(({ children }) => children.join('')).join('|'), /^— \| —$/);
  });

  it('gives headings the font of their level as far as they go, and raises marks', async () => {
    const document = (await exported('某市工作报告\n各位代表：\n（一）产业更强。推行“链长制”［1］。'))('document');
    const paragraph = [...all(document, 'w:p')][2] as XmlElement;
    const runs = elements(paragraph, 'w:r').map((run) => [
      element(run, 'w:t')?.children.join(''),
      attributesOf(run, 'w:rPr', 'w:rStyle')?.['w:val'] ?? attributesOf(run, 'w:rPr', 'w:vertAlign')?.['w:val'],
    ]);
    deepStrictEqual(runs, [
      ['（一）产业更强。', 'GongwenLevel2Text'],
      ['推行“链长制”', undefined],
      ['［1］', 'superscript'],
      ['。', undefined],
    ]);
  });

  it('begins annexes on a page of their own', async () => {
    const document = (await exported('报告\n内容在此。\n名词解释\n1.甲：一。'))('document');
    const breaks = [...all(document, 'w:p')].map((one) => element(one, 'w:pPr', 'w:pageBreakBefore') !== undefined);
    deepStrictEqual(breaks, [false, false, true, false]);
  });

  it('has real footnotes on request, and then no appendix', async () => {
    const text =
      '报告\n推行“链长制”［1］、“一件事”［2］。\n\n名词解释\n\n1.链长制：由负责人牵头。\n\n2.一件事：一次办成。\n';
    const word = await exported(text, { footnotes: 'page' });
    strictEqual([...all(word('document'), 'w:footnoteReference')].length, 2);
    const said = [...all(word('document'), 'w:t')].map(({ children }) => children.join('')).join('');
    strictEqual(said, '报告推行“链长制”、“一件事”。');
    match(
      [...all(word('footnotes'), 'w:t')].map(({ children }) => children.join('')).join('|'),
      /链长制：由负责人牵头。\|一件事：一次办成。/,
    );
  });
});
