import { strictEqual } from 'node:assert/strict';
import { crossedMarks } from '../../../server/src/rules/punctuation/crossed-marks';
import { mismatchedBrackets } from '../../../server/src/rules/punctuation/mismatched-brackets';
import { nestedMarks } from '../../../server/src/rules/punctuation/nested-marks';
import { reversedMarks } from '../../../server/src/rules/punctuation/reversed-marks';
import { unpaired } from '../../../server/src/rules/punctuation/unpaired';
import { check, findingsOf } from '../../support/check';

const FAMILY = [unpaired, reversedMarks, crossedMarks, nestedMarks, mismatchedBrackets];

/** One rule reports the marked places, the others nothing. */
function only(rule: (typeof FAMILY)[number], marked: string, fixed?: string): void {
  check(rule, marked, fixed);
  const plain = marked.replace(/\[\||\|\]/g, '');
  for (const other of FAMILY) if (other !== rule) check(other, plain);
}

describe('paired marks', () => {
  it('without a partner are reported once, where they stand', () => {
    only(unpaired, '实施“清河”[|“|]护林行动，建设“绿廊”“花园”。');
    only(unpaired, '实施[|“|]清河、护林行动，建设“绿廊”。');
    only(unpaired, '建设“绿廊”。实施清河[|”|]、护林行动。');
    only(unpaired, '按照[|《|]护林办法，修订《清河办法》。');
    only(unpaired, '修订《清河办法》和护林办法[|》|]。');
    only(unpaired, '拨款8万元[|（|]含奖励2万元。新建楼房（三层）。');
    only(unpaired, '拨款8万元，含奖励2万元[|）|]。');
  });

  it('turned round are turned back', () => {
    only(reversedMarks, '建设“绿廊[|“|]，实施“清河”行动。', '建设“绿廊”，实施“清河”行动。');
    only(reversedMarks, '建设[|”|]绿廊”，实施“清河”行动。', '建设“绿廊”，实施“清河”行动。');
    only(reversedMarks, '建设[|”绿廊“|]，实施“清河”行动。', '建设“绿廊”，实施“清河”行动。');
    strictEqual(findingsOf(reversedMarks, '推进“一窗办”，建设绿廊”2，疏浚“湖链。')[0]?.fixes?.()[0]?.safety, 'unsafe');
    only(reversedMarks, '印发《护林办法[|《|]。', '印发《护林办法》。');
  });

  it('may hold others, but not cross them', () => {
    only(crossedMarks, '建设（含[|“绿廊）”|]。', '建设（含“绿廊”）。');
    check(crossedMarks, '建设（“绿廊”“花园（东）”）。');
  });

  it('of one kind inside each other are written single', () => {
    only(nestedMarks, '提出“要建[|“绿廊”|]”。', '提出“要建‘绿廊’”。');
    check(unpaired, '印发《关于〈护林办法〉的通知》。');
  });

  it('of different shapes are one slip', () => {
    only(mismatchedBrackets, '小区[|(含楼院）|]八处。', '小区（含楼院）八处。');
    only(mismatchedBrackets, '小区[|（含楼院〕|]八处。');
  });

  it('may run over several paragraphs', () => {
    for (const text of [
      '文件提出：“要治水。\n“要护林。\n“要清河。”',
      '文件提出：“要治水。\n要护林。\n要清河。”各地要落实。',
      '建设“绿廊\n花园”各一处。',
      '【\n字号：\n大\n】',
      '**（\n三）护林**',
    ]) {
      for (const rule of FAMILY) check(rule, text);
    }
    check(unpaired, '要治水[|“|]。\n要护林。\n要清河。');
    check(unpaired, '各处[|］|]\n“要治水。\n“要护林。”\n“要清河。”');
  });

  it('are not what labels, years of document numbers, feet and apostrophes are written with', () => {
    for (const text of [
      '一）护林',
      '做好：1）护林；2）清河。a）东区；b）西区。',
      '印发方案（国办发〔2024]3号）。',
      '读John’s Report。',
      '改用5"管。',
      '| “名称 | 数量） |',
    ]) {
      check(unpaired, text);
    }
  });
});
