import { strictEqual } from 'node:assert/strict';
import { parse } from '../../server/src/document/document';
import { yearOf } from '../../server/src/document/year';

const BODY = '各位代表：\n现在，我向大会报告工作。1998年以来，云溪市变化很大。';

const states = (year: number | undefined, ...lines: string[]): void => {
  const name = `${lines.join(' / ').slice(0, 60)} → ${year ?? 'unknown'}`;
  it(name, () => strictEqual(yearOf(parse(lines.join('\n'))), year));
};

describe('the year of a document', () => {
  describe('from its title', () => {
    states(2024, '2024年政府工作报告', BODY);
    states(2026, '云溪省2026年政府工作报告（摘要）', BODY);
    states(2004, '**二〇〇四年政府工作报告**', BODY);
    states(2024, '2024年云溪市政府工作报告', '——2023年12月29日在云溪市第九届人民代表大会第四次会议上', BODY);
    states(undefined, '2019年政府工作报告', '——2024年2月3日在云溪市第九届人民代表大会第四次会议上', BODY);
    states(undefined, '2024年工作回顾', BODY);
    states(undefined, '关于2023年计划执行情况与2024年计划草案的工作报告', BODY);
  });

  describe('from the date of a session', () => {
    states(2024, '政 府 工 作 报 告', '——2024年2月3日在云溪市第九届', '人民代表大会第四次会议上', BODY);
    states(2012, '----2012年2月29日在云溪区第十三届人民代表大会第一次会议上', BODY);
    states(2024, '政府工作报告', '（二〇二四年一月十日）', BODY);
    states(2024, '　　——二○二四年一月十八日在云溪市第八届人民代表大会上', BODY);
    states(2003, '（2003年2月7日 张三）', BODY);
    states(2024, '**政府工作报告**  ——２０２４年１月２１日在云溪省人民代表大会会议上', BODY);
    states(2024, '政府工作报告', '2024 年 2 月 3 日', BODY);
    states(2024, '下载', '打印', '来源：云溪日报', '2024年1月14日张三市长在云溪市第三届人民代表大会会议上', BODY);
  });

  describe('of a report given in December is the next', () => {
    states(2023, '政府工作报告', '——2022年12月28日在云溪市第六届人民代表大会第三次会议上', BODY);
    states(2022, '云溪市关于做好供水工作的通知', '（2022年12月28日）', '各区县人民政府：');
  });

  describe('from the date below the text', () => {
    states(
      2018,
      '云溪市关于供水的批复',
      '供水局：',
      `${'同意你局意见。'.repeat(20)}`,
      '云溪市人民政府',
      '2018年11月20日',
    );
    states(1996, '关于防灾的通知', '通知如下。', '一九九六年二月五日', '附件', '一九九六年一月二十五日');
    states(2006, '关于口岸的批复', '云府函〔2006〕13号 2006年12月30日', '海关：');
    states(undefined, '关于防灾的通知', `${'通知如下。'.repeat(30)}`, '1996年2月5日', '2001年2月5日');
  });

  describe('is unknown without one', () => {
    states(undefined, '');
    states(undefined, BODY);
    states(undefined, '2024年13月40日在云溪市人民代表大会会议上', BODY);
    states(undefined, '2024年2月3日，云溪市人民代表大会会议隆重开幕。', '会议由张三主持。');
    states(undefined, '2026年02月10日 07时41分 来源：云溪日报供稿中心', BODY);
  });
});
