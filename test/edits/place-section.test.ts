import { strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { sectionAt } from '../../server/src/document/sections';
import { placeSection, type Where } from '../../server/src/edits/place-section';
import { applyEdits } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

/** The text after the section at `{|from:…|}` moved before, behind or into the one at `{|to:…|}`. */
function placed(where: Where, marked: string): string | undefined {
  const { text, named } = readMarkers(marked);
  const document = parse(text);
  const section = sectionAt(document, named.get('from')?.start ?? 0);
  const target = sectionAt(document, named.get('to')?.start ?? 0);
  const edits = section && target && placeSection(document, section, target, where);
  return edits && applyEdits(text, edits);
}

describe('placing a section', () => {
  it('among its siblings numbers them through', () => {
    strictEqual(
      placed('after', '{|from:一|}、甲\n内容\n二、乙\n{|to:三|}、丙\n四、丁'),
      '一、乙\n二、丙\n三、甲\n内容\n四、丁',
    );
    strictEqual(
      placed('before', '一、甲\n{|to:二|}、乙\n\n三、丙\n\n{|from:四|}、丁'),
      '一、甲\n二、丁\n\n三、乙\n\n四、丙',
    );
  });

  it('has the footnotes follow', () => {
    strictEqual(
      placed(
        'before',
        '一、{|to:甲|}\n绿廊［1］\n二、{|from:乙|}\n湖链［2］\n\n名词解释\n1.绿廊：指沿湖林带。\n2.湖链：指相连的湖泊。',
      ),
      '一、乙\n湖链［1］\n二、甲\n绿廊［2］\n\n名词解释\n1.湖链：指相连的湖泊。\n2.绿廊：指沿湖林带。',
    );
  });

  it('under another heading numbers both lists through, and takes the references along', () => {
    strictEqual(
      placed(
        'before',
        '一、甲，见第（三）部分\n{|to:（|}一）稳\n（二）改\n（三）惠\n二、乙\n（一）防\n{|from:（|}二）保\n1.子',
      ),
      '一、甲，见第（四）部分\n（一）保\n1.子\n（二）稳\n（三）改\n（四）惠\n二、乙\n（一）防',
    );
  });

  it('into a section makes it the last child, one level lower with all below it', () => {
    strictEqual(
      placed('inside', '{|to:一|}、甲\n（一）稳\n1.子\n{|from:二|}、乙\n（一）改\n（二）惠\n三、丙'),
      '一、甲\n（一）稳\n1.子\n（二）乙\n1.改\n2.惠\n二、丙',
    );
  });

  it('is refused into itself, and where its numbers run on from elsewhere', () => {
    strictEqual(placed('inside', '{|from:一|}、甲\n{|to:（|}一）稳\n（二）改\n二、乙'), undefined);
    strictEqual(
      placed(
        'after',
        '第一章 甲\n第一条 一。\n第二条 二。\n{|from:第|}二章 乙\n第三条 三。\n{|to:第|}三章 丙\n第四条 四。',
      ),
      undefined,
    );
  });
});
