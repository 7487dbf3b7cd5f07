import type { ConfusableGroup } from '../../confusables';

/** Words of money and rank written with a simpler character: 帐 for 账, 付 for 副, 象 for 像. */
export const misspeltBySimplerCharacter = () =>
  [
    {
      pairs: {
        ...{ 帐户: '账户', 帐号: '账号', 帐目: '账目', 帐簿: '账簿', 帐本: '账本', 帐单: '账单', 帐款: '账款' },
        ...{ 帐面: '账面', 帐务: '账务', 帐册: '账册', 记帐: '记账', 结帐: '结账', 入帐: '入账', 欠帐: '欠账' },
        ...{ 呆帐: '呆账', 坏帐: '坏账', 总帐: '总账', 查帐: '查账', 报帐: '报账', 销帐: '销账', 台帐: '台账' },
        ...{ 算帐: '算账', 转帐: '转账', 对帐: '对账', 做帐: '做账', 挂帐: '挂账', 出帐: '出账' },
      },
      notBefore: [...'篷幕幔子'],
      why: '与钱财有关的用“账”，“帐”只用于帐篷、蚊帐等',
    },
    {
      pairs: {
        ...{ 付主任: '副主任', 付省长: '副省长', 付市长: '副市长', 付县长: '副县长', 付区长: '副区长' },
        ...{ 付镇长: '副镇长', 付局长: '副局长', 付书记: '副书记', 付主席: '副主席', 付部长: '副部长' },
      },
      notAfter: [...'支交拨应给托偿垫预'],
    },
    { pairs: { 付本: '副本' }, after: ['执照', '许可证', '证书', '批复'] },
    { pairs: { 好象: '好像' }, notBefore: [...'征牙棋限'] },
    { pairs: { 就象: '就像' }, notBefore: ['征'] },
    { pairs: { 图象: '图像' }, notAfter: ['函数'], notBefore: ['征'] },
    { pairs: { 录象: '录像', 摄象: '摄像', 肖象: '肖像' } },
    { pairs: { 不象: '不像' }, before: ['是'] },
  ] satisfies readonly ConfusableGroup[];
