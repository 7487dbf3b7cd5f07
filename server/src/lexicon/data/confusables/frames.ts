import type { ConfusableGroup } from '../../confusables';

const AGAIN = ['发生', '出现', '反弹', '重演', '再犯'];

/** Sentences that begin in one way and end in another: 防止……不再发生 says the opposite of what it means. */
export const frames = () =>
  [
    {
      pairs: { 防止: null, 避免: null, 杜绝: null, 严防: null, 谨防: null, 以免: null },
      continues: {
        by: ['不再', '不会', '不要'].flatMap((not) => AGAIN.map((happens) => not + happens)),
        within: 14,
      },
      why: '两个否定相抵，意思正相反。请去掉其中一个，如写“防止再次发生”',
    },
    {
      pairs: { 本着: null },
      continues: { by: ['为原则', '为宗旨', '为出发点', '为目的'], within: 24 },
      why: '“本着……的原则”与“以……为原则”混在了一起。请择一改写',
    },
    {
      pairs: { 原因在于: null },
      continues: { by: ['造成的', '导致的', '引起的'], within: 30 },
      level: 'advice',
      why: '“原因在于……”与“是由……造成的”混在了一起。请择一改写',
    },
  ] satisfies readonly ConfusableGroup[];
