import type { Entry } from '../formulation';

/** Names of statistical figures. */
export const statistics = () =>
  [
    {
      text: '地区生产总值',
      quoted: 'never',
      wrong: [
        {
          text: '全省国内生产总值',
          right: '全省地区生产总值',
          since: 2005,
          givenUp: true,
          why: '地方用“地区生产总值”',
        },
        {
          text: '全市国内生产总值',
          right: '全市地区生产总值',
          since: 2005,
          givenUp: true,
          why: '地方用“地区生产总值”',
        },
        {
          text: '全县国内生产总值',
          right: '全县地区生产总值',
          since: 2005,
          givenUp: true,
          why: '地方用“地区生产总值”',
        },
        {
          text: '全区国内生产总值',
          right: '全区地区生产总值',
          since: 2005,
          givenUp: true,
          why: '地方用“地区生产总值”',
        },
        { text: '全镇地区生产总值', right: null, level: 'review', why: '乡镇级一般不核算GDP' },
        { text: '生产总值GDP', right: '生产总值（GDP）', level: 'review' },
      ],
    },
    {
      text: '规模以上工业增加值',
      quoted: 'never',
      accepted: ['规上工业增加值'],
      wrong: [
        { text: '规模以上工业企业增加值', level: 'review', why: '统计指标名为“规模以上工业增加值”' },
        { text: '规摸以上', right: '规模以上' },
        { text: '规模以上工业生产增加值', level: 'review' },
      ],
    },
    {
      text: '社会消费品零售总额',
      quoted: 'never',
      wrong: [
        { text: '社会商品零售总额', since: 1998, givenUp: true, why: '旧指标名' },
        { text: '社会消费零售总额', why: '缺“品”' },
        { text: '社会消费品总零售额' },
        { text: '社会消费品零售额', level: 'review', why: '缺“总”' },
        { text: '社会消费品销售总额' },
      ],
    },
    {
      text: '一般公共预算收入',
      quoted: 'never',
      accepted: ['地方一般公共预算收入'],
      since: 2015,
      wrong: [
        { text: '公共财政预算收入', level: 'review', why: '2015年新预算法后改称' },
        { text: '财政一般预算收入', level: 'review', why: '旧名' },
        { text: '地方财政一般预算收入', right: '地方一般公共预算收入', level: 'review', why: '旧名' },
        { text: '一般性公共预算收入', why: '多“性”' },
      ],
    },
    {
      text: '居民人均可支配收入',
      quoted: 'never',
      wrong: [
        { text: '农民人均纯收入', level: 'review', why: '2014年后统一为“农村居民人均可支配收入”' },
        { text: '居民可支配人均收入' },
        { text: '居民人均可支配收人' },
        { text: '居民人均支配收入', why: '缺“可”' },
      ],
    },
    {
      text: '固定资产投资',
      quoted: 'never',
      wrong: [
        { text: '固定资产投入完成', level: 'review', why: '指标名为“固定资产投资”' },
        { text: '固定资产投资完成额度', level: 'review' },
      ],
    },
    {
      text: '城镇调查失业率',
      quoted: 'never',
      wrong: [{ text: '城镇失业调查率' }, { text: '城市调查失业率', level: 'review' }],
    },
    {
      text: '居民消费价格指数',
      quoted: 'never',
      accepted: ['居民消费价格涨幅'],
      wrong: [{ text: '居民消费物价指数', level: 'review' }, { text: '居民消费指数价格' }],
    },
    {
      text: '研究与试验发展（R&D）经费',
      quoted: 'never',
      accepted: ['全社会研发投入', '研发经费投入强度'],
      wrong: [
        { text: '研究与实验发展', right: '研究与试验发展', why: '“试验”误作“实验”' },
        { text: '研究和试验发展经费', right: '研究与试验发展经费', level: 'review', why: '统计名称用“与”' },
      ],
    },
    {
      text: '进出口总额',
      quoted: 'never',
      accepted: ['外贸进出口总值', '货物进出口总额'],
      wrong: [{ text: '出进口总额' }],
    },
    {
      text: '常住人口城镇化率',
      quoted: 'never',
      wrong: [
        { text: '常驻人口', right: '常住人口', level: 'review', why: '“常住”误作“常驻”' },
        { text: '常住人口城市化率', level: 'review' },
      ],
    },
  ] satisfies readonly Entry[];
