import type { Rule } from '../rule';
import { CONFUSIONS, findingsOf } from './slips';

export const confusable: Rule = {
  id: 'wording/confusable',
  summary: '错别字、用混了的近义词，以及赘余、杂糅的说法。',
  rationale:
    '只查确知有误的写法：帐户、己经、再接再励之类的错字，截止与截至、权利与权力、反应与反映之类看前后文就能断定的混用，' +
    '付诸于、较上年相比之类的赘余和杂糅。另有推荐写法的作提示，两种写法都通行的只作建议，都不自动修改。' +
    '字串只是两个词首尾相接的（自己经营、维修定额、公布署名）不报告；另有推荐写法的，在书名号里照引原名，不报告；' +
    '规范提法表里已有的错误写法由 slogans 各条规则报告，这里不重复。',
  sources: [
    '《第一批异形词整理表》（GF 1001-2001）',
    '《现代汉语词典》词条的区分；民法典、刑事诉讼法、监察法的用语',
    '185 份已发布文件 300 万字中，断定有误的共 4 处，逐一看过，都属实',
  ],
  severity: 'warning',
  examples: {
    bad: [
      {
        text: '全市[|己经|]清理银行[|帐户|]三百个。',
        fixed: '全市已经清理银行账户三百个。',
      },
      { text: '[|截止|]2026年6月底，完成投资九亿元。', fixed: '截至2026年6月底，完成投资九亿元。' },
      { text: '如实[|反应|]问题，严查[|权利寻租|]。', fixed: '如实反映问题，严查权力寻租。' },
      { text: '粮食产量[|较上年相比|]有所增长。', fixed: '粮食产量与上年相比有所增长。' },
      { text: '坚决[|防止问题不再发生|]。' },
    ],
    good: [
      '支持个体工商户自己经营，修订维修定额。',
      '报名截止6月30日，会上公布署名文章。',
      '受理截止日期延长，反应迅速，权利得到保障。',
    ],
  },
  aspects: CONFUSIONS,
  check: (document) =>
    findingsOf(document, 'confused', (written, { right, level, why }) => {
      const reason = why ?? `“${right}”才是通行的写法`;
      if (right === null) return `“${written}”说反了或说乱了：${reason}。`;
      const demand = level === undefined ? '应为' : level === 'advice' ? '宜写作' : '也可写作';
      return `“${written}”${demand}“${right}”：${reason}。`;
    }),
};
