import { strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { sectionAt } from '../../server/src/document/sections';
import { demote, promote } from '../../server/src/edits/change-level';
import { moveSection } from '../../server/src/edits/move-section';
import { applyEdits, type Edit } from '../../server/src/text/span';
import { readMarkers } from '../support/markers';

type Change = (
  document: ReturnType<typeof parse>,
  section: NonNullable<ReturnType<typeof sectionAt>>,
) => Edit[] | undefined;

/** The text after a change to the section around the cursor; undefined where the change is not offered. */
function changed(change: Change, marked: string): string | undefined {
  const { text, cursor = 0 } = readMarkers(marked);
  const document = parse(text);
  const section = sectionAt(document, cursor);
  const edits = section && change(document, section);
  return edits && applyEdits(text, edits);
}

const up: Change = (document, section) => moveSection(document, section, 'up');
const down: Change = (document, section) => moveSection(document, section, 'down');

describe('moving a section', () => {
  it('takes everything below it along and leaves the numbers in order', () => {
    strictEqual(
      changed(down, '一、回顾\n（一）稳$$增长\n1.产业\n2.消费\n（二）促改革\n1.国企\n二、任务'),
      '一、回顾\n（一）促改革\n1.国企\n（二）稳增长\n1.产业\n2.消费\n二、任务',
    );
    strictEqual(changed(up, '一、回顾\n甲\n\n二、任$$务\n乙'), '一、任务\n乙\n\n二、回顾\n甲');
  });

  it('keeps what runs on through both in order, and the references at what they pointed at', () => {
    strictEqual(
      changed(
        down,
        '第一章 总$$则\n第一条 甲，见本办法第三条。\n第二条 乙。\n第二章 职责\n第三条 丙，见本办法第二条。',
      ),
      '第一章 职责\n第一条 丙，见本办法第三条。\n第二章 总则\n第二条 甲，见本办法第一条。\n第三条 乙。',
    );
  });

  it('has the footnotes follow, marks and definitions', () => {
    const notes = '\n\n名词解释\n1.绿廊：指沿湖林带。\n2.湖链：指相连的湖泊。\n3.云仓：指共享仓库。';
    strictEqual(
      changed(down, `（一）绿$$化。建设绿廊［1］，疏浚湖链［2］。\n（二）物流。用好云仓［3］，保护绿廊［1］。${notes}`),
      '（一）物流。用好云仓［1］，保护绿廊［2］。\n（二）绿化。建设绿廊［2］，疏浚湖链［3］。' +
        '\n\n名词解释\n1.云仓：指共享仓库。\n2.绿廊：指沿湖林带。\n3.湖链：指相连的湖泊。',
    );
  });

  it('leaves footnotes alone whose numbers are not in order, but for a mark that is told by its words', () => {
    const notes = '\n\n名词解释\n1.绿廊：指沿湖林带。\n2.湖链：指相连的湖泊。';
    strictEqual(
      changed(down, `（一）绿$$化。建设绿廊［1］。\n（二）疏浚。疏浚湖链［9］。${notes}`),
      '（一）疏浚。疏浚湖链［1］。\n（二）绿化。建设绿廊［2］。' +
        '\n\n名词解释\n1.湖链：指相连的湖泊。\n2.绿廊：指沿湖林带。',
    );
    strictEqual(
      changed(down, `（一）绿$$化。建设绿廊［2］。\n（二）疏浚。疏浚湖链［1］。${notes.replace('1.', '3.')}`),
      `（一）疏浚。疏浚湖链［1］。\n（二）绿化。建设绿廊［2］。${notes.replace('1.', '3.')}`,
    );
  });

  it('is that of the line the cursor is in, before an indent too', () => {
    strictEqual(
      changed(up, '　　一、回顾\n　　甲\n$$　　二、任务\n　　乙'),
      '　　一、任务\n　　乙\n　　二、回顾\n　　甲',
    );
  });

  it('is not offered beyond the first and the last sibling', () => {
    strictEqual(changed(up, '一、回$$顾\n二、任务'), undefined);
    strictEqual(changed(down, '一、回顾\n二、任$$务'), undefined);
    strictEqual(changed(down, '（一）稳增长。落$$实。（二）促改革。\n（三）惠民生'), undefined);
  });
});

describe('promoting a section', () => {
  it('makes it the next of its parent, with its later siblings below it', () => {
    strictEqual(
      changed(promote, '一、回顾\n（一）稳\n（二）改$$革\n1.国企\n2.财税\n（三）惠\n二、任务\n（一）防'),
      '一、回顾\n（一）稳\n二、改革\n（一）国企\n（二）财税\n（三）惠\n三、任务\n（一）防',
    );
  });

  it('lets references follow into the new form', () => {
    strictEqual(
      changed(promote, '一、回顾，见第（二）部分和第三部分\n（一）稳\n（二）改$$革\n二、任务\n三、保障'),
      '一、回顾，见第二部分和第四部分\n（一）稳\n二、改革\n三、任务\n四、保障',
    );
  });

  it('is not offered on the outermost level', () => strictEqual(changed(promote, '一、回$$顾\n二、任务'), undefined));
});

describe('demoting a section', () => {
  it('makes it the last child of the sibling before it', () => {
    strictEqual(
      changed(demote, '一、回顾\n（一）稳\n1.产业\n（二）改$$革\n1.国企\n（1）甲\n（三）惠'),
      '一、回顾\n（一）稳\n1.产业\n2.改革\n（1）国企\n①甲\n（二）惠',
    );
  });

  it('writes a level that the document has not used yet as the standard does', () => {
    strictEqual(changed(demote, '一、回顾\n二、任$$务\n三、保障'), '一、回顾\n（一）任务\n二、保障');
  });

  it('is not offered for a first section', () => strictEqual(changed(demote, '一、回$$顾\n二、任务'), undefined));
});
