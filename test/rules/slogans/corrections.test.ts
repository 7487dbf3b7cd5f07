import { deepStrictEqual } from 'node:assert/strict';
import { findingsOf } from '../../support/check';
import { record } from './record';

/**
 * What 2,901 published reports have taught about the record: entries that are right in a place, in a year or in quotation
 * marks, and so must not be reported there. Each line: the year of the report, what it says, and what is reported of it,
 * by severity.
 */
const LESSONS: Readonly<Record<string, readonly (readonly [year: number, text: string, reported?: string])[]>> = {
  'removed, for others have the name of their own': [
    [2026, '各位代表:'],
    [2026, '推动高质发展，“高质发展”见效。'],
    [2026, '“一网通管”平台上线。'],
    [2026, '实施“1+9+1”行动。'],
  ],
  'one finding where two entries meet': [
    [2026, '抓好“菜蓝子”工程。', '菜蓝子 warning'],
    [2026, '出访港澳台等国家。', '港澳台等国家 warning'],
    [2026, '与港澳台等国家和地区往来。'],
  ],
  'right before its first year': [
    [2016, '以习近平同志为总书记的党中央坚强领导。'],
    [2017, '以习近平同志为总书记的党中央坚强领导。', '以习近平同志为总书记的党中央 warning'],
    [2004, '全市国内生产总值增长9%。'],
    [2005, '全市国内生产总值增长9%。', '全市国内生产总值 warning'],
    [1997, '社会商品零售总额增长9%。'],
    [1998, '社会商品零售总额增长9%。', '社会商品零售总额 warning'],
    [2017, '融入“一带一路”战略。'],
    [2018, '融入“一带一路”战略。', '“一带一路”战略 warning'],
    [1999, '建设法制国家。'],
    [2000, '建设法制国家。', '法制国家 warning'],
    [2004, '建设法制政府。'],
    [2005, '建设法制政府。', '法制政府 warning'],
    [2009, '人民当家做主。'],
    [2010, '人民当家做主。', '当家做主 warning'],
    [2014, '推进京津冀一体化发展。'],
    [2015, '推进京津冀一体化发展。', '京津冀一体化发展 warning'],
    [2016, '协调推进“五位一体”总体布局。'],
    [2017, '协调推进“五位一体”总体布局。', '协调推进“五位一体” warning'],
    [2002, '实践“三个代表”思想。'],
    [2003, '实践“三个代表”思想。', '“三个代表”思想 warning'],
    [2019, '坚定“两个维护”。'],
    [2020, '坚定“两个维护”。', '坚定“两个维护” warning'],
    [2018, '筑牢中华民族共同体意识。'],
    [2019, '筑牢中华民族共同体意识。', '筑牢中华民族共同体意识 warning'],
    [2017, '坚持新时代枫桥经验。'],
    [2018, '坚持新时代枫桥经验。', '新时代枫桥经验 information'],
    [2015, '落实二胎政策。'],
    [2016, '落实二胎政策。', '二胎政策 warning'],
    [2017, '划定永久性基本农田。'],
    [2018, '划定永久性基本农田。', '永久性基本农田 warning'],
  ],
  'for a reader to tell': [
    [2026, '请予审查，并请各位政协委员提出意见。'],
    [2026, '压减“三公经费”。'],
    [2026, '培育“专精特新小巨人”。'],
    [2026, '推动农民变股民。'],
    [2026, '坚持以人民为中心的发展理念。'],
    [2026, '践行“两个确立”。'],
    [2026, '立足新发展格局。'],
    [2026, '畅通国际国内双循环。'],
    [2026, '常驻人口增加。'],
    [2026, '守住资源利用上限。'],
    [2026, '发扬抓铁留痕、踏石留痕的劲头。'],
    [2026, '划定“三线三区”。'],
  ],
  'not meant inside quotation marks, in titles and in longer lists': [
    [2026, '压减三公经费。', '三公经费 information'],
    [2026, '“从严控制三公经费”。'],
    [2026, '培育四上企业。', '四上企业 information'],
    [2026, '“培育四上企业”。'],
    [2026, '唱响“习总书记来到咱们村”。'],
    [2026, '法治、自治、德治相结合。', '法治、自治、德治 warning'],
    [2017, '法治、自治、德治相结合。'],
    [2026, '政治、法治、自治、德治、智治相结合。'],
    [2026, '坚持绿色、共享、开放、廉洁办会。'],
  ],
  'members without an order, or with another one in their year': [
    [2026, '加强基础性、普惠性、兜底性民生建设。'],
    [2026, '推动农民、农村、农业发展。'],
    [2026, '守护碧水、蓝天、净土。'],
    [2026, '打好碧水、蓝天、净土保卫战。', '碧水、蓝天、净土保卫战 warning'],
    [2019, '兜牢保工资、保运转、保基本民生底线。'],
    [2026, '兜牢保工资、保运转、保基本民生底线。', '保工资、保运转、保基本民生 information'],
    [2018, '营造法治化、市场化、国际化营商环境。'],
    [2026, '营造法治化、市场化、国际化营商环境。', '法治化、市场化、国际化 information'],
    [2026, '打好精准脱贫、防范化解重大风险、污染防治攻坚战。', '精准脱贫、防范化解重大风险、污染防治 information'],
    [2026, '增强幸福感、获得感、安全感。', '幸福感、获得感、安全感 information'],
  ],
  'cited in part, or shorter in their year': [
    [2026, '落实党政同责、一岗双责。'],
    [2026, '协同推进降碳减污扩绿。'],
    [2026, '守住生态保护红线、环境质量底线、资源利用上线。'],
    [2014, '落实最严谨的标准、最严厉的处罚。'],
    [2011, '推进经济建设、政治建设、文化建设、社会建设。'],
    [2016, '坚定道路自信、理论自信、制度自信。'],
    [2017, '建设富强民主文明和谐的社会主义现代化强国。'],
  ],
  'bare in most reports': [[2026, '推进厕所革命、揭榜挂帅、双碳目标、四好农村路和一网统管。']],
  'good as they are': [
    [2026, '以习近平总书记为核心的党中央。', '以习近平总书记为核心的党中央 warning'],
    [2026, '研究与实验发展经费。', '研究与实验发展 warning'],
    [2026, '坚持国家总体安全观。', '国家总体安全观 warning'],
    [2026, '推进共治共建共享。', '共治共建共享 warning'],
    [2026, '配合中央环保督查。', '中央环保督查 warning'],
    [2026, '推进供给侧结构改革。', '供给侧结构改革 warning'],
    [2026, '其它列席人员。', '其它列席人员 warning'],
    [2026, '深化放管服改革。', '放管服改革 information'],
    [2026, '抓好三农工作。', '三农工作 information'],
    [2026, '坚持以人民为中心发展思想。', '以人民为中心发展思想 warning'],
    [2026, '社会消费零售总额。', '社会消费零售总额 warning'],
    [2026, '构建清亲政商关系。', '清亲政商关系 warning'],
    [2026, '青山绿水就是金山银山。', '青山绿水就是金山银山 warning'],
    [2026, '开展“不忘初心，牢记使命”主题教育。', '“不忘初心，牢记使命”主题教育 warning'],
  ],
};

describe('the corrections of the record', () => {
  for (const [lesson, cases] of Object.entries(LESSONS)) {
    it(lesson, () => {
      for (const [year, said, reported] of cases) {
        const text = `${year}年政府工作报告\n${said}`;
        const findings = findingsOf(record, text).map(
          ({ span, severity }) => `${text.slice(span.start, span.end)} ${severity}`,
        );
        deepStrictEqual(findings, reported === undefined ? [] : [reported], text);
      }
    });
  }
});
