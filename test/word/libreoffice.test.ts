import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedLines, importNotes } from '../support/docx';

const REPORT = readFileSync(join(import.meta.dirname, 'fixtures/report.docx'));

describe('a file written by LibreOffice', () => {
  it('is imported as a reader sees it', () => {
    deepStrictEqual(importedLines(REPORT), [
      '青原市人民政府工作报告',
      '——2026年1月8日在青原市第三届人民代表大会第二次会议上',
      '',
      '各位代表：',
      '　　“十四五”收官……我们“真抓实干”——成效明显。',
      '一、去年工作',
      '（一）产业更强［1］。推进“一件事”［2］改革。',
      '1.做大产业',
      '（1）钢铁',
      '（2）食品',
      '2.做强企业',
      '（1）培育龙头',
      '（二）民生更好',
      '中间一段，不编号。',
      '二、今年安排',
      '（一）扩大内需',
      '（二）深化改革［3］',
      '第九条　总则',
      '第十条　分则',
      '①圈一',
      '甲、天干',
      '壹、大写',
      '第九十九条　九十九',
      '第一百条　一百',
      '第一百零一条　一百零一',
      '指标\t目标\t',
      '合计\t5% 左右',
      '这里新的说法，制表\t符，',
      '换行，   三个空格，链接。',
      '框外',
      '框内文字',
      '页码1。',
      '',
      '名词解释',
      '［1］链长制：由负责人牵头的机制。',
      '［2］一件事：一次办成。',
      '第二段。',
      '［3］深化改革：尾注的内容。',
    ]);
    deepStrictEqual(importNotes(REPORT), ['有 2 处修订，按接受处理']);
  });

  it('is imported as it was before its tracked changes on request', () => {
    const lines = importedLines(REPORT, 'original');
    deepStrictEqual(lines[27], '这里旧的说法，制表\t符，');
  });
});
