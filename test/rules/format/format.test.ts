import { attachmentMismatch } from '../../../server/src/rules/format/attachment-mismatch';
import { attachmentNote } from '../../../server/src/rules/format/attachment-note';
import { closingPhrase } from '../../../server/src/rules/format/closing-phrase';
import { imprint } from '../../../server/src/rules/format/imprint';
import { incompleteNumber } from '../../../server/src/rules/format/incomplete-number';
import { issueDate } from '../../../server/src/rules/format/issue-date';
import { recipientsColon } from '../../../server/src/rules/format/recipients-colon';
import { requestInReport } from '../../../server/src/rules/format/request-in-report';
import { titleStop } from '../../../server/src/rules/format/title-stop';
import { check } from '../../support/check';

/** A notice around what a test is about. */
const notice = ({ to = '各区人民政府：', end = '', date = '2026年1月5日', behind = '' } = {}): string =>
  `云溪市人民政府关于清河护林的通知\n云政发〔2026〕3号\n${to}\n为保护云溪河，现将有关事项通知如下。\n${end}云溪市人民政府\n${date}${behind}`;

describe('the title of an official document', () => {
  it('ends without a stop, also on its last line of several and before a date', () => {
    check(
      titleStop,
      '云溪市人民政府\n关于清河护林的\n紧急通知[|，|]\n\n各区人民政府：\n治理河道。',
      '云溪市人民政府\n关于清河护林的\n紧急通知\n\n各区人民政府：\n治理河道。',
    );
    check(
      titleStop,
      '云溪市第六届人民代表大会第三次会议关于绿地规划的决议[|。|]\n（2026年1月16日通过）\n会议同意规划。',
    );
  });

  it('is a heading only where other parts of an official document stand below it', () => {
    check(titleStop, '关于清河护林的通知。\n大家都要护林。');
  });
});

describe('the recipients', () => {
  it('are followed by a colon', () => {
    check(
      recipientsColon,
      notice({ to: '各省、自治区、直辖市人民政府，国务院各部委、各直属机[|构|]' }),
      notice({ to: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：' }),
    );
    check(
      recipientsColon,
      notice({ to: '各区人民政府（管委会），市政府各部门[|；|]' }),
      notice({ to: '各区人民政府（管委会），市政府各部门：' }),
    );
  });

  it('may run over two lines, and are not the text itself', () => {
    check(
      recipientsColon,
      '关于全市护林情况的调研报告\n市林业局　市水务局（2026年1月）\n为摸清底数，我们开展调研，现将情况报告如下。\n',
    );
    check(recipientsColon, notice({ to: '各区人民政府，\n市政府各部门：' }));
    check(recipientsColon, notice({ to: '各区人民政府和市政府各部门要抓好落实' }));
  });
});

describe('the note on attachments', () => {
  it('has a colon, dots behind its numbers and nothing behind its names', () => {
    check(
      attachmentNote,
      notice({ end: '附[|件|]1[|、|]治理河道名单[|；|]\n　　　2[|、|]栽树任务表[|。|]\n' }),
      notice({ end: '附件：1.治理河道名单\n　　　2.栽树任务表\n' }),
    );
    check(
      attachmentNote,
      notice({ end: '附件：《云溪市护林办法》[|。|]\n' }),
      notice({ end: '附件：《云溪市护林办法》\n' }),
    );
  });

  it('is not a sentence that speaks of attachments', () => {
    check(attachmentNote, notice({ end: '附件：请各单位自行到市水务局领取。领取时出示介绍信。\n' }));
    check(attachmentNote, notice({ end: '附件一并印发，请遵照执行。\n' }));
  });

  it('goes with the attachments: their numbers and their titles, also on several lines', () => {
    const two = '附件：1.治理河道名单\n2.2026年栽树任务表\n';
    check(attachmentMismatch, notice({ end: two, behind: '\n附件1\n治理河道名单\n附件2\n2026年\n栽树任务表' }));
    check(
      attachmentMismatch,
      notice({
        end: '附件：1.[|治理河道名单|]\n2.[|栽树任务表|]\n',
        behind: '\n附件1\n栽树任务表\n附件2\n治理河道名单',
      }),
    );
    check(
      attachmentMismatch,
      notice({ end: '附件：1.治理河道名单\n2.[|栽树任务表|]\n', behind: '\n附件1\n治理河道名单' }),
    );
    check(attachmentMismatch, notice({ end: two, behind: '\n附件1\n项目　单位\n附件2\n项目　单位' }));
  });
});

describe('the date of issue', () => {
  it('is written in full with Arabic digits', () => {
    for (const wrong of ['二〇二六年一月五日', '二○二六年一月五日', '2026-01-05', '2026.1.5', '2026/1/5'])
      check(issueDate, notice({ date: `[|${wrong}|]` }), notice());
    check(issueDate, notice({ date: '[|二〇二五年十二月三十一日|]' }), notice({ date: '2025年12月31日' }));
    check(issueDate, notice({ date: '[|2026年1月|]' }));
  });

  it('is the one below the text, not one in a table behind it', () => {
    check(issueDate, notice({ behind: '\n附件\n开工日期\n二〇二六年一月' }));
  });
});

describe('the number of a document', () => {
  it('has brackets and 号', () => {
    const numbered = (number: string): string => notice().replace('云政发〔2026〕3号', number);
    for (const wrong of ['云政发2026年3号', '云政发2026 3号', '云政发〔2026〕3', '云政发[2026]第3'])
      check(incompleteNumber, numbered(`[|${wrong}|]`), notice());
    check(incompleteNumber, numbered('云政发[2026]3号'));
    check(incompleteNumber, numbered('2026年第3号'));
  });
});

describe('the end of a document', () => {
  const report = (end: string, title = '云溪市水务局关于清河护林情况的报告'): string =>
    `${title}\n市人民政府：\n今年治理河道三条，请示事项均已办结，申请批准的项目全部开工。\n${end}\n云溪市水务局\n2026年1月5日`;

  it('asks for nothing in a report', () => {
    check(requestInReport, report('以上报告，[|当否，请批示|]。'));
    check(requestInReport, report('恳请上级支持。[|请市政府予以批准|]。'));
    check(requestInReport, report('特此报告。'));
    check(requestInReport, report('以上报告，请审阅。'));
    check(requestInReport, report('妥否，请批示。', '云溪市水务局关于清河经费的请示'));
  });

  it('asks for something in a request', () => {
    check(closingPhrase, report('[|今后继续努力。|]', '云溪市水务局关于清河经费的请示'));
    check(closingPhrase, report('以上请示，请予审批。', '云溪市水务局关于清河经费的请示'));
  });

  it('has the phrase of its own kind', () => {
    check(closingPhrase, report('[|特此通知|]。'), report('特此报告。'));
    check(closingPhrase, report('此复。', '云溪市水务局关于清河经费的复函'));
    check(closingPhrase, notice({ end: '我们已经印发了特此通知一类的文件。\n' }));
  });
});

describe('the end of a request', () => {
  const request = (dots: string): string =>
    `云溪市水务局关于拨付清河经费的请示\n云溪市人民政府：\n清河护林经费不足。妥否，请批示。\n治理河道8条。\n云溪市水务局\n河、护林${dots}\n2026年1月5日`;

  it('is the same before and after dots are put right', () => {
    for (const dots of ['。。。', '...', '…', '……']) check(closingPhrase, request(dots));
  });
});

describe('the offices that get a copy', () => {
  it('go on in the next line, but not in a date, however it is written', () => {
    const behind = (next: string): string => `\n抄送：市委办公室，市人大常委会办公室[|，|]\n${next}`;
    check(imprint, notice({ behind: behind('5月1号开工。') }));
    check(imprint, notice({ behind: behind('5月1日开工。') }));
    check(imprint, notice({ behind: '\n抄送：市委办公室，\n市人大常委会办公室。' }));
  });
});
