import type { ConfusableGroup } from '../../confusables';

/** Verbs and adverbs that nothing but a slip of editing writes twice in a row. */
const WORDS = [
  ...['进一步', '以及', '关于', '通过', '对于', '我们', '加强', '推进', '加快', '推动', '实现', '坚持', '全面', '提高'],
  ...['提升', '完善', '深化', '促进', '强化', '持续', '大力', '不断', '积极', '着力', '努力', '切实', '确保', '打造'],
  ...['构建', '建立', '健全', '开展', '实施', '深入', '贯彻', '落实', '扎实', '统筹', '稳步', '优化', '鼓励', '引导'],
];

/** Characters and words written twice where once is right. */
export const repetitions = () =>
  [
    { pairs: Object.fromEntries(WORDS.map((word) => [word + word, word])) },
    { pairs: { 了了: '了' }, notAfter: [...'不没甚明终末完结算'], notBefore: [...'解之然如却结无断'] },
    {
      pairs: Object.fromEntries([...'指阐表证说查标'].map((verb) => [`${verb}明了了`, `${verb}明了`])),
      notBefore: ['解'],
    },
    { pairs: { 的的: '的' }, notAfter: [...'目标有中鹄无靶端'], notBefore: [...'确士黎话'] },
    {
      pairs: { 和和: '和' },
      notAfter: [...'共总温缓平饱调柔祥中求融谐随讲谦亲'],
      notBefore: [...'气美睦平谐解田县林顺声龙硕合善颜衷煦'],
      level: 'advice',
      unsafe: true,
    },
    {
      pairs: { 在在: '在' },
      notAfter: [...'实存所内外潜现自正健安常好'],
      notBefore: [...'建校线职册押编岗场座逃途营位任地世野读档库售研学园矿家'],
      level: 'advice',
      unsafe: true,
    },
    {
      pairs: { 正在在: '正在', 存在在: '存在' },
      notBefore: [...'建校线职编岗场营位研学园'],
      level: 'advice',
      unsafe: true,
    },
    {
      pairs: { 与与: '与' },
      notAfter: [...'参赠给授付赐寄'],
      notBefore: [...'会时日国众其此共'],
      level: 'advice',
      unsafe: true,
    },
    {
      pairs: { 及及: '及' },
      notAfter: [...'普涉触顾危推波遍惠论提累祸企以'],
      notBefore: [...'时早格第至待'],
      level: 'advice',
      unsafe: true,
    },
    { pairs: { 把把: '把' }, notAfter: ['一'], notBefore: [...'关脉握手控'], level: 'advice', unsafe: true },
    { pairs: { 以及及: '以及' }, notBefore: [...'时早格第其'], level: 'advice', unsafe: true },
    { pairs: { 普及及率: '普及率' } },
    { pairs: { 一把把手: '一把手' }, notBefore: [...'术套锁枪'] },
    {
      pairs: { 将将: '将' },
      notAfter: [...'即必大小名干上中少'],
      notBefore: [...'军士领官来近校'],
      level: 'advice',
      unsafe: true,
    },
  ] satisfies readonly ConfusableGroup[];
