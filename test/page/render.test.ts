import { deepStrictEqual, doesNotMatch, match, strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { renderHtml, renderPages } from '../../server/src/page/render';
import { readSetup, USUAL_SETUP } from '../../server/src/page/setup';

describe('rendered pages', () => {
  it('say what each line is and where in the text it stands', () => {
    deepStrictEqual(renderPages(parse('某市工作报告\n各位代表：\n　　（一）产业更强。推行“链长制”［1］。')), [
      '<section class="page" data-page="1"><div class="text">' +
        '<p class="title r0" data-line="0" data-at="0">某市工作报告</p>' +
        '<p class="addressee r2" data-line="1" data-at="0">各位代表：</p>' +
        '<p class="level2 r3 i4" data-line="2" data-at="2"><b>（一）产业更强。</b>推行“链长制”<sup>［1］</sup>。</p>' +
        '</div><footer class="odd">— 1 —</footer></section>',
    ]);
  });

  it('escape the text, and hold nothing that runs or loads', () => {
    const text = '<script>alert(1)</script>&"\n<img src=x onerror=alert(1)>。';
    const html = renderHtml(parse(text), USUAL_SETUP, '<b>"');
    doesNotMatch(html, /<script|<img|https?:|url\(/);
    match(html, /&lt;script&gt;/);
    match(html, /<title>&lt;b&gt;&quot;<\/title>/);
    match(html, /content="default-src 'none'; style-src 'unsafe-inline'"/);
  });

  it('have the fonts and margins that are set', () => {
    const { setup } = readSetup({ fonts: { body: '某某仿宋' }, margins: { left: 30 } });
    const html = renderHtml(parse('甲'), setup, '甲');
    match(html, /font-family: "某某仿宋", FangSong/);
    match(html, /left: calc\(var\(--mm\) \* 30\)/);
  });

  it('put page numbers on the outer side', () => {
    const pages = renderPages(parse('一'.repeat(28 * 23)));
    strictEqual(pages.length, 2);
    match(pages[1] ?? '', /<footer class="even">— 2 —<\/footer>/);
  });
});
